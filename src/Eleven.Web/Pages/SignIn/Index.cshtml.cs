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

namespace Eleven.Web.Pages.SignIn;

/// <summary>The first step: e-mail and password. The answer is the same for an address that nobody has.</summary>
[EnableRateLimiting(AccountServices.StrangersLimit)]
public sealed class IndexModel(IServiceProvider services) : PageModel
{
    private const string What = "password";

    [BindProperty, Required(ErrorMessage = "Enter your e-mail address"), StringLength(254, ErrorMessage = "E-mail address is too long")]
    public string Email { get; set; } = "";

    [
        BindProperty,
        Required(ErrorMessage = "Enter your password"),
        StringLength(PasswordRule.Longest, ErrorMessage = "Password is too long")
    ]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Asked { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Over { get; set; }

    /// <summary>What became of what they sent then: kept or lost; null where they sent nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sent { get; set; }

    public string Back => WayIn.Back(Asked);

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var tries = services.GetRequiredService<Tries>();
        services.GetRequiredService<StoreContext>().As(Actor.Program("sign-in"));
        if (await tries.Wait(What, Email, stop) is { } wait)
        {
            ModelState.AddModelError(nameof(Password), TooMany.Say(wait) + " Or choose a new password with the link below");
            return Page();
        }
        if (await Known() is not { } person)
        {
            ModelState.AddModelError(nameof(Password), "E-mail address or password is not right");
            return Page();
        }
        await tries.Forget(What, Email, stop);
        await services.GetRequiredService<Sessions>().Begin(HttpContext, person.Id, whole: false, "password");
        return Redirect(WayIn.To(WayIn.SecondStep, Back));
    }

    private async Task<Person?> Known()
    {
        var people = services.GetRequiredService<UserManager<Person>>();
        if (await people.FindByEmailAsync(Email.Trim()) is not { PasswordHash: not null } person)
        {
            // As long as it takes with an account, so that time tells nothing.
            people.PasswordHasher.HashPassword(new Person { Name = "" }, Password);
            return null;
        }
        if (await people.CheckPasswordAsync(person, Password))
        {
            return person;
        }
        var store = services.GetRequiredService<StoreContext>();
        store.Note(new Deed("wrong password", nameof(Person), person.Id.ToString(), null));
        await store.SaveChangesAsync();
        return null;
    }
}
