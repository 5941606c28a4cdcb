using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.People;

/// <summary>Takes one role from somebody, where one may give it. Nobody takes one from themselves: else an area may be left without anybody who looks after it.</summary>
[InTurn]
public sealed class TakeAwayModel(StoreContext store, RolePlaces places) : PageModel
{
    [FromRoute]
    public Guid Person { get; set; }

    [FromRoute]
    public Guid Grant { get; set; }

    public Person Found { get; private set; } = null!;

    /// <summary>With its place.</summary>
    public string Role { get; private set; } = "";

    public bool IsOnly => Found.Grants.Count == 1;

    public bool IsOwn => Person == HttpContext.Me().PersonId;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Find(stop) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Find(stop) is not { } grant)
        {
            return NotFound();
        }
        if (IsOwn)
        {
            return Page();
        }
        var (isOnly, goesOn) = (IsOnly, await StaysInReach(grant, stop));
        store.Grants.Remove(grant);
        return await this.SaveAndGo(
            store,
            $"{Found.Name} is no longer {Role}.{(isOnly ? " They have no other role." : "")}",
            goesOn ? $"/people/{Person}" : "/people",
            stop
        );
    }

    private async Task<Grant?> Find(CancellationToken stop)
    {
        Found = await store.Users.Include(p => p.Grants).SingleAsync(p => p.Id == Person, stop);
        if (Found.Grants.Find(g => g.Id == Grant) is not { } grant)
        {
            return null;
        }
        if ((await places.Of(HttpContext.Me(), [grant], stop)).Find(p => p.Is(grant)) is not { } place)
        {
            return null;
        }
        Role = $"{RolesIn.Name(grant.Role)}, {place.Shown}";
        return grant;
    }

    // Without a role in one's reach, their page is not there.
    private async Task<bool> StaysInReach(Grant taken, CancellationToken stop) =>
        (await places.Of(HttpContext.Me(), Found.Grants.Where(g => g != taken), stop)).Count > 0;
}
