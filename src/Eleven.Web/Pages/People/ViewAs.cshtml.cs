using System.ComponentModel.DataAnnotations;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Eleven.Web.Pages.People;

/// <summary>Begins to look at Eleven as somebody with another role would see it.</summary>
public sealed class ViewAsModel(Reach reach, ViewAs viewAs) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Choose a role")]
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
        var grant = new Grant
        {
            PersonId = HttpContext.Me().PersonId,
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
        await viewAs.Begin(HttpContext, grant, place.Name, stop);
        return LocalRedirect("/");
    }
}
