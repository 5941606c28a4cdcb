using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Eleven.Web.SignOn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Eleven.Web.Pages.SignIn.With;

/// <summary>Sends somebody to a provider to sign in. A link leads here: it changes nothing, and ends with whoever the provider knows.</summary>
[EnableRateLimiting(AccountServices.SignOnLimit)]
public sealed class IndexModel(IServiceProvider services) : PageModel
{
    [FromRoute]
    public string Provider { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Asked { get; set; }

    public SignOnLeaving? Leaving { get; private set; }

    public SignOnTroubleSaid? Said { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        var signingOn = services.GetRequiredService<SigningOn>();
        if (signingOn.Provider(Provider) is not { } provider)
        {
            return NotFound();
        }
        var (address, trouble) = await signingOn.Leave(HttpContext, provider, new(WayIn.Back(Asked)));
        if (address is not null)
        {
            Leaving = SignOnLeaving.By(Response, provider.Name, address);
            return Page();
        }
        Said = new(trouble, provider.Name);
        Response.StatusCode = Said.Status;
        return Page();
    }
}
