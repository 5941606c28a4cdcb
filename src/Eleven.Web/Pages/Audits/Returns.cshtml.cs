using Eleven.Answers.Returns;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Returns;
using Eleven.Web.Accounts;
using Eleven.Web.Answering;
using Eleven.Web.Lists;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Audit = Eleven.Store.Audits.Audit;
using Return = Eleven.Store.Returns.Return;

namespace Eleven.Web.Pages.Audits;

/// <summary>A return in the list of an audit's.</summary>
/// <param name="Answered">Questions that are answered or not relevant, of those asked.</param>
public sealed record TrackedReturn(Guid Id, string Organisation, string Sector, string Areas, int Answered, int Asked, DateTime? SavedAt);

/// <summary>Where every return of an audit stands.</summary>
public sealed class ReturnsModel(StoreContext store, Reach reach, RememberedForms forms) : PageModel
{
    private static readonly SortBy<Asked>[] Orders =
    [
        SortBy<Asked>.On("name", r => r.PlainName),
        SortBy<Asked>.On("sector", r => r.Sector),
        SortBy<Asked>.On("saved", r => r.SavedAt) with
        {
            IsFromLast = true,
        },
    ];

    [FromRoute]
    public Guid Audit { get; set; }

    public ListAddress Address => new(Request);

    public Audit Found { get; private set; } = null!;

    public Dictionary<Guid, string> Sectors { get; private set; } = [];

    public Listing<Asked> List { get; private set; } = null!;

    public List<TrackedReturn> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        await Find(stop);
        List = await Listing<Asked>.Of(Wanted(), Address, Orders, r => r.Id, stop);
        Rows = await Tracked(List.Items, stop);
    }

    public async Task<IActionResult> OnGetCsv(CancellationToken stop)
    {
        await Find(stop);
        var all = await Listing<Asked>.Whole(Wanted(), Address, Orders, r => r.Id).ToListAsync(stop);
        var rows = await Tracked(all, stop);
        return new CsvDownload(
            "returns",
            ["Organisation", "Sector", "Areas", "Answered", "Asked", "Last saved"],
            rows.Select(r =>
                    (IReadOnlyList<string>)
                        [r.Organisation, r.Sector, r.Areas, $"{r.Answered}", $"{r.Asked}", r.SavedAt is { } at ? LocalTime.Moment(at) : ""]
                )
                .ToAsyncEnumerable()
        );
    }

    private async Task Find(CancellationToken stop)
    {
        Found = await store
            .Audits.AsNoTracking()
            .Include(a => a.Sectors.OrderBy(s => s.Order))
            .Include(a => a.Areas.OrderBy(x => x.Order))
            .AsSplitQuery()
            .SingleAsync(a => a.Id == Audit, stop);
        Sectors = Found.Sectors.ToDictionary(s => s.SectorId, s => s.Name);
    }

    private IQueryable<Asked> Wanted()
    {
        var mine = reach.Organisations(HttpContext.Me(), PermissionTable.GivesRoles);
        var found =
            from one in store.Returns
            join asked in store.Set<AuditOrganisation>()
                on new { one.AuditId, one.OrganisationId } equals new { asked.AuditId, asked.OrganisationId }
            join organisation in mine on one.OrganisationId equals organisation.Id
            where one.AuditId == Audit
            select new Asked
            {
                Id = one.Id,
                Name = asked.Name,
                PlainName = organisation.PlainName,
                Code = organisation.Code,
                SectorId = asked.SectorId,
                Sector = store.Set<AuditSector>().First(s => s.AuditId == Audit && s.SectorId == asked.SectorId).Order,
                IsNational = asked.IsNational,
                Areas = asked.Areas,
                SavedAt = one.SavedAt,
            };
        if (Address.Search is { Length: > 0 } search)
        {
            var plain = Plain.Of(search);
            found = found.Where(r => r.PlainName.Contains(plain));
        }
        if (Address.Filter("sector") is { } sector)
        {
            var sectors = Sectors.Where(s => s.Value == sector).Select(s => s.Key).ToArray();
            found = found.Where(r => sectors.Contains(r.SectorId));
        }
        return Address.Filter("state") switch
        {
            "begun" => found.Where(r => r.SavedAt != null),
            "not-begun" => found.Where(r => r.SavedAt == null),
            _ => found,
        };
    }

    private async Task<List<TrackedReturn>> Tracked(IReadOnlyList<Asked> shown, CancellationToken stop)
    {
        Guid[] ids = [.. shown.Select(r => r.Id)];
        var kept = await store
            .Returns.AsNoTracking()
            .Include(r => r.Answers)
            .Where(r => ids.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, stop);
        var rows = new List<TrackedReturn>();
        foreach (var one in shown)
        {
            var form = await forms.Of(store, kept[one.Id], Found.Version, stop);
            var progress = ReturnProgress.Of(form, ReturnFields.Written(form, one.Code, kept[one.Id]));
            rows.Add(
                new(
                    one.Id,
                    one.Name,
                    Sectors[one.SectorId],
                    one.IsNational
                        ? "All areas"
                        : string.Join(", ", form.Audit.Areas.Where(a => one.Areas.Contains(a.Id)).Select(a => a.Name)),
                    progress.Answered,
                    progress.Asked,
                    one.SavedAt
                )
            );
        }
        return rows;
    }

    /// <summary>A return as the list is searched and put in order.</summary>
    public sealed record Asked
    {
        public required Guid Id { get; init; }
        public required string Name { get; init; }
        public required string PlainName { get; init; }
        public required string Code { get; init; }
        public required Guid SectorId { get; init; }

        /// <summary>Its place among the audit's.</summary>
        public required int Sector { get; init; }
        public required bool IsNational { get; init; }
        public required string[] Areas { get; init; }
        public required DateTime? SavedAt { get; init; }
    }
}
