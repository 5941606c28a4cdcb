using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Settings;

/// <summary>Puts a partnership into a region.</summary>
[InTurn]
public sealed class AddPartnershipModel(StoreContext store) : PageModel
{
    [FromRoute]
    public Guid Region { get; set; }

    [BindProperty]
    public PartnershipForm Form { get; set; } = new();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await CheckArea(store, Region, null, Form.Area, ModelState, stop);
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var partnership = new Partnership
        {
            RegionId = Region,
            Code = Codes.Free(
                Form.Area,
                await store.Partnerships.Where(p => p.RegionId == Region).Select(p => p.Code).ToHashSetAsync(stop)
            ),
            Name = Form.Name,
            Area = Form.Area,
        };
        Form.Fill(partnership);
        store.Add(partnership);
        await store.SaveChangesAsync(stop);
        TempData[Done.Key] = $"{partnership.Name} is added.";
        return LocalRedirect($"/settings/partnerships/{partnership.Id}");
    }

    /// <summary>Two areas of one name could not be told apart in a table.</summary>
    internal static async Task CheckArea(
        StoreContext store,
        Guid region,
        Guid? own,
        string area,
        ModelStateDictionary problems,
        CancellationToken stop
    )
    {
        var name = Capitals.Of(area);
        if (await store.Partnerships.AnyAsync(p => p.RegionId == region && p.Id != own && name == p.Area.ToUpper(), stop))
        {
            problems.AddModelError("Form.Area", "There is an area of this name already");
        }
    }
}
