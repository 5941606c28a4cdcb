using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Eleven.Web.Lists;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Organisations;

/// <summary>The inter-agency directory: the organisations in which one has a role, with the people who are responsible for safeguarding there.</summary>
public sealed class IndexModel(StoreContext store, Reach reach, PageViews views) : PageModel
{
    public const string AreaName = "area";
    public const string SectorName = "sector";
    public const string StateName = "state";

    public ListAddress Address => new(Request);

    public Listing<Organisation> List { get; private set; } = null!;

    public PlaceNames Names { get; private set; } = null!;

    public bool MayAdd => HttpContext.Me().Is(PermissionTable.GivesRoles);

    private static readonly SortBy<Organisation>[] Orders =
    [
        SortBy<Organisation>.On("name", o => o.PlainName),
        SortBy<Organisation>.On("sector", o => o.Sector!.Order),
    ];

    public async Task OnGet(CancellationToken stop) =>
        List = await Listing<Organisation>.Of(await Asked(stop), Address, Orders, o => o.Id, stop, related: WithContacts);

    public async Task<IActionResult> OnGetCsv(CancellationToken stop)
    {
        var asked = Listing<Organisation>.Whole(WithContacts(await Asked(stop)), Address, Orders, o => o.Id);
        views.Add(HttpContext.Me().Actor, nameof(Organisation), "the directory as a file");
        return new CsvDownload("organisations", Directory.Columns, Directory.Rows(asked, Names));
    }

    private async Task<IQueryable<Organisation>> Asked(CancellationToken stop)
    {
        var found = reach.Organisations(HttpContext.Me(), Enum.GetValues<Role>()).AsNoTracking();
        Names = await PlaceNames.Of(store, await reach.RegionsAround(HttpContext.Me(), stop), stop);
        if (Address.Search is { Length: > 0 } search)
        {
            var (sought, plain) = (Capitals.Of(search), Plain.Of(search));
            found = found.Where(o =>
                o.PlainName.Contains(plain)
                || o.Code.ToUpper().Contains(sought)
                || o.FormerNames.Any(n => n.PlainName.Contains(plain))
                || o.Contacts.Any(c => c.PlainName.Contains(plain) || c.Email.ToUpper().Contains(sought))
            );
        }
        if (Address.Filter(AreaName) is { } area)
        {
            var areas = Names.Areas.Where(a => a.Value == area).Select(a => a.Key).ToArray();
            found = found.Where(o => o.IsNational || o.Areas.Any(a => areas.Contains(a.PartnershipId)));
        }
        if (Address.Filter(SectorName) is { } sector)
        {
            var sectors = Names.Sectors.Where(s => s.Value == sector).Select(s => s.Key).ToArray();
            found = found.Where(o => sectors.Contains(o.SectorId));
        }
        return Address.Filter(StateName) switch
        {
            "closed" => found.Where(o => o.ClosedOn != null),
            "all" => found,
            _ => found.Where(o => o.ClosedOn == null),
        };
    }

    private static IQueryable<Organisation> WithContacts(IQueryable<Organisation> found) =>
        found.Include(o => o.Areas).Include(o => o.Contacts.OrderBy(c => c.Name).ThenBy(c => c.Role)).AsSplitQuery();
}
