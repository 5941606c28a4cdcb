using System.ComponentModel.DataAnnotations;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Eleven.Web.Pages.Account;

/// <summary>Sends a link to a new address. The page says the same where it is of another account, and nobody learns who has one.</summary>
[EnableRateLimiting(AccountServices.StrangersLimit)]
public sealed class EmailModel(IServiceProvider services) : ItIsYouPage(services)
{
    private const string NoEmail = "Enter your new e-mail address, such as name@example.org";

    [BindProperty, Required(ErrorMessage = NoEmail), EmailField(ErrorMessage = NoEmail)]
    public string Email { get; set; } = "";

    public bool IsSent { get; private set; }

    /// <summary>Else the administrator reads the mail, and passes the link on.</summary>
    public bool SendsMail => Services.GetRequiredService<Hosting.Settings>().SendsMail;

    public async Task OnGet(CancellationToken stop) => await Ask(await Me(stop), stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var person = await Me(stop);
        if (!await Ask(person, stop))
        {
            return Page();
        }
        await TakeTurn(person, stop);
        if (await Services.GetRequiredService<Presses>().Find(HttpContext) is not null)
        {
            IsSent = true;
            return Page();
        }
        Email = Email?.Trim() ?? "";
        if (ModelState.IsValid && Email == person.Email)
        {
            ModelState.AddModelError(nameof(Email), "This is your e-mail address already");
        }
        // Nobody's mailbox is filled by asking again and again.
        if (ModelState.IsValid && await Services.GetRequiredService<Tries>().Wait("new-address", person.Id.ToString(), stop) is not null)
        {
            ModelState.AddModelError(nameof(Email), "We have sent several links. Wait a quarter of an hour, then ask again");
        }
        if (ModelState.IsValid)
        {
            await Send(person, stop);
            await Services.GetRequiredService<Presses>().Keep(HttpContext, next: null);
            IsSent = true;
        }
        return Page();
    }

    private async Task Send(Person person, CancellationToken stop)
    {
        var store = Services.GetRequiredService<StoreContext>();
        var theirs = await Services.GetRequiredService<UserManager<Person>>().FindByEmailAsync(Email);
        if (theirs is null || theirs.Id == person.Id)
        {
            var word = Services.GetRequiredService<NewAddress>().Word(person, Email);
            var link = Services.GetRequiredService<Hosting.Settings>().Link($"/account/email/{word}");
            store.Outbox.Add(await Services.GetRequiredService<Letters>().NewAddress(person, Email, link, stop));
        }
        store.Note(new Deed("asked for another e-mail address", nameof(Person), person.Id.ToString(), null));
        await store.SaveChangesAsync(stop);
    }
}
