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
public sealed class AddPasskeyModel(IServiceProvider services) : PageModel
{
    [
        BindProperty,
        Required(ErrorMessage = "Enter a name for the passkey"),
        StringLength(100, ErrorMessage = "Name must be 100 characters or fewer")
    ]
    public string Name { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Says that it was them a moment ago.</summary>
    [BindProperty(Name = "PasswordWas")]
    public string? Word { get; set; }

    /// <summary>Null as long as the password is asked for.</summary>
    public PasskeyQuestion? Question { get; private set; }

    /// <summary>Has no password to enter, and signed in too long ago.</summary>
    public bool MustSignInAgain { get; private set; }

    private Passkeys Passkeys => services.GetRequiredService<Passkeys>();

    private ItIsYou ItIsYou => services.GetRequiredService<ItIsYou>();

    public async Task OnGet(CancellationToken stop) => await Ask(await Me(stop), stop);

    public async Task<IActionResult> OnPost(string? passkeyAnswer, string? passkeyState, CancellationToken stop)
    {
        var person = await Me(stop);
        if (!await Ask(person, stop))
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
            ModelState.AddModelError("", "The passkey was not made. Try again");
        }
        return Page();
    }

    // True where a passkey was asked for already, and may have been made. Whoever is halfway in gave their password just now.
    private async Task<bool> Ask(Person person, CancellationToken stop)
    {
        var me = HttpContext.Me();
        var was = !me.IsIn || ItIsYou.IsWord(Word, me);
        MustSignInAgain = !was && await ItIsYou.MustSignInAgain(person, me, stop);
        if (!was)
        {
            ModelState.Clear();
        }
        if (MustSignInAgain || (!was && person.PasswordHash is not null && !await IsRight(person, stop)))
        {
            return false;
        }
        (Question, Word) = (await Passkeys.ToMake(person, HttpContext), ItIsYou.Word(me));
        ModelState.Remove("PasswordWas");
        return was;
    }

    private async Task<bool> IsRight(Person person, CancellationToken stop)
    {
        if (!HttpMethods.IsPost(Request.Method))
        {
            return false;
        }
        if (await ItIsYou.Problem(person, Password, "Your password is not right", stop) is { } problem)
        {
            ModelState.AddModelError(nameof(Password), problem);
        }
        return ModelState.IsValid;
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
