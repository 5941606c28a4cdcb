using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Organisations;

/// <summary>Puts an organisation into the directory of a region.</summary>
[InTurn]
public sealed class AddModel(StoreContext store, Reach reach) : PageModel
{
    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    /// <summary>The code of a region; where one reaches only one, it need not be said.</summary>
    [BindProperty(SupportsGet = true, Name = "region")]
    public string? Of { get; set; }

    public List<Region> Regions { get; private set; } = [];

    public Region Region => Regions.Find(r => r.Code == Of) ?? Regions[0];

    public async Task OnGet(CancellationToken stop) => Regions = await reach.Regions(HttpContext.Me(), stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        var areas = Form.Read(Region, ModelState);
        if (ModelState.IsValid && !Reach.MayAdd(HttpContext.Me(), Region, areas))
        {
            ModelState.AddModelError("Form.Areas", "Choose at least one area of your own");
        }
        if (ModelState.IsValid && await Form.NameProblem(store, Region, null, stop) is { } problem)
        {
            ModelState.AddModelError("Form.Name", problem);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var organisation = new Store.Places.Organisation
        {
            RegionId = Region.Id,
            Code = Codes.Free(
                Form.Name,
                await store.Organisations.Where(o => o.RegionId == Region.Id).Select(o => o.Code).ToHashSetAsync(stop)
            ),
            Name = Form.Name,
            SectorId = Form.Sector!.Value,
            IsNational = Form.IsNational,
        };
        organisation.Areas.AddRange(areas.Select(a => new OrganisationArea { OrganisationId = organisation.Id, PartnershipId = a }));
        store.Add(organisation);
        await store.SaveChangesAsync(stop);
        TempData[Done.Key] = $"{organisation.Name} is added. Now add its contacts.";
        return LocalRedirect($"/organisations/{organisation.Id}");
    }
}
