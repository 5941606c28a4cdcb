using System.ComponentModel.DataAnnotations;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Account;

public sealed class AddPasskeyModel(IServiceProvider services) : PageModel
{
    [
        BindProperty,
        Required(ErrorMessage = "Enter a name for the passkey"),
        StringLength(100, ErrorMessage = "Name must be 100 characters or fewer")
    ]
    public string Name { get; set; } = "";

    public PasskeyQuestion Question { get; private set; } = null!;

    private Passkeys Passkeys => services.GetRequiredService<Passkeys>();

    public async Task OnGet(CancellationToken stop) => Question = await Passkeys.ToMake(await Me(stop), HttpContext);

    public async Task<IActionResult> OnPost(string? passkeyAnswer, string? passkeyState, CancellationToken stop)
    {
        var person = await Me(stop);
        if (ModelState.IsValid)
        {
            if (await Passkeys.Made(person, passkeyAnswer ?? "", passkeyState ?? "", HttpContext) is { } passkey)
            {
                passkey.Name = Name.Trim();
                return await Finish(person, passkey, stop);
            }
            ModelState.AddModelError("", "The passkey was not made. Try again");
        }
        await OnGet(stop);
        return Page();
    }

    private async Task<IActionResult> Finish(Person person, UserPasskeyInfo passkey, CancellationToken stop)
    {
        var store = services.GetRequiredService<StoreContext>();
        await using var all = await store.BeginRecorded(stop);
        await services.GetRequiredService<UserManager<Person>>().AddOrUpdatePasskeyAsync(person, passkey);
        store.Outbox.Add(await services.GetRequiredService<Letters>().Changed(person, "A passkey was added to your account.", stop));
        await store.SaveChangesAsync(stop);
        await all.CommitAsync(stop);
        TempData[Done.Key] = "Your passkey is added.";
        if (HttpContext.Me().IsIn)
        {
            return LocalRedirect("/account");
        }
        await services.GetRequiredService<Sessions>().Begin(HttpContext, person.Id, whole: true, "first step and passkey");
        return LocalRedirect("/account/recovery-codes");
    }

    private Task<Person> Me(CancellationToken stop) =>
        services.GetRequiredService<StoreContext>().Users.SingleAsync(p => p.Id == HttpContext.Me().PersonId, stop);
}
