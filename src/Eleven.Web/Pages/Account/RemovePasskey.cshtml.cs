using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Account;

/// <summary>Away with one of one's own passkeys. Two of them removed at the same moment leave one.</summary>
[InTurn]
public sealed class RemovePasskeyModel(StoreContext store, UserManager<Person> people, Letters letters) : PageModel
{
    [FromRoute]
    public string Passkey { get; set; } = "";

    public string Name { get; private set; } = "";

    public bool IsOnlySecondStep { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Find(stop) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Find(stop) is not var (person, found))
        {
            return NotFound();
        }
        if (IsOnlySecondStep)
        {
            return Page();
        }
        await people.RemovePasskeyAsync(person, found.CredentialId);
        store.Outbox.Add(await letters.Changed(person, "A passkey was removed from your account.", stop));
        return await this.SaveAndGo(store, "The passkey is removed. Delete it on your phone or computer too.", "/account", stop);
    }

    private async Task<(Person Person, UserPasskeyInfo Passkey)?> Find(CancellationToken stop)
    {
        var person = await store.Users.SingleAsync(p => p.Id == HttpContext.Me().PersonId, stop);
        if (await PasskeyModel.Find(people, person, Passkey) is not { } found)
        {
            return null;
        }
        Name = found.Name ?? "";
        IsOnlySecondStep = !person.TwoFactorEnabled && (await people.GetPasskeysAsync(person)).Count == 1;
        return (person, found);
    }
}
