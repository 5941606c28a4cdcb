using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Permission;
using Microsoft.AspNetCore.Mvc;

namespace Eleven.Web.Pages.Audits.SetUp;

/// <summary>The areas of an audit.</summary>
public sealed class AreasModel(StoreContext store) : SetUpPage(store)
{
    /// <summary>Ids of partnerships.</summary>
    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    public Region Region { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        await FindAll(stop);
        (Chosen, Version) = ([.. Found.Areas.Select(a => a.PartnershipId)], Found.Version);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await FindAll(stop);
        if (Chosen.Count == 0 || Chosen.Exists(c => !Region.Partnerships.Exists(p => p.Id == c)))
        {
            ModelState.AddModelError(nameof(Chosen), "Choose at least one area");
        }
        else if (!Reach.MayAdd(HttpContext.Me(), Region, Chosen))
        {
            ModelState.AddModelError(nameof(Chosen), "Choose at least one area of your own");
        }
        Compare(new Changing.Difference("Areas", Names([.. Found.Areas.Select(a => a.PartnershipId)]), Names(Chosen)));
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var before = Found.Organisations.Count;
        AuditPlacing.Place(Kept, Found, Region, Chosen);
        var gone = before - Found.Organisations.Count;
        return await Save(
            gone == 0
                ? "The areas are saved."
                : $"The areas are saved. Taken out with them: {gone} {(gone == 1 ? "organisation" : "organisations")}.",
            stop
        );
    }

    private async Task FindAll(CancellationToken stop)
    {
        await Find(stop);
        Region = await AuditPlacing.RegionOf(Kept, Found.RegionId, stop);
    }

    private string Names(List<Guid> areas) => string.Join(", ", Region.Partnerships.Where(p => areas.Contains(p.Id)).Select(p => p.Area));
}
