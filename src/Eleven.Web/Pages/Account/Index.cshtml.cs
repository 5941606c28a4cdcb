using System.Buffers.Text;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Account;

/// <summary>How somebody signs in, and where they are signed in now.</summary>
public sealed class IndexModel(StoreContext store, UserManager<Person> people, Sessions sessions) : PageModel
{
    public Person Person { get; private set; } = null!;

    public int RecoveryCodes { get; private set; }

    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public List<Session> Sessions { get; private set; } = [];

    public Guid Current => HttpContext.Me().SessionId;

    public async Task OnGet(CancellationToken stop)
    {
        Person = await store.Users.SingleAsync(p => p.Id == HttpContext.Me().PersonId, stop);
        RecoveryCodes = await people.CountRecoveryCodesAsync(Person);
        Passkeys = await people.GetPasskeysAsync(Person);
        Sessions = await sessions.Open(Person.Id, stop);
    }

    /// <summary>Ends one session, or all but this where none is named.</summary>
    public async Task<IActionResult> OnPost(Guid? session, CancellationToken stop)
    {
        await sessions.End(HttpContext.Me().PersonId, only: session, butNot: Current, stop);
        await store.SaveChangesAsync(stop);
        TempData[Done.Key] = session is null ? "You are signed out everywhere else." : "You are signed out there.";
        return RedirectToPage();
    }

    public string Address(UserPasskeyInfo passkey) => "/account/passkeys/" + Base64Url.EncodeToString(passkey.CredentialId);
}
