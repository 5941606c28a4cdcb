using Eleven.Store;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Eleven.Web.Pages.SignIn;

/// <summary>Both steps at once: the passkey says who it is, and the browser has made sure of it.</summary>
[EnableRateLimiting(AccountServices.StrangersLimit)]
public sealed class PasskeyModel(IServiceProvider services) : PageModel
{
    public PasskeyQuestion Question { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Asked { get; set; }

    public string Back => WayIn.Back(Asked);

    private Passkeys Passkeys => services.GetRequiredService<Passkeys>();

    public async Task OnGet() => Question = await Passkeys.ToShow(null, HttpContext);

    public async Task<IActionResult> OnPost(string? passkeyAnswer, string? passkeyState)
    {
        services.GetRequiredService<StoreContext>().As(Actor.Program("sign-in"));
        if (await Passkeys.Shown(passkeyAnswer ?? "", passkeyState ?? "", HttpContext) is { } person)
        {
            await services.GetRequiredService<Sessions>().Begin(HttpContext, person.Id, whole: true, "passkey");
            return LocalRedirect(Back);
        }
        ModelState.Clear();
        ModelState.AddModelError("", "The passkey was not recognised. Try again, or sign in with your password");
        await OnGet();
        return Page();
    }
}
