using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Changing;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Settings;

/// <summary>What a region is called.</summary>
[InTurn]
public sealed class RegionModel(StoreContext store) : PageModel
{
    [FromRoute]
    public Guid Region { get; set; }

    [
        BindProperty,
        Required(ErrorMessage = "Enter the name of the region"),
        StringLength(200, ErrorMessage = "Name must be 200 characters or fewer"),
        NameField
    ]
    [AllowNull]
    public string Name
    {
        get;
        set => field = NameFieldAttribute.Written(value);
    } = "";

    [BindProperty]
    public int Version { get; set; }

    public Region Found { get; private set; } = null!;

    public Stale? Stale { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        Found = await store.Regions.SingleAsync(r => r.Id == Region, stop);
        (Name, Version) = (Found.Name, Found.Version);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        Found = await store.Regions.SingleAsync(r => r.Id == Region, stop);
        Stale = Stale.Check(Found, Version, ModelState, new Difference("Name", Found.Name, Name));
        Version = Found.Version;
        if (!ModelState.IsValid)
        {
            return Page();
        }
        Found.Name = Name;
        return await this.SaveAndGo(store, "The name is saved.", "/settings", stop);
    }
}
