using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Account;

/// <summary>A page that changes how somebody signs in: whoever is in already shows first that it is them.</summary>
public abstract class ItIsYouPage(IServiceProvider services) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Says that it was them a moment ago.</summary>
    [BindProperty(Name = "PasswordWas")]
    public string? Word { get; set; }

    /// <summary>False as long as the password is asked for.</summary>
    public bool IsSure { get; private set; }

    /// <summary>Has no password to enter, and signed in too long ago.</summary>
    public bool MustSignInAgain { get; private set; }

    protected IServiceProvider Services => services;

    private ItIsYou ItIsYou => services.GetRequiredService<ItIsYou>();

    /// <returns>True where it is the form of the page that was sent. Whoever is halfway in gave their password just now.</returns>
    protected async Task<bool> Ask(Person person, CancellationToken stop)
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
        (IsSure, Word) = (true, ItIsYou.Word(me));
        ModelState.Remove("PasswordWas");
        return was;
    }

    /// <summary>Asks nothing of somebody who signed in, or set up their second step, just now.</summary>
    protected async Task<bool> AskUnlessNew(Person person, CancellationToken stop)
    {
        if (!await IsNew(stop))
        {
            return await Ask(person, stop);
        }
        IsSure = true;
        return true;
    }

    /// <summary>Tells by mail of another way in, unless it is the first of a new account: no alarm about what somebody was just asked to do.</summary>
    protected async Task TellUnlessFirst(Person person, string what, CancellationToken stop)
    {
        if (HttpContext.Me().IsIn || await services.GetRequiredService<Sessions>().Begun(person, stop) > 0)
        {
            await Tell(person, what, stop);
        }
    }

    /// <summary>Signed in just now.</summary>
    protected Task<bool> IsNew(CancellationToken stop) => ItIsYou.HasJustSignedIn(HttpContext.Me(), stop);

    protected async Task Tell(Person person, string what, CancellationToken stop) =>
        services.GetRequiredService<StoreContext>().Outbox.Add(await services.GetRequiredService<Letters>().Changed(person, what, stop));

    protected Task<Person> Me(CancellationToken stop) =>
        services.GetRequiredService<StoreContext>().Users.SingleAsync(p => p.Id == HttpContext.Me().PersonId, stop);

    /// <summary>From here on nobody else saves, and the person is read anew.</summary>
    protected async Task TakeTurn(Person person, CancellationToken stop)
    {
        var store = services.GetRequiredService<StoreContext>();
        await Turns.Take(store, stop);
        await store.Entry(person).ReloadAsync(stop);
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
}
