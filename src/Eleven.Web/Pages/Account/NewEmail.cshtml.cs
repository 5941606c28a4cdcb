using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Account;

/// <summary>Where the link in the mail to a new address leads. Links that went to the earlier address no longer work then.</summary>
[InTurn]
public sealed class NewEmailModel(IServiceProvider services) : PageModel
{
    [FromRoute]
    public string Word { get; set; } = "";

    /// <summary>The new address; null where the link is too old, was used, or is of somebody else.</summary>
    public string? Email { get; private set; }

    public bool IsGone => Email is null;

    public async Task OnGet(CancellationToken stop) => await Find(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var store = services.GetRequiredService<StoreContext>();
        var person = await Find(stop);
        if (Email is null)
        {
            return Page();
        }
        var earlier = await services.GetRequiredService<Letters>().Changed(person, $"Your e-mail address was changed to {Email}.", stop);
        person.UserName = Email;
        var set = await services.GetRequiredService<UserManager<Person>>().SetEmailAsync(person, Email);
        if (!set.Succeeded)
        {
            // Somebody else got an account with it in the meantime.
            Email = null;
            return Page();
        }
        await store.OneTimeLinks.Where(l => l.PersonId == person.Id).ExecuteDeleteAsync(stop);
        store.Outbox.Add(earlier);
        await store.SaveChangesAsync(stop);
        TempData[Done.Key] = "Your e-mail address is changed.";
        return LocalRedirect("/account");
    }

    private async Task<Person> Find(CancellationToken stop)
    {
        var person = await services.GetRequiredService<StoreContext>().Users.SingleAsync(p => p.Id == HttpContext.Me().PersonId, stop);
        Email = services.GetRequiredService<NewAddress>().Of(Word, person);
        return person;
    }
}
