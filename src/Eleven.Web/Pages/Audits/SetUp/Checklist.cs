using System.Collections.Immutable;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Reports.Withholding;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Library;
using Microsoft.EntityFrameworkCore;
using Organisation = Eleven.Store.Places.Organisation;

namespace Eleven.Web.Pages.Audits.SetUp;

/// <summary>One thing that an audit needs before it can open.</summary>
/// <param name="Page">The last part of its address.</param>
/// <param name="Is">How it stands, in a few words; null where there is nothing yet.</param>
/// <param name="Missing">What is still to do, a sentence each.</param>
/// <param name="Needed">False where nothing that is asked has to do with it.</param>
public sealed record Step(string Name, string Page, string? Is, ImmutableArray<string> Missing, bool Needed = true)
{
    public bool IsDone => Missing.IsEmpty;
}

/// <summary>Whether an audit in preparation is ready to open, and what it still needs.</summary>
public sealed record Checklist(ImmutableArray<Step> Steps)
{
    private const int MostNamed = 5;

    public bool IsReady => Steps.All(s => s.IsDone || !s.Needed);

    public int ToDo => Steps.Count(s => s.Needed && !s.IsDone);

    /// <summary>What is worth knowing of what is asked before it opens. Nothing has to be done about it.</summary>
    public IEnumerable<OpeningNotes> Notes =>
        from asked in Versions
        where asked.Set is not null
        let set = asked.Set!
        let notes = RoutingNotes.Of(set)
        where !notes.IsEmpty
        select new OpeningNotes(new(set, notes, asked.Address + (asked.IsDraft ? "/" : "#")), asked.IsDraft ? null : asked.Name);

    private ImmutableArray<AskedVersion> Versions { get; init; } = [];

    /// <param name="audit">With its areas and their names, organisations and question sets.</param>
    /// <param name="today">In England.</param>
    public static async Task<Checklist> Of(StoreContext store, Store.Audits.Audit audit, DateOnly today, CancellationToken stop)
    {
        var region = await AuditPlacing.RegionOf(store, audit.RegionId, stop);
        var asked = await Asked(store, audit, stop);
        return new([
            Dates(audit, today),
            Areas(audit, region, asked),
            QuestionSets(asked),
            await Organisations(store, audit, region, asked, stop),
            new(
                "Counting and publishing",
                "thresholds",
                $"Groups of fewer than {audit.MinimumBase} people and counts of 1 to {audit.SmallCount} are withheld in what is published",
                []
            ),
        ])
        {
            Versions = asked,
        };
    }

    private static Step Dates(Store.Audits.Audit audit, DateOnly today) =>
        audit is { OpensOn: { } opens, ClosesOn: { } closes }
            ? new(
                "Title and dates",
                "details",
                $"{LocalTime.Day(opens)} to {LocalTime.Day(closes)}",
                closes < today ? ["Choose a later day on which it closes: that day has passed."] : []
            )
            : new(
                "Title and dates",
                "details",
                audit.OpensOn is { } from ? $"Opens on {LocalTime.Day(from)}"
                    : audit.ClosesOn is { } to ? $"Closes on {LocalTime.Day(to)}"
                    : null,
                [
                    audit.OpensOn is not null ? "Say when it closes."
                    : audit.ClosesOn is not null ? "Say when it opens."
                    : "Say when it opens and when it closes.",
                ]
            );

    private static Step Areas(Store.Audits.Audit audit, Region region, ImmutableArray<AskedVersion> asked)
    {
        var areas = region.Partnerships.Where(p => audit.Areas.Exists(a => a.PartnershipId == p.Id)).ToArray();
        return new(
            "Areas",
            "areas",
            areas.Length == 0 ? null : string.Join(", ", areas.Select(a => a.Area)),
            areas.Length == 0 ? ["Choose at least one area."] : [.. Renamed(audit, areas, asked)]
        );
    }

    // The audit has the names as they were when its areas were saved.
    private static IEnumerable<string> Renamed(Store.Audits.Audit audit, Partnership[] areas, ImmutableArray<AskedVersion> asked)
    {
        string[] terms = [.. asked.Where(a => a.Set is not null).SelectMany(a => NamesInText.TermsOf(a.Set!))];
        var renamed = areas
            .Where(p => terms.Any(t => NameOf(t, p) != NameOf(t, audit.Areas.Single(a => a.PartnershipId == p.Id))))
            .ToArray();
        return renamed.Length == 0
            ? []
            :
            [
                $"Save the areas again: names for policies and tools in {string.Join(" and ", renamed.Select(p => p.Area))} have changed under Settings.",
            ];
    }

    private static string? NameOf(string term, Partnership partnership) =>
        partnership.LocalNames.Find(n => string.Equals(n.Term, term, StringComparison.OrdinalIgnoreCase))?.Name;

    private static string? NameOf(string term, AuditArea area) =>
        area.Names.Find(n => string.Equals(n.Term, term, StringComparison.OrdinalIgnoreCase))?.Name;

    private static Step QuestionSets(ImmutableArray<AskedVersion> asked)
    {
        var missing = new List<string>();
        if (asked.IsEmpty)
        {
            missing.Add("Choose what is asked.");
        }
        missing.AddRange(asked.Where(a => a.IsDraft).Select(a => $"Publish {a.Name}: it is a draft."));
        missing.AddRange(asked.Where(a => a.Set is null).Select(a => $"Put {a.Name} right: {a.Problem}"));
        var twice = asked
            .Where(a => a.Set is not null)
            .SelectMany(a => a.Set!.Questions.Select(q => (a.Name, q.Code)))
            .GroupBy(q => q.Code)
            .FirstOrDefault(g => g.Skip(1).Any());
        if (twice is not null)
        {
            missing.Add(
                $"{string.Join(" and ", twice.Select(q => q.Name))} both have a question {twice.Key}. Choose others, or give one of the questions another code."
            );
        }
        return new("Question sets", "question-sets", asked.IsEmpty ? null : string.Join("; ", asked.Select(a => a.Name)), [.. missing]);
    }

    private static async Task<Step> Organisations(
        StoreContext store,
        Store.Audits.Audit audit,
        Region region,
        ImmutableArray<AskedVersion> asked,
        CancellationToken stop
    )
    {
        const string name = "Organisations";
        const string page = "organisations";
        if (!asked.IsEmpty && asked.All(a => a.Set?.Instrument == Instrument.Survey))
        {
            return new(name, page, "Not needed: nothing that is asked is a self-assessment", [], Needed: false);
        }
        Guid[] areas = [.. audit.Areas.Select(a => a.PartnershipId)];
        var expected = region.Organisations.Where(o => audit.Organisations.Exists(a => a.IsExpected && a.OrganisationId == o.Id)).ToArray();
        var missing = new List<string>();
        if (expected.Length == 0)
        {
            missing.Add("Choose the organisations from which you expect a return.");
        }
        var gone = expected.Where(o => !AuditPlacing.Works(o, areas)).ToArray();
        missing.AddRange(Told(gone, "Take out", "closed, or work in none of the areas"));
        var leads = await store
            .Set<Contact>()
            .Where(c => c.Role == SafeguardingRole.SafeguardingLead)
            .Select(c => c.OrganisationId)
            .ToHashSetAsync(stop);
        missing.AddRange(
            Told(
                [.. expected.Except(gone).Where(o => !leads.Contains(o.Id))],
                "Add a safeguarding lead to",
                "the invitation has nobody to go to"
            )
        );
        return new(
            name,
            page,
            expected.Length == 0 ? null : $"{expected.Length} {(expected.Length == 1 ? "return is" : "returns are")} expected",
            [.. missing]
        );
    }

    private static IEnumerable<string> Told(Organisation[] all, string what, string why) =>
        all.Length == 0
            ? []
            :
            [
                $"{what} {string.Join(", ", all.Take(MostNamed).Select(o => o.Name))}{(all.Length > MostNamed ? $" and {all.Length - MostNamed} more" : "")}: {why}.",
            ];

    private static async Task<ImmutableArray<AskedVersion>> Asked(StoreContext store, Store.Audits.Audit audit, CancellationToken stop)
    {
        var versions = await (
            from used in store.Set<AuditQuestionSet>()
            join version in store.Set<QuestionSetVersion>() on used.QuestionSetVersionId equals version.Id
            join set in store.QuestionSets on version.QuestionSetId equals set.Id
            where used.AuditId == audit.Id
            orderby used.Order
            select new
            {
                set.Code,
                set.Title,
                Version = version,
            }
        ).ToListAsync(stop);
        return
        [
            .. versions.Select(v =>
            {
                var read = QuestionSetYaml.Parse(v.Code + ".yaml", v.Version.Yaml);
                return new AskedVersion(
                    $"{v.Title}, version {v.Version.Label}",
                    Shelf.Address(v.Version),
                    v.Version.State == QuestionSetState.Draft,
                    read.Value,
                    read.Problems.IsEmpty ? null : read.Problems[0].What
                );
            }),
        ];
    }

    private sealed record AskedVersion(string Name, string Address, bool IsDraft, Eleven.QuestionSets.QuestionSet? Set, string? Problem);
}
