using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Lists;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Audits;

/// <summary>The audits in which one has a role.</summary>
public sealed class IndexModel(Reach reach) : PageModel
{
    public const string StateName = "state";

    private static readonly SortBy<Audit>[] Orders =
    [
        new("period", (all, down) => down ? all.OrderBy(a => a.Period) : all.OrderByDescending(a => a.Period), IsFromLast: true),
        SortBy<Audit>.On("title", a => a.Title.ToUpper()),
        SortBy<Audit>.On("closes", a => a.ClosesOn ?? a.DataDate),
    ];

    public ListAddress Address => new(Request);

    public bool MayAdd => HttpContext.Me().Is(PermissionTable.GivesRoles);

    public Listing<Audit> List { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop) => List = await Listing<Audit>.Of(Asked(), Address, Orders, a => a.Id, stop);

    public IActionResult OnGetCsv() =>
        new CsvDownload(
            "audits",
            ["Code", "Title", "Period", "State", "Areas", "Opens", "Closes", "Data as at"],
            Rows(Listing<Audit>.Whole(Asked(), Address, Orders, a => a.Id))
        );

    public static string Areas(Audit audit) => string.Join(", ", audit.Areas.OrderBy(a => a.Order).Select(a => a.Name));

    public static string Day(DateOnly? day) => day is { } d ? LocalTime.Day(d) : "";

    private IQueryable<Audit> Asked()
    {
        var found = reach.Audits(HttpContext.Me(), Enum.GetValues<Role>()).AsNoTracking();
        if (Address.Search is { Length: > 0 } search)
        {
            var sought = Capitals.Of(search);
            found = found.Where(a => a.Title.ToUpper().Contains(sought) || a.Period.Contains(sought));
        }
        if (Enum.TryParse<AuditState>(Address.Filter(StateName), out var state))
        {
            found = found.Where(a => a.State == state);
        }
        return found.Include(a => a.Areas);
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> Rows(IQueryable<Audit> audits)
    {
        await foreach (var audit in audits.AsAsyncEnumerable())
        {
            yield return
            [
                audit.Code,
                audit.Title,
                audit.Period,
                AuditWords.Name(audit.State),
                string.Join("; ", audit.Areas.OrderBy(a => a.Order).Select(a => a.Name)),
                audit.OpensOn?.ToString("O") ?? "",
                audit.ClosesOn?.ToString("O") ?? "",
                audit.DataDate?.ToString("O") ?? "",
            ];
        }
    }
}
