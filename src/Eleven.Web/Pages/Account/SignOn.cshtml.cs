using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.SignOn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Account;

/// <summary>One of one's own accounts elsewhere: away with the link, as long as there is another way in. Two of them removed at the same moment leave one.</summary>
[InTurn]
public sealed class SignOnModel(StoreContext store, IServiceProvider services) : PageModel
{
    [FromRoute]
    public Guid Account { get; set; }

    public OutsideAccount Found { get; private set; } = null!;

    public string Name => Outside.Name(Found);

    public bool IsOnlyWayIn { get; private set; }

    private OutsideAccounts Outside => services.GetRequiredService<OutsideAccounts>();

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Find(stop) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Find(stop) is not { } person)
        {
            return NotFound();
        }
        if (IsOnlyWayIn)
        {
            ModelState.AddModelError("", "You have no other way to sign in. Add a passkey first");
            return Page();
        }
        await Outside.Unlink(person, Found, stop);
        await store.SaveChangesAsync(stop);
        TempData[Done.Key] = $"{Name} is no longer linked.";
        return LocalRedirect("/account");
    }

    private async Task<Person?> Find(CancellationToken stop)
    {
        var me = HttpContext.Me().PersonId;
        if (await store.OutsideAccounts.SingleOrDefaultAsync(a => a.Id == Account && a.PersonId == me, stop) is not { } found)
        {
            return null;
        }
        Found = found;
        var person = await store.Users.SingleAsync(p => p.Id == me, stop);
        IsOnlyWayIn = await Outside.IsOnlyWayIn(person, found, stop);
        return person;
    }
}
