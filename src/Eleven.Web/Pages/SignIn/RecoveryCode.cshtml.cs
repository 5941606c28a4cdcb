using System.ComponentModel.DataAnnotations;
using Eleven.Store;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.SignIn;

/// <summary>The second step for somebody without their phone.</summary>
[EnableRateLimiting(AccountServices.StrangersLimit)]
public sealed class RecoveryCodeModel(IServiceProvider services) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter a recovery code"), StringLength(40, ErrorMessage = "Recovery code is too long")]
    public string RecoveryCode { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Asked { get; set; }

    public string Back => WayIn.Back(Asked);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var me = HttpContext.Me();
        if (me.IsIn)
        {
            // Pressed twice, and the first press was right.
            return LocalRedirect(Back);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var store = services.GetRequiredService<StoreContext>();
        var person = await store.Users.SingleAsync(p => p.Id == me.PersonId, stop);
        var tried = await services.GetRequiredService<SecondStep>().TryRecovery(person, me.SessionId, RecoveryCode, stop);
        if (tried.IsOver)
        {
            return LocalRedirect(Back);
        }
        if (!tried.IsRight)
        {
            ModelState.AddModelError(
                nameof(RecoveryCode),
                tried.Wait is { } wait ? TooMany.Say(wait) : "Recovery code is not right, or has been used"
            );
            return Page();
        }
        await services.GetRequiredService<Sessions>().Begin(HttpContext, person.Id, whole: true, "first step and recovery code");
        return LocalRedirect(Back);
    }
}
