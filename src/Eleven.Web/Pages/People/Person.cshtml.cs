using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.People;

/// <summary>Somebody's roles, as far as one may give them, and a new beginning for whoever lost their second step.</summary>
[InTurn]
public sealed class PersonModel(IServiceProvider services, StoreContext store, Reach reach) : PageModel
{
    [FromRoute]
    public Guid Person { get; set; }

    public Person Found { get; private set; } = null!;

    /// <summary>Null where the last mail to them arrived, as far as is known.</summary>
    public LostMail? Lost { get; private set; }

    public List<(Guid Grant, string Words)> Grants { get; private set; } = [];

    /// <summary>Only where all of their roles are within reach: else a business manager would get hold of an administrator's account.</summary>
    public bool CanBeginAgain { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        Found = await store.Users.Include(p => p.Grants).Include(p => p.OutsideAccounts).SingleAsync(p => p.Id == Person, stop);
        var places = await reach.Of(HttpContext.Me(), Found.Grants, stop);
        Grants =
        [
            .. from grant in Found.Grants
            from place in places
            where place.Is(grant)
            orderby place.Kind, place.Name
            select (grant.Id, $"{RolesIn.Name(grant.Role)}, {place.Shown}"),
        ];
        Lost = (await services.GetRequiredService<LastMails>().Lost(HttpContext.Me(), [Found.Email!], stop)).GetValueOrDefault(
            Found.Email!
        );
        CanBeginAgain = Grants.Count == Found.Grants.Count && Person != HttpContext.Me().PersonId;
    }

    public async Task<IActionResult> OnPost([FromForm(Name = "Do")] string? what, Guid? grant, CancellationToken stop)
    {
        await OnGet(stop);
        switch (what)
        {
            case "take" when Grants.Any(g => g.Grant == grant):
                return await Take(Found.Grants.Single(g => g.Id == grant), stop);
            case "again" when CanBeginAgain && !Found.HasBegun:
                TempData[Done.Key] = await services.GetRequiredService<Invitations>().Again(Found, HttpContext.Me(), stop);
                return LocalRedirect($"/people/{Person}");
            case "reset" when CanBeginAgain && Found.HasBegun:
                return await Reset(stop);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> Take(Grant grant, CancellationToken stop)
    {
        if (grant.PersonId == HttpContext.Me().PersonId)
        {
            ModelState.AddModelError("", "You cannot take a role from yourself. Ask somebody else who may");
            return Page();
        }
        store.Grants.Remove(grant);
        await store.SaveChangesAsync(stop);
        TempData[Done.Key] = "The role is taken away.";
        return LocalRedirect("/people");
    }

    private async Task<IActionResult> Reset(CancellationToken stop)
    {
        await services.GetRequiredService<NewBeginning>().Give(Found, stop);
        TempData[Done.Key] = await services.GetRequiredService<Invitations>().Again(Found, HttpContext.Me(), stop);
        return LocalRedirect($"/people/{Person}");
    }
}
