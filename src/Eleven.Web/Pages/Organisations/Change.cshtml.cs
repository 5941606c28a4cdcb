using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Changing;
using Eleven.Web.Govuk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Organisations;

/// <summary>Corrects an organisation, or renames it so that its former name stays known.</summary>
[InTurn]
public sealed class ChangeModel(StoreContext store, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Organisation { get; set; }

    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    /// <summary>Whether the name it had was right until the date.</summary>
    [BindProperty]
    public bool IsRenamed { get; set; }

    [BindProperty]
    public TypedDate RenamedOn { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Organisation Found { get; private set; } = null!;

    public Region Region { get; private set; } = null!;

    public Stale? Stale { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        await Find(stop);
        (Form, Version) = (OrganisationForm.Of(Found), Found.Version);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Find(stop);
        var areas = Form.Read(Region, ModelState);
        var until = IsRenamed ? Until() : null;
        var now = OrganisationForm.Of(Found);
        Stale = Stale.Check(
            Found,
            Version,
            ModelState,
            new("Name", Found.Name, Form.Name),
            new("Sector", now.SectorIn(Region), Form.SectorIn(Region)),
            new("Works in", now.AreasIn(Region), Form.AreasIn(Region))
        );
        Version = Found.Version;
        if (ModelState.IsValid && Form.Name != Found.Name && await Form.NameProblem(store, Region, Found.Id, stop) is { } problem)
        {
            ModelState.AddModelError("Form.Name", problem);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if (until is { } day && Form.Name != Found.Name)
        {
            store.Add(
                new FormerName
                {
                    OrganisationId = Found.Id,
                    Name = Found.Name,
                    Until = day,
                }
            );
        }
        (Found.Name, Found.SectorId, Found.IsNational) = (Form.Name, Form.Sector!.Value, Form.IsNational);
        store.RemoveRange(Found.Areas.Where(a => !areas.Contains(a.PartnershipId)));
        store.AddRange(
            areas
                .Except(Found.Areas.Select(a => a.PartnershipId))
                .Select(a => new OrganisationArea { OrganisationId = Found.Id, PartnershipId = a })
        );
        // Whoever changes its areas alone changes the organisation too: else two people would not notice each other.
        store.Entry(Found).Property(o => o.Name).IsModified = true;
        return await this.SaveAndGo(store, "The organisation is changed.", $"/organisations/{Organisation}", stop);
    }

    private async Task Find(CancellationToken stop)
    {
        Found = await store.Organisations.Include(o => o.Areas).SingleAsync(o => o.Id == Organisation, stop);
        Region = await store
            .Regions.AsNoTracking()
            .Include(r => r.Sectors.OrderBy(s => s.Order))
            .Include(r => r.Partnerships.OrderBy(p => p.Area))
            .AsSplitQuery()
            .SingleAsync(r => r.Id == Found.RegionId, stop);
    }

    private DateOnly? Until()
    {
        var day = RenamedOn.Read(ModelState, nameof(RenamedOn), "The date of the new name");
        if (day > LocalTime.Today(clock))
        {
            ModelState.AddModelError(nameof(RenamedOn), "The date of the new name must be today or in the past");
        }
        return day;
    }
}
