using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Hosting;
using Eleven.Web.SignOn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.SignIn.With;

/// <summary>Where a provider sends somebody back: to sign in, to link their account, or to begin it with an invitation.</summary>
[EnableRateLimiting(AccountServices.SignOnLimit)]
public sealed class BackModel(IServiceProvider services, StoreContext store) : PageModel
{
    [FromRoute]
    public string Provider { get; set; } = "";

    public string Name { get; private set; } = "";

    public string Wanted { get; private set; } = "/";

    /// <summary>Null where all is well, except that nobody here is linked to it.</summary>
    public SignOnTroubleSaid? Said { get; private set; }

    private OutsideAccounts Outside => services.GetRequiredService<OutsideAccounts>();

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var signingOn = services.GetRequiredService<SigningOn>();
        if (signingOn.Provider(Provider) is not { } provider)
        {
            return NotFound();
        }
        Name = provider.Name;
        return await signingOn.Come(HttpContext, provider) switch
        {
            Came.In { Errand.Session: { } session } came => await Link(provider, came.Who, session, stop),
            Came.In { Errand.Invitation: { } secret } came => await Begin(provider, came.Who, secret, stop),
            Came.In came => await SignIn(provider, came, stop),
            Came.Not not => Tell(not.Trouble),
            _ => throw new InvalidOperationException("Somebody came in a way that nobody knows."),
        };
    }

    private async Task<IActionResult> SignIn(SignOnProvider provider, Came.In came, CancellationToken stop)
    {
        Wanted = came.Errand.Back;
        return await Outside.Owner(came.Who, stop) is { } person ? await Enter(provider, came.Who, person, Wanted) : Page();
    }

    private async Task<IActionResult> Link(SignOnProvider provider, SignedOn who, Guid session, CancellationToken stop)
    {
        if (HttpContext.SignedIn() is not { IsIn: true, ViewingAs: null } me || me.SessionId != session)
        {
            return Tell(SignOnTrouble.NotBegunHere);
        }
        await Turns.Take(store, stop);
        var person = await store.Users.SingleAsync(p => p.Id == me.PersonId, stop);
        if (!await Outside.Link(person, who, provider, isFirst: false, stop))
        {
            return Tell(SignOnTrouble.Taken, "/account");
        }
        await store.SaveChangesAsync(stop);
        TempData[Done.Key] = $"{provider.Name} is linked. You can sign in with it from now on.";
        return LocalRedirect("/account");
    }

    private async Task<IActionResult> Begin(SignOnProvider provider, SignedOn who, string secret, CancellationToken stop)
    {
        var links = services.GetRequiredService<Links>();
        if (await links.Find(secret, LinkPurpose.Invitation, stop) is not { PersonId: { } id } link)
        {
            return Tell(SignOnTrouble.NotBegunHere);
        }
        store.As(Actor.Person(id));
        await Turns.Take(store, stop);
        var person = await store.Users.SingleAsync(p => p.Id == id, stop);
        var isFirst = await services.GetRequiredService<Sessions>().Begun(person, stop) == 0;
        if (!await Outside.Link(person, who, provider, isFirst, stop))
        {
            return Tell(SignOnTrouble.Taken);
        }
        if (!await links.Use(link, stop))
        {
            return Tell(SignOnTrouble.NotBegunHere);
        }
        // Whoever has the link has the mailbox.
        person.EmailConfirmed = true;
        await store.SaveChangesAsync(stop);
        return await Enter(provider, who, id, "/");
    }

    private async Task<IActionResult> Enter(SignOnProvider provider, SignedOn who, Guid person, string back)
    {
        var whole = provider.TrustsSecondStep || who.HasSecondStep;
        var how = $"single sign-on, {provider.Code}";
        await services.GetRequiredService<Sessions>().Begin(HttpContext, person, whole, how, first: "signed on");
        return LocalRedirect(whole ? back : WayIn.To(WayIn.SecondStep, back));
    }

    private PageResult Tell(SignOnTrouble trouble, string next = WayIn.Password)
    {
        Said = new(trouble, Name, next);
        Response.StatusCode = Said.Status;
        return Page();
    }
}
