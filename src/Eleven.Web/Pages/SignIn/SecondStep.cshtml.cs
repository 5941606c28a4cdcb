using System.ComponentModel.DataAnnotations;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.SignIn;

/// <summary>The second step, with an authenticator app.</summary>
[EnableRateLimiting(AccountServices.StrangersLimit)]
public sealed class SecondStepModel(IServiceProvider services) : PageModel
{
    [
        BindProperty,
        Required(ErrorMessage = "Enter the code of your authenticator app"),
        StringLength(20, ErrorMessage = "Code must be six digits")
    ]
    public string SecurityCode { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Asked { get; set; }

    /// <summary>Whoever is halfway in is known, so that it tells no stranger who has one.</summary>
    public bool HasPasskey { get; private set; }

    /// <summary>The code was looked at and not taken: it may be that a clock is wrong, and not the person.</summary>
    public bool IsWrong { get; private set; }

    public string Back => WayIn.Back(Asked);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var me = HttpContext.Me();
        if (me.IsIn)
        {
            return LocalRedirect(Back);
        }
        if (!me.HasSecondStep)
        {
            return LocalRedirect(WayIn.SetUp);
        }
        await Find(me, stop);
        var store = services.GetRequiredService<StoreContext>();
        return await store.Users.AnyAsync(p => p.Id == me.PersonId && p.TwoFactorEnabled, stop)
            ? Page()
            : LocalRedirect(WayIn.To("/sign-in/second-step/passkey", Back));
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var me = HttpContext.Me();
        if (me.IsIn)
        {
            // Pressed twice, and the first press was right.
            return LocalRedirect(Back);
        }
        await Find(me, stop);
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var store = services.GetRequiredService<StoreContext>();
        var person = await store.Users.SingleAsync(p => p.Id == me.PersonId, stop);
        var tried = await services.GetRequiredService<SecondStep>().TryApp(person, me.SessionId, SecurityCode, stop);
        if (tried.IsOver)
        {
            return LocalRedirect(Back);
        }
        if (!tried.IsRight)
        {
            IsWrong = tried.Wait is null;
            ModelState.AddModelError(
                nameof(SecurityCode),
                tried.Wait is { } wait ? TooMany.Say(wait) : "Code is not right. Enter the one that the app shows now; each works once"
            );
            return Page();
        }
        await services.GetRequiredService<Sessions>().Begin(HttpContext, person.Id, whole: true, "first step and app");
        return LocalRedirect(Back);
    }

    private async Task Find(SignedIn me, CancellationToken stop) =>
        HasPasskey = await services.GetRequiredService<StoreContext>().UserPasskeys.AnyAsync(k => k.UserId == me.PersonId, stop);
}
