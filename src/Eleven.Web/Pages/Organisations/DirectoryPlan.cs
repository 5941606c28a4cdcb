using System.Globalization;
using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Writing;

namespace Eleven.Web.Pages.Organisations;

/// <summary>A row that is left out, and what to do.</summary>
public sealed record RowProblem(int Row, string What);

/// <summary>An organisation that is added, or changed where it is known.</summary>
/// <param name="Known">Null where it is new.</param>
/// <param name="Areas">Ids of partnerships; empty where it works in all.</param>
/// <param name="Changes">In words, of what is known; empty where nothing differs.</param>
public sealed record PlannedOrganisation(
    Store.Places.Organisation? Known,
    string Name,
    Guid SectorId,
    bool IsNational,
    IReadOnlyList<Guid> Areas,
    IReadOnlyList<string> Changes,
    List<PlannedContact> Contacts
)
{
    /// <summary>Whether anything is added or changed.</summary>
    public bool Differs => Known is null || Changes.Count > 0 || Contacts.Exists(c => c.Change is not null);
}

/// <summary>What bringing a directory in would do: organisations row by row, and the rows that do not fit.</summary>
/// <remarks>Nobody and nothing is removed: what a file does not name stays as it is.</remarks>
public sealed class DirectoryPlan
{
    private const int LongestName = 200;
    private const int LongestPhone = 40;
    private static readonly EmailFieldAttribute Email = new();
    private readonly Region _region;
    private readonly Dictionary<string, Store.Places.Organisation> _byCode;
    private readonly Dictionary<string, Store.Places.Organisation> _byName;
    private readonly HashSet<Guid> _reached;
    private readonly Func<IReadOnlyCollection<Guid>, bool> _mayAdd;
    private readonly Dictionary<string, PlannedOrganisation> _planned = new(Capitals.Same);
    private readonly List<RowProblem> _problems = [];

    // Of whom a row is left out, by organisation and address in capitals: that row may name the role that no other does.
    private readonly HashSet<(string Organisation, string Email)> _leftOut = [];

    private DirectoryPlan(Region region, IReadOnlyCollection<Guid> reached, Func<IReadOnlyCollection<Guid>, bool> mayAdd)
    {
        (_region, _reached, _mayAdd) = (region, [.. reached], mayAdd);
        _byCode = region.Organisations.ToDictionary(o => o.Code, StringComparer.OrdinalIgnoreCase);
        _byName = region.Organisations.DistinctBy(o => o.Name, Capitals.Same).ToDictionary(o => o.Name, Capitals.Same);
    }

    public IReadOnlyCollection<PlannedOrganisation> Organisations => _planned.Values;

    public IReadOnlyList<RowProblem> Problems => _problems;

    /// <param name="region">With its sectors, partnerships, and organisations with areas and contacts.</param>
    /// <param name="reached">The organisations that whoever brings it in may change.</param>
    /// <param name="mayAdd">Whether they may add one that works in these areas; none are all.</param>
    public static DirectoryPlan Of(
        IEnumerable<DirectoryRow> rows,
        Region region,
        IReadOnlyCollection<Guid> reached,
        Func<IReadOnlyCollection<Guid>, bool> mayAdd
    )
    {
        var plan = new DirectoryPlan(region, reached, mayAdd);
        foreach (var row in rows)
        {
            if (plan.OfAnotherRegion(row) is { } elsewhere)
            {
                plan._problems.Add(new(row.Number, elsewhere));
            }
            else if (plan.Take(row) is { } problem)
            {
                plan._problems.Add(new(row.Number, problem));
                plan._leftOut.Add((Capitals.Of(row.Organisation ?? ""), Capitals.Of(row.Email ?? "")));
            }
        }
        plan.FindKnown();
        return plan;
    }

    // Two regions may have organisations of one name and code.
    private string? OfAnotherRegion(DirectoryRow row) =>
        row.Region is { Length: > 0 } other && !Same(other, _region.Name)
            ? $"This row is of the region {other}, and the list is brought into {_region.Name}. Bring it in there, or correct the region."
            : null;

    // What is wrong with the row, in a sentence; null where it was taken.
    private string? Take(DirectoryRow row)
    {
        var name = row.Organisation ?? "";
        if (name.Length is 0 or > LongestName)
        {
            return name.Length == 0 ? "Write the name of the organisation." : "The name of the organisation has more than 200 characters.";
        }
        var known = row.Code is { Length: > 0 } code ? _byCode.GetValueOrDefault(code) : _byName.GetValueOrDefault(name);
        if (row.Code is { Length: > 0 } && known is null)
        {
            return $"No organisation has the code {row.Code}. Leave the code empty to add a new one.";
        }
        if (known is not null && !_reached.Contains(known.Id))
        {
            return $"{name} does not work in your area, so you cannot change it.";
        }
        if (known is not null && !Capitals.Same.Equals(known.Name, name))
        {
            return $"{known.Code} is called {known.Name}. Rename it on its page, so that its former name stays known.";
        }
        if (NameFieldAttribute.Problem("The name of the organisation", name, makesCode: true) is { } unseen)
        {
            return unseen + ".";
        }
        if (Place(row, known, name, out var organisation) is { } misplaced)
        {
            return misplaced;
        }
        if (known is null && !_mayAdd(organisation!.Areas))
        {
            return "None of these areas is yours. Ask the partnership there to add the organisation.";
        }
        if (Person(row, organisation!, out var contact) is { } wrong)
        {
            return wrong;
        }
        if (contact is not null)
        {
            organisation!.Contacts.Add(contact);
        }
        _planned.TryAdd(name, organisation!);
        return null;
    }

    private string? Place(DirectoryRow row, Store.Places.Organisation? known, string name, out PlannedOrganisation? organisation)
    {
        organisation = null;
        // The name goes before the code, which may be what another is called.
        var sector = row.Sector is { Length: > 0 } s
            ? _region.Sectors.Find(x => Same(x.Name, s)) ?? _region.Sectors.Find(x => Same(x.Code, s))
            : null;
        if (row.Sector is { Length: > 0 } && sector is null)
        {
            return $"There is no sector called {row.Sector}. Write one of {string.Join(", ", _region.Sectors.Select(x => x.Name))}.";
        }
        if (sector is null && known is null)
        {
            return "Write the sector of the new organisation.";
        }
        if (Areas(row, known, out var national, out var areas) is { } problem)
        {
            return problem;
        }
        var changes = new List<string>();
        if (known is not null && sector is not null && sector.Id != known.SectorId)
        {
            changes.Add($"sector {sector.Name} (now {_region.Sectors.Find(x => x.Id == known.SectorId)!.Name})");
        }
        if (known is not null && (national != known.IsNational || !areas.ToHashSet().SetEquals(known.Areas.Select(a => a.PartnershipId))))
        {
            changes.Add(
                $"works in {WorksIn(national, areas)} (now {WorksIn(known.IsNational, [.. known.Areas.Select(a => a.PartnershipId)])})"
            );
        }
        var planned = new PlannedOrganisation(known, known?.Name ?? name, sector?.Id ?? known!.SectorId, national, areas, changes, []);
        if (!_planned.TryGetValue(name, out var before))
        {
            organisation = planned;
            return null;
        }
        organisation = before;
        return before.SectorId == planned.SectorId && before.IsNational == national && before.Areas.ToHashSet().SetEquals(areas)
            ? null
            : $"An earlier row says something else about the sector or the areas of {name}. Write the same in both.";
    }

    private string? Areas(DirectoryRow row, Store.Places.Organisation? known, out bool national, out List<Guid> areas)
    {
        (national, areas) = (false, []);
        if (row.Areas is not { Length: > 0 } written)
        {
            (national, areas) = (known?.IsNational ?? false, [.. known?.Areas.Select(a => a.PartnershipId) ?? []]);
            return known is null ? "Write the areas in which the new organisation works, or All areas." : null;
        }
        if (Same(written, Directory.AllAreas))
        {
            national = true;
            return null;
        }
        foreach (var part in Parts(written, ';'))
        {
            // A comma stands between two areas, or in the name of one.
            foreach (var one in Area(part) is null ? Parts(part, ',') : [part])
            {
                if (Area(one) is not { } partnership)
                {
                    return $"There is no area called {one}. Write some of {string.Join("; ", _region.Partnerships.Select(p => p.Area))}, or All areas.";
                }
                areas.Add(partnership.Id);
            }
        }
        return null;
    }

    private string WorksIn(bool national, List<Guid> areas) =>
        national ? "all areas"
        : areas.Count == 0 ? "no area"
        : string.Join(", ", _region.Partnerships.Where(p => areas.Contains(p.Id)).Select(p => p.Area));

    private Partnership? Area(string words) =>
        _region.Partnerships.Find(p => Same(p.Area, words)) ?? _region.Partnerships.Find(p => Same(p.Code, words));

    private static string[] Parts(string words, char between) =>
        words.Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Person(DirectoryRow row, PlannedOrganisation organisation, out PlannedContact? contact)
    {
        contact = null;
        if (string.IsNullOrEmpty(row.Contact) && string.IsNullOrEmpty(row.Email))
        {
            return null;
        }
        if (string.IsNullOrEmpty(row.Contact) || row.Contact.Length > LongestName)
        {
            return "Write the name of the contact, in at most 200 characters.";
        }
        if (NameFieldAttribute.Problem("The name of the contact", row.Contact) is { } unseen)
        {
            return unseen + ".";
        }
        if (!Email.IsValid(row.Email))
        {
            return "Write an e-mail address for the contact, such as name@example.org.";
        }
        var roles = Enum.GetValues<SafeguardingRole>();
        if (roles.Where(r => Same(Directory.Name(r), row.Role ?? "")).ToArray() is not [var role])
        {
            return $"Write a safeguarding role for the contact: {string.Join(", ", roles.Select(Directory.Name))}. Who has several has a row for each.";
        }
        if (row.JobTitle?.Length > LongestName || row.Phone?.Length > LongestPhone)
        {
            return "The job title may have 200 characters, and the telephone number 40.";
        }
        if (organisation.Contacts.Exists(c => c.Role == role && Same(c.Email, row.Email!)))
        {
            return $"An earlier row has a contact of {organisation.Name} with this e-mail address and safeguarding role.";
        }
        contact = new(null, row.Contact, row.JobTitle, role, row.Email!, row.Phone);
        return null;
    }

    // Whom the directory has already is told when all rows are read: a role that it does not have is a further one, or takes the place of another.
    private void FindKnown()
    {
        foreach (var organisation in _planned.Values)
        {
            var same = organisation.Contacts.GroupBy(c => c.Email, Capitals.Same).ToArray();
            organisation.Contacts.Clear();
            foreach (var person in same)
            {
                var known = organisation.Known?.Contacts.Where(c => Same(c.Email, person.Key)).ToArray() ?? [];
                var isWhole = !_leftOut.Contains((Capitals.Of(organisation.Name), Capitals.Of(person.Key)));
                organisation.Contacts.AddRange(PlannedContact.Of([.. person], known, isWhole));
            }
        }
    }

    private static bool Same(string one, string other) => Capitals.Same.Equals(one, other);
}
