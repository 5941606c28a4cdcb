using System.ComponentModel.DataAnnotations;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Eleven.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Eleven.Web.Pages.ForgottenPassword;

/// <summary>Sends a link to an account's address. The page says the same where there is none.</summary>
[EnableRateLimiting(AccountServices.StrangersLimit)]
public sealed class IndexModel(IServiceProvider services) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address"), StringLength(254, ErrorMessage = "E-mail address is too long")]
    public string Email { get; set; } = "";

    public bool IsAsked { get; private set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var store = services.GetRequiredService<StoreContext>().As(Actor.Program("sign-in"));
        // Nobody's mailbox is filled by asking again and again.
        if (
            await services.GetRequiredService<Tries>().Wait("forgotten", Email, stop) is null
            && await services.GetRequiredService<UserManager<Person>>().FindByEmailAsync(Email.Trim()) is { PasswordHash: not null } person
        )
        {
            var secret = await services.GetRequiredService<Links>().Make(LinkPurpose.NewPassword, person.Id, stop);
            var link = services.GetRequiredService<Hosting.Settings>().Link($"/new-password/{secret}");
            store.Outbox.Add(await services.GetRequiredService<Letters>().Forgotten(person, link, stop));
            store.Note(new Deed("asked for a new password", nameof(Person), person.Id.ToString(), null));
            await store.SaveChangesAsync(stop);
        }
        IsAsked = true;
        return Page();
    }
}
