using Eleven.QuestionSets;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Web.Accounts;
using Eleven.Web.Library;
using Eleven.Web.Lists;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>A version as the library lists it.</summary>
public sealed class ShownVersion
{
    public required Guid Id { get; init; }
    public required string Label { get; init; }
    public required QuestionSetState State { get; init; }
}

/// <summary>A question set as the library lists it.</summary>
public sealed class ShownSet
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required string Title { get; init; }
    public required string Region { get; init; }
    public required bool IsSurvey { get; init; }

    /// <summary>The newest first.</summary>
    public required List<ShownVersion> Versions { get; init; }
}

/// <summary>The question sets of the regions in which one has a role.</summary>
public sealed class IndexModel(StoreContext store, Reach reach) : PageModel
{
    private static readonly SortBy<ShownSet>[] Orders = [SortBy<ShownSet>.On("title", s => s.Title.ToUpper())];

    public ListAddress Address => new(Request);

    public bool MayAdd => HttpContext.Me().Is(PermissionTable.GivesRoles);

    public Listing<ShownSet> List { get; private set; } = null!;

    /// <summary>Titles of the audits that ask a version.</summary>
    public ILookup<Guid, string> Audits { get; private set; } = Array.Empty<string>().ToLookup(_ => Guid.Empty);

    public async Task OnGet(CancellationToken stop)
    {
        List = await Listing<ShownSet>.Of(Asked(), Address, Orders, s => s.Id, stop);
        var versions = List.Items.SelectMany(s => s.Versions).Select(v => v.Id).ToArray();
        var used = await (
            from asked in store.Set<AuditQuestionSet>()
            join audit in store.Audits on asked.AuditId equals audit.Id
            where versions.Contains(asked.QuestionSetVersionId)
            orderby audit.Period descending, audit.Title
            select new { asked.QuestionSetVersionId, audit.Title }
        ).ToListAsync(stop);
        Audits = used.ToLookup(u => u.QuestionSetVersionId, u => u.Title);
    }

    public IActionResult OnGetCsv() =>
        new CsvDownload(
            "question-sets",
            ["Code", "Title", "For", "Region", "Version", "State"],
            Rows(Listing<ShownSet>.Whole(Asked(), Address, Orders, s => s.Id))
        );

    public static string For(ShownSet set) => LibraryWords.Name(set.IsSurvey ? Instrument.Survey : Instrument.SelfAssessment);

    private IQueryable<ShownSet> Asked()
    {
        var found = reach.QuestionSets(HttpContext.Me(), PermissionTable.Team).AsNoTracking();
        if (Address.Search is { Length: > 0 } search)
        {
            var sought = Capitals.Of(search);
            found = found.Where(s => s.Title.ToUpper().Contains(sought) || s.Code.ToUpper().Contains(sought));
        }
        return found.Select(s => new ShownSet
        {
            Id = s.Id,
            Code = s.Code,
            Title = s.Title,
            Region = store.Regions.First(r => r.Id == s.RegionId).Name,
            IsSurvey = s.Versions.Any(v => v.Instrument == Instrument.Survey),
            Versions = s
                .Versions.OrderByDescending(v => v.Id)
                .Select(v => new ShownVersion
                {
                    Id = v.Id,
                    Label = v.Label,
                    State = v.State,
                })
                .ToList(),
        });
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> Rows(IQueryable<ShownSet> sets)
    {
        await foreach (var set in sets.AsAsyncEnumerable())
        {
            foreach (var version in set.Versions)
            {
                yield return [set.Code, set.Title, For(set), set.Region, version.Label, LibraryWords.Name(version.State)];
            }
        }
    }
}
