using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Settings;

/// <summary>A sector of a region: renamed, or removed while nothing is of it.</summary>
[InTurn]
public sealed class SectorModel(StoreContext store) : PageModel
{
    [FromRoute]
    public Guid Region { get; set; }

    [FromRoute]
    public Guid Sector { get; set; }

    [BindProperty]
    public SectorForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Sector Found { get; private set; } = null!;

    public bool IsUnused { get; private set; }

    public Stale? Stale { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        (Form, Version) = (new() { Name = Found.Name, IsPolice = Found.IsPolice }, Found.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost([FromForm(Name = "Do")] string? what, CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        if (what == "remove")
        {
            if (!IsUnused)
            {
                TempData[Done.TroubleKey] = $"{Found.Name} has organisations, or stands in an audit: it stays.";
                return LocalRedirect($"/settings/regions/{Region}/sectors");
            }
            store.Remove(Found);
            return await Save($"{Found.Name} is removed.", stop);
        }
        await Form.Check(store, Region, Sector, ModelState, stop);
        Stale = Stale.Check(
            Found,
            Version,
            ModelState,
            new("Name", Found.Name, Form.Name),
            new("The police", Found.IsPolice ? "Yes" : "No", Form.IsPolice ? "Yes" : "No")
        );
        Version = Found.Version;
        if (!ModelState.IsValid)
        {
            return Page();
        }
        (Found.Name, Found.IsPolice) = (Form.Name, Form.IsPolice);
        return await Save($"{Found.Name} is saved.", stop);
    }

    // A sector of another region is none here.
    private async Task<bool> Find(CancellationToken stop)
    {
        if (await store.Set<Sector>().SingleOrDefaultAsync(s => s.Id == Sector && s.RegionId == Region, stop) is not { } found)
        {
            return false;
        }
        Found = found;
        IsUnused =
            !await store.Organisations.AnyAsync(o => o.SectorId == Sector, stop)
            && !await store.Set<AuditSector>().AnyAsync(s => s.SectorId == Sector, stop)
            && !await store.Set<AuditOrganisation>().AnyAsync(o => o.SectorId == Sector, stop);
        return true;
    }

    private async Task<IActionResult> Save(string done, CancellationToken stop)
    {
        return await this.SaveAndGo(store, done, $"/settings/regions/{Region}/sectors", stop);
    }
}
