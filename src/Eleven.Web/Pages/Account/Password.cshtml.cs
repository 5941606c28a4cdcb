using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
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
            // A form that is sent twice finds what the first one did. It was counted as a try: nobody finds out a password so.
            if (wrong == Wrong && await IsDone(person, people))
            {
                return Changed();
            }
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
        await using var all = await store.BeginRecorded(stop);
        await store.Entry(person).ReloadAsync(stop);
        if (!(await people.ChangePasswordAsync(person, Password!, NewPassword!)).Succeeded)
        {
            if (await IsDone(person, people))
            {
                return Changed();
            }
            ModelState.AddModelError(nameof(Password), Wrong);
            return Page();
        }
        await services.GetRequiredService<Sessions>().End(person.Id, butNot: HttpContext.Me().SessionId, stop: stop);
        store.Outbox.Add(await services.GetRequiredService<Letters>().Changed(person, "Your password was changed.", stop));
        await store.SaveChangesAsync(stop);
        await all.CommitAsync(stop);
        return Changed();
    }

    private async Task<bool> IsDone(Person person, UserManager<Person> people) =>
        PasswordRule.Problem(NewPassword, person) is null && await people.CheckPasswordAsync(person, NewPassword!);

    private LocalRedirectResult Changed()
    {
        TempData[Done.Key] = "Your password is changed.";
        return LocalRedirect("/account");
    }
}
