using Eleven.Store;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.SignIn;

/// <summary>The second step with a passkey, of the same person.</summary>
[EnableRateLimiting(AccountServices.StrangersLimit)]
public sealed class SecondPasskeyModel(IServiceProvider services) : PageModel
{
    public PasskeyQuestion Question { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Asked { get; set; }

    public string Back => WayIn.Back(Asked);

    private Passkeys Passkeys => services.GetRequiredService<Passkeys>();

    public async Task OnGet(CancellationToken stop)
    {
        var store = services.GetRequiredService<StoreContext>();
        var person = await store.Users.SingleAsync(p => p.Id == HttpContext.Me().PersonId, stop);
        Question = await Passkeys.ToShow(person, HttpContext);
    }

    public async Task<IActionResult> OnPost(string? passkeyAnswer, string? passkeyState, CancellationToken stop)
    {
        var me = HttpContext.Me();
        if (await Passkeys.Shown(passkeyAnswer ?? "", passkeyState ?? "", HttpContext) is { } person && person.Id == me.PersonId)
        {
            await services.GetRequiredService<Sessions>().Begin(HttpContext, person.Id, whole: true, "first step and passkey");
            return LocalRedirect(Back);
        }
        ModelState.Clear();
        ModelState.AddModelError("", "The passkey was not recognised. Try again, or use a recovery code");
        await OnGet(stop);
        return Page();
    }
}
