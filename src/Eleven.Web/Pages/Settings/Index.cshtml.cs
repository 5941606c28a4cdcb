using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Eleven.Web.Pages.Settings;

/// <summary>The regions that one looks after, with their partnerships and sectors.</summary>
public sealed class IndexModel(Reach reach) : PageModel
{
    public List<Region> Regions { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Regions = await reach.Regions(HttpContext.Me(), stop);

    public bool IsAdministrator(Region region) =>
        HttpContext.Me().Grants.Any(g => g.Role == Role.RegionalAdministrator && g.RegionId == region.Id);

    public bool MayChange(Region region, Partnership partnership) => Reach.MayAdd(HttpContext.Me(), region, [partnership.Id]);
}
