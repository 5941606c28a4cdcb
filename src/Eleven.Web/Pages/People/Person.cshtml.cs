using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.People;

/// <summary>Somebody's roles, as far as one may give them, and another invitation for whoever has not begun.</summary>
[InTurn]
public sealed class PersonModel(IServiceProvider services, StoreContext store, RolePlaces places) : PageModel
{
    [FromRoute]
    public Guid Person { get; set; }

    public Person Found { get; private set; } = null!;

    /// <summary>Null where the last mail to them arrived, as far as is known.</summary>
    public LostMail? Lost { get; private set; }

    public List<(Guid Grant, string Words)> Grants { get; private set; } = [];

    public bool CanBeginAgain { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        Found = await store.Users.Include(p => p.Grants).SingleAsync(p => p.Id == Person, stop);
        var reached = await places.Of(HttpContext.Me(), Found.Grants, stop);
        Grants =
        [
            .. from grant in Found.Grants
            from place in reached
            where place.Is(grant)
            orderby place.Kind, place.Name
            select (grant.Id, $"{RolesIn.Name(grant.Role)}, {place.Shown}"),
        ];
        Lost = (await services.GetRequiredService<LastMails>().Lost(HttpContext.Me(), [Found.Email!], stop)).GetValueOrDefault(
            Found.Email!
        );
        CanBeginAgain = await places.MayBeginAgain(HttpContext.Me(), Found, stop);
    }

    public async Task<IActionResult> OnPost([FromForm(Name = "Do")] string? what, CancellationToken stop)
    {
        await OnGet(stop);
        if (what != "again" || !CanBeginAgain || Found.HasBegun)
        {
            return NotFound();
        }
        TempData[Done.Key] = await services.GetRequiredService<Invitations>().Again(Found, HttpContext.Me(), stop);
        return LocalRedirect($"/people/{Person}");
    }
}
