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

/// <summary>One of one's own passkeys, and another name for it.</summary>
[InTurn]
public sealed class PasskeyModel(StoreContext store, UserManager<Person> people) : PageModel
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

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Find(stop) is not var (person, found))
        {
            return NotFound();
        }
        Before = found.Name ?? "";
        if (!ModelState.IsValid)
        {
            return Page();
        }
        found.Name = Name.Trim();
        await people.AddOrUpdatePasskeyAsync(person, found);
        TempData[Done.Key] = "The passkey has its new name.";
        return LocalRedirect("/account");
    }

    /// <summary>One of somebody's passkeys, as the address has it; null where it is none.</summary>
    internal static async Task<UserPasskeyInfo?> Find(UserManager<Person> people, Person person, string passkey) =>
        Base64Url.IsValid(Encoding.ASCII.GetBytes(passkey))
            ? await people.GetPasskeyAsync(person, Base64Url.DecodeFromChars(passkey))
            : null;

    private async Task<(Person Person, UserPasskeyInfo Passkey)?> Find(CancellationToken stop)
    {
        var person = await store.Users.SingleAsync(p => p.Id == HttpContext.Me().PersonId, stop);
        return await Find(people, person, Passkey) is { } found ? (person, found) : null;
    }
}
