using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Audits.SetUp;

/// <summary>A page that sets one thing of an audit. In preparation, it leads back to the list of all that is to do.</summary>
[InTurn]
public abstract class SetUpPage(StoreContext store) : PageModel
{
    [FromRoute]
    public Guid Audit { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>With its areas, sectors, organisations and question sets.</summary>
    public Audit Found { get; private set; } = null!;

    public Stale? Stale { get; private set; }

    protected StoreContext Kept => store;

    /// <summary>Where one goes on when it is saved.</summary>
    protected virtual string Next => $"/audits/{Audit}/set-up";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await store.Audits.AnyAsync(a => a.Id == Audit, HttpContext.RequestAborted))
        {
            await next();
        }
        else
        {
            // It was there a moment ago.
            context.Result = this.TooLate("Somebody removed the audit.", "/audits", "Audits");
        }
    }

    protected async Task Find(CancellationToken stop) =>
        Found = await store
            .Audits.Include(a => a.Areas)
                .ThenInclude(a => a.Names)
            .Include(a => a.Sectors)
            .Include(a => a.Organisations)
            .Include(a => a.QuestionSets)
            .AsSplitQuery()
            .SingleAsync(a => a.Id == Audit, stop);

    /// <summary>Looks whether somebody else changed the audit meanwhile.</summary>
    protected void Compare(params Difference[] all)
    {
        Stale = Stale.Check(Found, Version, ModelState, all);
        Version = Found.Version;
    }

    /// <summary>Saves what was changed, as a change of the audit too: else two people would not notice each other.</summary>
    protected Task<IActionResult> Save(string done, CancellationToken stop)
    {
        store.Entry(Found).Property(a => a.Title).IsModified = true;
        return this.SaveAndGo(store, done, Next, stop);
    }
}
