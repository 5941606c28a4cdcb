using System.ComponentModel.DataAnnotations;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.People;

/// <summary>Gives somebody a role, and an account where they have none.</summary>
public sealed class InviteModel(StoreContext store, UserManager<Person> people, Reach reach, Invitations invitations) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter their name"), StringLength(200, ErrorMessage = "Name must be 200 characters or fewer")]
    public string Name { get; set; } = "";

    [BindProperty, EmailField(ErrorMessage = "Enter their e-mail address, such as name@example.org")]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Choose what they come to do")]
    public Role? Role { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose where")]
    public Guid? Place { get; set; }

    public List<ReachedPlace> Reached { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Reached = await reach.Of(HttpContext.Me(), stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        var place = Reached.SingleOrDefault(p => p.Id == Place);
        if (Place is not null && place is null)
        {
            ModelState.AddModelError(nameof(Place), "Choose where");
        }
        if (!ModelState.IsValid || Role is not { } role || place is null)
        {
            return Page();
        }
        var known = await people.FindByEmailAsync(Email.Trim());
        var grant = new Grant
        {
            PersonId = known?.Id ?? Guid.CreateVersion7(),
            Role = role,
            RegionId = place.RegionId,
            PartnershipId = place.PartnershipId,
            OrganisationId = place.OrganisationId,
        };
        if (!RolesIn.Fits(role, grant))
        {
            ModelState.AddModelError(nameof(Place), $"{RolesIn.Name(role)} is a role in {RolesIn.Of(role)}. Choose {RolesIn.Of(role)}");
            return Page();
        }
        if (
            known is not null
            && await store.Grants.AnyAsync(
                g => g.PersonId == known.Id && g.Role == role && (g.RegionId ?? g.PartnershipId ?? g.OrganisationId) == place.Id,
                stop
            )
        )
        {
            ModelState.AddModelError(nameof(Email), "Somebody with this e-mail address has this role there already");
            return Page();
        }
        TempData[Done.Key] = await invitations.Send(known, Name.Trim(), Email.Trim(), grant, HttpContext.Me(), stop);
        return LocalRedirect("/people");
    }
}
