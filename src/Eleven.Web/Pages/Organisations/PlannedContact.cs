using Eleven.Store.Places;

namespace Eleven.Web.Pages.Organisations;

/// <summary>
/// What somebody is to safeguarding in an organisation, added, or changed where it is known. Who is several things is as many contacts, of one address.
/// </summary>
public sealed record PlannedContact(Contact? Known, string Name, string? JobTitle, SafeguardingRole Role, string Email, string? Phone)
{
    /// <summary>In words; null where nothing differs.</summary>
    public string? Change =>
        Known is not { } known ? $"{Name}, {Directory.Name(Role)}: new"
        : Differences(known).ToArray() is { Length: > 0 } said ? $"{known.Name}, {Directory.Name(known.Role)}: {string.Join("; ", said)}"
        : null;

    /// <param name="rows">Of one person. A cell that is null has no column in the file, so what is known stays.</param>
    /// <param name="known">What the directory has of the same address.</param>
    /// <param name="isWhole">Whether no other row of the person is left out.</param>
    public static IEnumerable<PlannedContact> Of(IReadOnlyList<PlannedContact> rows, IReadOnlyList<Contact> known, bool isWhole)
    {
        var further = rows.Where(r => known.All(k => k.Role != r.Role)).ToArray();
        var unnamed = known.Where(k => rows.All(r => r.Role != k.Role)).ToArray();
        // Of one new role and one that no row names, the one is in place of the other. Of more, nobody can tell: none is taken away.
        var changed = isWhole && further.Length == 1 && unnamed.Length == 1 ? unnamed[0] : null;
        foreach (var row in rows)
        {
            var same = known.FirstOrDefault(k => k.Role == row.Role) ?? changed;
            var person = same ?? known.FirstOrDefault();
            yield return row with
            {
                Known = same,
                JobTitle = Filled(row.JobTitle, person?.JobTitle),
                Phone = Filled(row.Phone, person?.Phone),
            };
        }
    }

    private IEnumerable<string> Differences(Contact known)
    {
        if (known.Role != Role)
        {
            yield return $"becomes {Directory.Name(Role)}";
        }
        if (known.Name != Name)
        {
            yield return $"name {Name} (now {known.Name})";
        }
        if (known.JobTitle != JobTitle)
        {
            yield return $"job title {JobTitle ?? "removed"} (now {known.JobTitle ?? "none"})";
        }
        if (known.Phone != Phone)
        {
            yield return $"telephone {Phone ?? "removed"} (now {known.Phone ?? "none"})";
        }
    }

    private static string? Filled(string? cell, string? known) =>
        cell is null ? known
        : cell.Length == 0 ? null
        : cell;
}
