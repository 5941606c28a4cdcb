using System.ComponentModel.DataAnnotations;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Account;

/// <summary>Makes a passkey. It signs in alone, so whoever is in already shows first that it is them.</summary>
[EnableRateLimiting(AccountServices.StrangersLimit)]
public sealed class AddPasskeyModel(IServiceProvider services) : ItIsYouPage(services)
{
    [
        BindProperty,
        Required(ErrorMessage = "Enter a name for the passkey"),
        StringLength(100, ErrorMessage = "Name must be 100 characters or fewer")
    ]
    public string Name { get; set; } = "";

    /// <summary>Null as long as the password is asked for.</summary>
    public PasskeyQuestion? Question { get; private set; }

    private Passkeys Passkeys => Services.GetRequiredService<Passkeys>();

    public async Task OnGet(CancellationToken stop) => await AskAndOffer(await Me(stop), stop);

    public async Task<IActionResult> OnPost(string? passkeyAnswer, string? passkeyState, CancellationToken stop)
    {
        var person = await Me(stop);
        if (!await AskAndOffer(person, stop))
        {
            return Page();
        }
        if (ModelState.IsValid)
        {
            if (await Passkeys.Made(person, passkeyAnswer ?? "", passkeyState ?? "", HttpContext) is { } passkey)
            {
                passkey.Name = Name.Trim();
                return await Finish(person, passkey, stop);
            }
            ModelState.AddModelError(
                "",
                passkeyAnswer == Passkeys.ThereAlready
                    ? "This device has a passkey of yours already. You can sign in with it, or add one on another device"
                    : "The passkey was not made. Try again"
            );
        }
        return Page();
    }

    private async Task<bool> AskAndOffer(Person person, CancellationToken stop)
    {
        var isSent = await Ask(person, stop);
        if (IsSure)
        {
            Question = await Passkeys.ToMake(person, HttpContext);
        }
        return isSent;
    }

    private async Task<IActionResult> Finish(Person person, UserPasskeyInfo passkey, CancellationToken stop)
    {
        var store = Services.GetRequiredService<StoreContext>();
        await TakeTurn(person, stop);
        await Services.GetRequiredService<UserManager<Person>>().AddOrUpdatePasskeyAsync(person, passkey);
        await TellUnlessFirst(person, "A passkey was added to your account.", stop);
        await store.SaveChangesAsync(stop);
        TempData[Done.Key] = "Your passkey is added.";
        if (HttpContext.Me().IsIn)
        {
            return LocalRedirect("/account");
        }
        await Services.GetRequiredService<Sessions>().Begin(HttpContext, person.Id, whole: true, "first step and passkey");
        return LocalRedirect("/account/recovery-codes");
    }
}
