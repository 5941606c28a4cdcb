using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Text;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Account;

/// <summary>One of one's own passkeys: another name, or away with it. Two of them removed at the same moment leave one.</summary>
[InTurn]
public sealed class PasskeyModel(StoreContext store, UserManager<Person> people, Letters letters) : PageModel
{
    [FromRoute]
    public string Passkey { get; set; } = "";

    [
        BindProperty,
        Required(ErrorMessage = "Enter a name for the passkey"),
        StringLength(100, ErrorMessage = "Name must be 100 characters or fewer")
    ]
    public string Name { get; set; } = "";

    public string Before { get; private set; } = "";

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await Find(stop) is not var (_, found))
        {
            return NotFound();
        }
        Name = Before = found.Name ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPost([FromForm(Name = "Do")] string? what, CancellationToken stop)
    {
        if (await Find(stop) is not var (person, found))
        {
            return NotFound();
        }
        Before = found.Name ?? "";
        if (what == "remove")
        {
            return await Remove(person, found, stop);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        found.Name = Name.Trim();
        await people.AddOrUpdatePasskeyAsync(person, found);
        TempData[Done.Key] = "The passkey has its new name.";
        return LocalRedirect("/account");
    }

    private async Task<IActionResult> Remove(Person person, UserPasskeyInfo found, CancellationToken stop)
    {
        ModelState.Clear();
        if (!person.TwoFactorEnabled && (await people.GetPasskeysAsync(person)).Count == 1)
        {
            ModelState.AddModelError("", "This is your only second step. Add another passkey or an authenticator app first");
            return Page();
        }
        await people.RemovePasskeyAsync(person, found.CredentialId);
        store.Outbox.Add(await letters.Changed(person, "A passkey was removed from your account.", stop));
        await store.SaveChangesAsync(stop);
        TempData[Done.Key] = "The passkey is removed. Delete it on your phone or computer too.";
        return LocalRedirect("/account");
    }

    private async Task<(Person Person, UserPasskeyInfo Passkey)?> Find(CancellationToken stop)
    {
        if (!Base64Url.IsValid(Encoding.ASCII.GetBytes(Passkey)))
        {
            return null;
        }
        var person = await store.Users.SingleAsync(p => p.Id == HttpContext.Me().PersonId, stop);
        return await people.GetPasskeyAsync(person, Base64Url.DecodeFromChars(Passkey)) is { } found ? (person, found) : null;
    }
}
