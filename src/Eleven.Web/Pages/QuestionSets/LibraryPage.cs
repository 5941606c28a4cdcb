using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Library;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

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
    /// <param name="next">Where one goes on; null for its own page.</param>
    protected Task<IActionResult> Save(QuestionSetVersion added, string done, CancellationToken stop, string? next = null) =>
        this.SaveAndGo(store, done, next ?? Shelf.Address(added), stop);
}
