using Eleven.Store.People;
using Eleven.Web.Accounts;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Eleven.Web.Pages.People;

/// <summary>A form that asks for a role and the place where it holds. Places are chosen from a list; where there are too many for one, they are found by name first.</summary>
public abstract class PlacePage(RolePlaces places) : PageModel
{
    private const int OnList = 200;
    private const int OnFound = 20;

    // The places that are called as was typed, whichever else are offered.
    private List<ReachedPlace> _called = [];

    [BindProperty]
    public Role? Role { get; set; }

    /// <summary>Also in an address that leads here from a place.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Place { get; set; }

    /// <summary>What it is called, or a part of it: where there are too many places for a list.</summary>
    [BindProperty]
    public string? PlaceName { get; set; }

    /// <summary>To choose from: all of them, or those with that name.</summary>
    public List<ReachedPlace> Offered { get; private set; } = [];

    public bool IsByName { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        await Offer(stop);
        // A radio can only be marked where it is there.
        if (IsByName && Place is { } place && await places.Find(HttpContext.Me(), place, stop) is { } found)
        {
            (Offered, PlaceName) = ([found], found.Name);
        }
    }

    /// <summary>The role in that place, for somebody; null where the form has to be sent again, and says why.</summary>
    /// <param name="withoutRole">What is said where no role is chosen.</param>
    protected async Task<(Grant Grant, ReachedPlace Place)?> Chosen(Guid person, string withoutRole, CancellationToken stop)
    {
        await Offer(stop);
        if (Role is null)
        {
            ModelState.Remove(nameof(Role));
            ModelState.AddModelError(nameof(Role), withoutRole);
        }
        var place = Offered.SingleOrDefault(p => p.Id == Place) ?? (_called is [var only] ? only : null);
        if (place is null)
        {
            ModelState.Remove(nameof(Place));
            ModelState.AddModelError(IsByName && Offered.Count == 0 ? nameof(PlaceName) : nameof(Place), WhyNone());
        }
        if (!ModelState.IsValid || Role is not { } role || place is null)
        {
            return null;
        }
        var grant = new Grant
        {
            PersonId = person,
            Role = role,
            RegionId = place.RegionId,
            PartnershipId = place.PartnershipId,
            OrganisationId = place.OrganisationId,
        };
        if (RolesIn.Fits(role, grant))
        {
            return (grant, place);
        }
        ModelState.AddModelError(nameof(Place), $"{RolesIn.Name(role)} is a role in {RolesIn.Of(role)}. Choose {RolesIn.Of(role)}");
        return null;
    }

    private async Task Offer(CancellationToken stop)
    {
        Offered = await places.Of(HttpContext.Me(), stop, OnList + 1);
        IsByName = Offered.Count > OnList;
        if (!IsByName)
        {
            return;
        }
        if (string.IsNullOrWhiteSpace(PlaceName))
        {
            Offered = [];
            return;
        }
        // A part of a name is never enough: a role in another place than was meant opens that place to somebody.
        (_called, var holding) = await places.Named(HttpContext.Me(), PlaceName, OnFound + 1, stop);
        Offered = [.. _called.Concat(holding).Take(OnFound + 1)];
    }

    private string WhyNone()
    {
        if (!IsByName)
        {
            return "Choose where";
        }
        if (string.IsNullOrWhiteSpace(PlaceName))
        {
            return "Enter the name of the organisation, partnership or region";
        }
        if (Offered.Count == 0)
        {
            return $"Nothing here is called {PlaceName.Trim()}. Check the spelling, or enter a part of the name";
        }
        if (Offered.Count > OnFound)
        {
            Offered = Offered[..OnFound];
            return $"More than {OnFound} places are called so. Choose one, or enter more of the name";
        }
        return "Choose which of these you mean";
    }
}
