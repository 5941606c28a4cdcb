using System.ComponentModel.DataAnnotations;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Permission;
using Eleven.Web.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.People;

/// <summary>Gives somebody a role, and an account where they have none.</summary>
[InTurn]
public sealed class InviteModel(StoreContext store, UserManager<Person> people, RolePlaces places, Invitations invitations)
    : PlacePage(places)
{
    private const string NoEmail = "Enter their e-mail address, such as name@example.org";

    [
        BindProperty,
        Required(ErrorMessage = "Enter their name"),
        StringLength(200, ErrorMessage = "Name must be 200 characters or fewer"),
        NameField
    ]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = NoEmail), EmailField(ErrorMessage = NoEmail)]
    public string Email { get; set; } = "";

    /// <summary>Whether they may give roles of a region: else none of those is offered.</summary>
    public bool IsInRegion => HttpContext.Me().Grants.Any(g => g.RegionId is not null && PermissionTable.GivesRoles.Contains(g.Role));

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var known = ModelState.IsValid ? await people.FindByEmailAsync(Email.Trim()) : null;
        if (await Chosen(known?.Id ?? Guid.CreateVersion7(), "Choose what they come to do", stop) is not var (grant, place))
        {
            return Page();
        }
        if (
            known is not null
            && await store.Grants.AnyAsync(
                g => g.PersonId == known.Id && g.Role == grant.Role && (g.RegionId ?? g.PartnershipId ?? g.OrganisationId) == place.Id,
                stop
            )
        )
        {
            ModelState.AddModelError(nameof(Email), "Somebody with this e-mail address has this role there already");
            return Page();
        }
        var said = await invitations.Send(known, NameFieldAttribute.Written(Name), Email.Trim(), grant, HttpContext.Me(), stop);
        TempData[Done.Key] = said;
        return LocalRedirect("/people");
    }
}
