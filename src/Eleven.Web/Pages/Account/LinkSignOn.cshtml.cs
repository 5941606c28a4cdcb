using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Eleven.Web.SignOn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Account;

/// <summary>Sends somebody to a provider, to link the account that they have there. Whoever found a computer unlocked does not get that far.</summary>
[EnableRateLimiting(AccountServices.StrangersLimit)]
public sealed class LinkSignOnModel(IServiceProvider services, StoreContext store) : PageModel
{
    private SignOnProvider? _provider;
    private Person _person = null!;

    [FromRoute]
    public string Provider { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    public string Name => _provider?.Name ?? "";

    private ItIsYou ItIsYou => services.GetRequiredService<ItIsYou>();

    public bool HasPassword => _person.PasswordHash is not null;

    /// <summary>Has no password to enter, and signed in too long ago.</summary>
    public bool MustSignInAgain { get; private set; }

    public SignOnLeaving? Leaving { get; private set; }

    public SignOnTroubleSaid? Said { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Find(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        if (HasPassword && await ItIsYou.Problem(_person, Password, "Your password is not right", stop) is { } problem)
        {
            ModelState.AddModelError(nameof(Password), problem);
        }
        if (MustSignInAgain || !ModelState.IsValid)
        {
            return Page();
        }
        var errand = new Errand("/account", Session: HttpContext.Me().SessionId);
        var (address, trouble) = await services.GetRequiredService<SigningOn>().Leave(HttpContext, _provider!, errand);
        if (address is not null)
        {
            Leaving = SignOnLeaving.By(Response, Name, address);
            return Page();
        }
        Said = new(trouble, Name, "/account");
        Response.StatusCode = Said.Status;
        return Page();
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        _provider = services.GetRequiredService<SigningOn>().Provider(Provider);
        var me = HttpContext.Me();
        _person = await store.Users.SingleAsync(p => p.Id == me.PersonId, stop);
        MustSignInAgain = await ItIsYou.MustSignInAgain(_person, me, stop);
        return _provider is not null;
    }
}
