using System.Buffers.Text;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Hosting;
using Eleven.Web.SignOn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Account;

/// <summary>How somebody signs in, and where they are signed in now.</summary>
[InTurn]
public sealed class IndexModel(StoreContext store, UserManager<Person> people, Sessions sessions, IServiceProvider services) : PageModel
{
    public Person Person { get; private set; } = null!;

    public int RecoveryCodes { get; private set; }

    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    /// <summary>Accounts elsewhere, with what people call the provider.</summary>
    public List<(OutsideAccount Account, string Name)> Linked { get; private set; } = [];

    /// <summary>Providers of single sign-on at which they have not linked an account yet.</summary>
    public List<SignOnProvider> Linkable { get; private set; } = [];

    public List<Session> Sessions { get; private set; } = [];

    public Guid Current => HttpContext.Me().SessionId;

    public async Task OnGet(CancellationToken stop)
    {
        Person = await store.Users.Include(p => p.OutsideAccounts).SingleAsync(p => p.Id == HttpContext.Me().PersonId, stop);
        RecoveryCodes = await people.CountRecoveryCodesAsync(Person);
        Passkeys = await people.GetPasskeysAsync(Person);
        Sessions = await sessions.Open(Person.Id, stop);
        var outside = services.GetRequiredService<OutsideAccounts>();
        Linked = [.. Person.OutsideAccounts.OrderBy(a => a.LinkedAt).Select(a => (a, outside.Name(a)))];
        Linkable =
        [
            .. services.GetRequiredService<Hosting.Settings>().SignOn.Where(p => !Person.OutsideAccounts.Exists(a => p.IsOf(a.Issuer))),
        ];
    }

    /// <summary>Ends one session.</summary>
    public async Task<IActionResult> OnPost(Guid session, CancellationToken stop)
    {
        await sessions.End(HttpContext.Me().PersonId, only: session, butNot: Current, stop);
        return await this.SaveAndGo(store, "You are signed out there.", "/account", stop);
    }

    public string Address(UserPasskeyInfo passkey) => "/account/passkeys/" + Base64Url.EncodeToString(passkey.CredentialId);
}
