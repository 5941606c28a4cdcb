using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.NewPassword;

/// <summary>Where the link of a forgotten password leads. The second step still follows.</summary>
[EnableRateLimiting(AccountServices.StrangersLimit)]
public sealed class IndexModel(IServiceProvider services) : PageModel
{
    [FromRoute]
    public string Secret { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    public bool IsGone { get; private set; }

    public async Task OnGet(CancellationToken stop) => IsGone = await Link(stop) is null;

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var store = services.GetRequiredService<StoreContext>();
        if (await Link(stop) is not { PersonId: { } id } link)
        {
            IsGone = true;
            return Page();
        }
        var person = await store.Users.SingleAsync(p => p.Id == id, stop);
        if (PasswordRule.Problem(Password, person) is { } problem)
        {
            ModelState.AddModelError(nameof(Password), problem);
            return Page();
        }
        var people = services.GetRequiredService<UserManager<Person>>();
        var hash = people.Hashed(person, Password!);
        store.As(Actor.Person(id));
        await Turns.Take(store, stop);
        if (!await services.GetRequiredService<Links>().Use(link, stop))
        {
            IsGone = true;
            return Page();
        }
        await people.Keep(person, hash);
        await Tell(store, person, stop);
        await services.GetRequiredService<Sessions>().Begin(HttpContext, id, whole: false, "new password");
        return LocalRedirect(WayIn.SecondStep);
    }

    private async Task Tell(StoreContext store, Person person, CancellationToken stop)
    {
        await services.GetRequiredService<Sessions>().End(person.Id, stop: stop);
        await services.GetRequiredService<Tries>().Forget("password", person.Email!, stop);
        store.Outbox.Add(
            await services
                .GetRequiredService<Letters>()
                .Changed(person, "Your password was changed by a link that was sent to this address.", stop)
        );
        await store.SaveChangesAsync(stop);
    }

    private Task<OneTimeLink?> Link(CancellationToken stop) =>
        services.GetRequiredService<Links>().Find(Secret, LinkPurpose.NewPassword, stop);
}
