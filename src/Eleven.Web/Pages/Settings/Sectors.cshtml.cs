using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Settings;

/// <summary>The sectors of a region, in the order in which tables list them.</summary>
[InTurn]
public sealed class SectorsModel(StoreContext store) : PageModel
{
    [FromRoute]
    public Guid Region { get; set; }

    public List<Sector> Sectors { get; private set; } = [];

    /// <summary>How many are of each sector.</summary>
    public Dictionary<Guid, int> Organisations { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        Sectors = await store.Set<Sector>().Where(s => s.RegionId == Region).OrderBy(s => s.Order).ThenBy(s => s.Name).ToListAsync(stop);
        Organisations = await store
            .Organisations.Where(o => o.RegionId == Region)
            .GroupBy(o => o.SectorId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, stop);
    }

    public async Task<IActionResult> OnPost(Guid sector, [FromForm(Name = "Do")] string? what, CancellationToken stop)
    {
        await OnGet(stop);
        var at = Sectors.FindIndex(s => s.Id == sector);
        var to = what == "up" ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= Sectors.Count)
        {
            return LocalRedirect($"/settings/regions/{Region}/sectors");
        }
        (Sectors[at], Sectors[to]) = (Sectors[to], Sectors[at]);
        foreach (var (n, one) in Sectors.Index())
        {
            one.Order = n + 1;
        }
        await store.SaveChangesAsync(stop);
        return LocalRedirect($"/settings/regions/{Region}/sectors#{(to == 0 ? "down" : what)}-{to}");
    }
}
