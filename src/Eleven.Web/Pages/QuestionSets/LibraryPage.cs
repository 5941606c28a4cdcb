using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Library;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>A page that puts something into the library of a region.</summary>
public abstract class LibraryPage(StoreContext store, Reach reach) : PageModel
{
    /// <summary>The code of a region; where one reaches only one, it need not be said.</summary>
    [BindProperty(SupportsGet = true, Name = "region")]
    public string? Of { get; set; }

    public List<Region> Regions { get; private set; } = [];

    public Region Region => Regions.Find(r => r.Code == Of) ?? Regions[0];

    protected StoreContext Kept => store;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Regions = await reach.Regions(HttpContext.Me(), HttpContext.RequestAborted);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    /// <summary>Saves what was added, and leads to it.</summary>
    /// <param name="field">By which it was chosen.</param>
    /// <param name="next">Where one goes on; null for its own page.</param>
    protected async Task<IActionResult> Save(
        QuestionSetVersion added,
        string field,
        string done,
        CancellationToken stop,
        string? next = null
    )
    {
        try
        {
            await store.SaveChangesAsync(stop);
        }
        catch (DbUpdateException) when (store.QuestionSets.Any(s => s.RegionId == Region.Id && s.Versions.Any(v => v.Label == added.Label)))
        {
            // Sent twice at once: the other one has it.
            ModelState.AddModelError(field, "Somebody put this version into the library just now");
            return Page();
        }
        TempData[Done.Key] = done;
        return LocalRedirect(next ?? Shelf.Address(added));
    }
}
