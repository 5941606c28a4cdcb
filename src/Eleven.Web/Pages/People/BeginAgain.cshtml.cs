using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.People;

/// <summary>A new beginning for whoever lost their second step.</summary>
[InTurn]
public sealed class BeginAgainModel(IServiceProvider services, StoreContext store, RolePlaces places) : PageModel
{
    [FromRoute]
    public Guid Person { get; set; }

    public Person Found { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Find(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        await services.GetRequiredService<NewBeginning>().Give(Found, stop);
        TempData[Done.Key] = await services.GetRequiredService<Invitations>().Again(Found, HttpContext.Me(), stop);
        return LocalRedirect($"/people/{Person}");
    }

    // Whoever has not begun is just invited again.
    private async Task<bool> Find(CancellationToken stop)
    {
        Found = await store.Users.Include(p => p.Grants).Include(p => p.OutsideAccounts).SingleAsync(p => p.Id == Person, stop);
        return Found.HasBegun && await places.MayBeginAgain(HttpContext.Me(), Found, stop);
    }
}
