using System.ComponentModel.DataAnnotations;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.FirstAccount;

/// <summary>Makes the region and its administrator, as long as nobody has an account.</summary>
[EnableRateLimiting(AccountServices.StrangersLimit)]
public sealed class IndexModel(IServiceProvider services) : PageModel
{
    private const string NoEmail = "Enter your e-mail address, such as name@example.org";

    [FromRoute]
    public string Secret { get; set; } = "";

    [
        BindProperty,
        Required(ErrorMessage = "Enter the name of the region"),
        StringLength(200, ErrorMessage = "Name of the region must be 200 characters or fewer"),
        NameField("Name of the region")
    ]
    public string Region { get; set; } = "";

    [
        BindProperty,
        Required(ErrorMessage = "Enter your name"),
        StringLength(200, ErrorMessage = "Your name must be 200 characters or fewer"),
        NameField("Your name")
    ]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = NoEmail), EmailField(ErrorMessage = NoEmail)]
    public string Email { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    public bool IsGone { get; private set; }

    public async Task OnGet(CancellationToken stop) => IsGone = await Link(stop) is null;

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Link(stop) is not { } link)
        {
            IsGone = true;
            return Page();
        }
        if (PasswordRule.Problem(Password, Name, Email) is { } problem)
        {
            ModelState.AddModelError(nameof(Password), problem);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var person = new Person
        {
            Name = NameFieldAttribute.Written(Name),
            Email = Email.Trim(),
            UserName = Email.Trim(),
            EmailConfirmed = true,
        };
        var people = services.GetRequiredService<UserManager<Person>>();
        person.PasswordHash = people.Hashed(person, Password!);
        var store = services.GetRequiredService<StoreContext>().As(Actor.Program("first account"));
        await Turns.Take(store, stop);
        if (await store.Users.AnyAsync(stop) || !await services.GetRequiredService<Links>().Use(link, stop))
        {
            IsGone = true;
            return Page();
        }
        await Make(store, people, person, stop);
        await services.GetRequiredService<Sessions>().Begin(HttpContext, person.Id, whole: false, "first account");
        return LocalRedirect(WayIn.SecondStep);
    }

    private async Task Make(StoreContext store, UserManager<Person> people, Person person, CancellationToken stop)
    {
        var made = await people.CreateAsync(person);
        if (!made.Succeeded)
        {
            throw new InvalidOperationException("The first account was refused.");
        }
        var region = new Region { Name = NameFieldAttribute.Written(Region), Code = Codes.Of(Region) };
        store.Regions.Add(region);
        store.Grants.Add(
            new Grant
            {
                PersonId = person.Id,
                Role = Role.RegionalAdministrator,
                RegionId = region.Id,
            }
        );
        await store.SaveChangesAsync(stop);
    }

    private async Task<OneTimeLink?> Link(CancellationToken stop)
    {
        var store = services.GetRequiredService<StoreContext>();
        return await store.Users.AnyAsync(stop)
            ? null
            : await services.GetRequiredService<Links>().Find(Secret, LinkPurpose.FirstAccount, stop);
    }
}
