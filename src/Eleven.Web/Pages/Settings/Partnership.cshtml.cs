using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Settings;

/// <summary>A partnership as it is called, coloured and reached, with its logo and what it calls policies and tools.</summary>
[InTurn]
public sealed class PartnershipModel(StoreContext store) : PageModel
{
    [FromRoute]
    public Guid Partnership { get; set; }

    [BindProperty]
    public PartnershipForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Partnership Found { get; private set; } = null!;

    public Stale? Stale { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        await Find(stop);
        (Form, Version) = (PartnershipForm.Of(Found), Found.Version);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Find(stop);
        await AddPartnershipModel.CheckArea(store, Found.RegionId, Partnership, Form.Area, ModelState, stop);
        Stale = Stale.Check(Found, Version, ModelState, Form.Beside(Found));
        Version = Found.Version;
        if (!ModelState.IsValid)
        {
            return Page();
        }
        Form.Fill(Found);
        return await this.SaveAndGo(
            store,
            "The partnership is saved. Audits that are closed keep what it was called then.",
            $"/settings/partnerships/{Partnership}",
            stop
        );
    }

    private async Task Find(CancellationToken stop) =>
        Found = await store.Partnerships.Include(p => p.LocalNames.OrderBy(n => n.Term)).SingleAsync(p => p.Id == Partnership, stop);
}
