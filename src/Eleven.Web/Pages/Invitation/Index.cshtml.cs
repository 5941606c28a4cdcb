using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Hosting;
using Eleven.Web.SignOn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Invitation;

/// <summary>Where an invitation leads: a password, and then the second step.</summary>
[EnableRateLimiting(AccountServices.StrangersLimit)]
public sealed class IndexModel(IServiceProvider services) : PageModel
{
    [FromRoute]
    public string Secret { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Null where the link no longer works.</summary>
    public Person? Invited { get; private set; }

    public SignOnLeaving? Leaving { get; private set; }

    public SignOnTroubleSaid? Said { get; private set; }

    public async Task OnGet(CancellationToken stop) => Invited = await Find(await Link(stop), stop);

    /// <param name="with">A provider of single sign-on, in place of a password.</param>
    public async Task<IActionResult> OnPost(string? with, CancellationToken stop)
    {
        var link = await Link(stop);
        Invited = await Find(link, stop);
        if (Invited is null)
        {
            return Page();
        }
        if (services.GetRequiredService<SigningOn>().Provider(with) is { } provider)
        {
            return await Leave(provider);
        }
        if (PasswordRule.Problem(Password, Invited) is { } problem)
        {
            ModelState.AddModelError(nameof(Password), problem);
            return Page();
        }
        var store = services.GetRequiredService<StoreContext>().As(Actor.Person(Invited.Id));
        var people = services.GetRequiredService<UserManager<Person>>();
        var hash = people.Hashed(Invited, Password!);
        await Turns.Take(store, stop);
        if (!await services.GetRequiredService<Links>().Use(link!, stop))
        {
            Invited = null;
            return Page();
        }
        // Whoever has the link has the mailbox.
        Invited.EmailConfirmed = true;
        await people.Keep(Invited, hash);
        await services.GetRequiredService<Sessions>().Begin(HttpContext, Invited.Id, whole: false, "invitation");
        return LocalRedirect(WayIn.SecondStep);
    }

    // The link of the invitation is used when they come back.
    private async Task<IActionResult> Leave(SignOnProvider provider)
    {
        var errand = new Errand("/", Invitation: Secret);
        var (address, trouble) = await services.GetRequiredService<SigningOn>().Leave(HttpContext, provider, errand);
        if (address is not null)
        {
            Leaving = SignOnLeaving.By(Response, provider.Name, address);
            return Page();
        }
        Said = new(trouble, provider.Name);
        Response.StatusCode = Said.Status;
        return Page();
    }

    private Task<OneTimeLink?> Link(CancellationToken stop) =>
        services.GetRequiredService<Links>().Find(Secret, LinkPurpose.Invitation, stop);

    private async Task<Person?> Find(OneTimeLink? link, CancellationToken stop) =>
        link is null
            ? null
            : await services.GetRequiredService<StoreContext>().Users.SingleOrDefaultAsync(p => p.Id == link.PersonId, stop);
}
