using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Settings;

/// <summary>Puts a sector behind those that a region has.</summary>
[InTurn]
public sealed class AddSectorModel(StoreContext store) : PageModel
{
    [FromRoute]
    public Guid Region { get; set; }

    [BindProperty]
    public SectorForm Form { get; set; } = new();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Form.Check(store, Region, null, ModelState, stop);
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var there = await store.Set<Sector>().Where(s => s.RegionId == Region).Select(s => new { s.Code, s.Order }).ToListAsync(stop);
        store.Add(
            new Sector
            {
                RegionId = Region,
                Code = Codes.Free(Form.Name, there.Select(s => s.Code).ToHashSet()),
                Name = Form.Name,
                IsPolice = Form.IsPolice,
                Order = there.Select(s => s.Order).DefaultIfEmpty(0).Max() + 1,
            }
        );
        await store.SaveChangesAsync(stop);
        TempData[Done.Key] = $"{Form.Name} is added.";
        return LocalRedirect($"/settings/regions/{Region}/sectors");
    }
}
