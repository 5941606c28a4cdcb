using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Account;

[EnableRateLimiting(AccountServices.StrangersLimit)]
public sealed class PasswordModel(IServiceProvider services) : PageModel
{
    private const string Wrong = "Your password now is not right";

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var store = services.GetRequiredService<StoreContext>();
        var people = services.GetRequiredService<UserManager<Person>>();
        var person = await store.Users.SingleAsync(p => p.Id == HttpContext.Me().PersonId, stop);
        if (await services.GetRequiredService<ItIsYou>().Problem(person, Password, Wrong, stop) is { } wrong)
        {
            ModelState.AddModelError(nameof(Password), wrong);
        }
        if (PasswordRule.Problem(NewPassword, person) is { } problem)
        {
            ModelState.AddModelError(nameof(NewPassword), problem);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var (was, hash) = (person.PasswordHash, people.Hashed(person, NewPassword!));
        await Turns.Take(store, stop);
        await store.Entry(person).ReloadAsync(stop);
        if (person.PasswordHash != was)
        {
            // Another was set since this one was looked at.
            ModelState.AddModelError(nameof(Password), Wrong);
            return Page();
        }
        await people.Keep(person, hash);
        await services.GetRequiredService<Sessions>().End(person.Id, butNot: HttpContext.Me().SessionId, stop: stop);
        store.Outbox.Add(await services.GetRequiredService<Letters>().Changed(person, "Your password was changed.", stop));
        await store.SaveChangesAsync(stop);
        TempData[Done.Key] = "Your password is changed.";
        return LocalRedirect("/account");
    }
}
