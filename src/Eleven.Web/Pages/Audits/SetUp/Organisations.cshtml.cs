using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Places;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Audits.SetUp;

/// <summary>An organisation of which a return can be expected.</summary>
/// <param name="HasLead">Whether invitations and reminders have somebody to go to.</param>
public sealed record OfferedOrganisation(Guid Id, string Name, string WorksIn, bool HasLead);

/// <summary>The organisations of one sector, by name.</summary>
public sealed record OfferedSector(string Name, IReadOnlyList<OfferedOrganisation> Organisations);

/// <summary>Of whom a return is expected.</summary>
public sealed class OrganisationsModel(StoreContext store) : SetUpPage(store)
{
    [BindProperty]
    public HashSet<Guid> Expected { get; set; } = [];

    /// <summary>Sectors in the order of the region.</summary>
    public List<OfferedSector> Offered { get; private set; } = [];

    private Region Region { get; set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        await FindAll(stop);
        (Expected, Version) = ([.. Found.Organisations.Where(o => o.IsExpected).Select(o => o.OrganisationId)], Found.Version);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await FindAll(stop);
        var known = Offered.SelectMany(s => s.Organisations).Select(o => o.Id).ToHashSet();
        if (!Expected.IsSubsetOf(known))
        {
            ModelState.AddModelError(
                nameof(Expected),
                "One of these organisations has closed, or no longer works in an area of this audit. Choose again"
            );
            Expected.IntersectWith(known);
        }
        var before = Found.Organisations.Where(o => o.IsExpected).Select(o => o.OrganisationId).ToHashSet();
        Compare(
            new("Ticked there alone", Names(before.Except(Expected)), ""),
            new("Ticked by you alone", "", Names(Expected.Except(before)))
        );
        if (!ModelState.IsValid)
        {
            return Page();
        }
        AuditPlacing.Expect(Kept, Found, Region, Expected);
        return await Save(Expected.Count == 1 ? "1 return is expected." : $"{Expected.Count} returns are expected.", stop);
    }

    private async Task FindAll(CancellationToken stop)
    {
        await Find(stop);
        Region = await AuditPlacing.RegionOf(Kept, Found.RegionId, stop);
        Guid[] areas = [.. Found.Areas.Select(a => a.PartnershipId)];
        var leads = await Kept.Set<Contact>()
            .Where(c => c.Role == SafeguardingRole.SafeguardingLead)
            .Select(c => c.OrganisationId)
            .ToHashSetAsync(stop);
        Offered =
        [
            .. from sector in Region.Sectors
            let works = Region.Organisations.Where(o => o.SectorId == sector.Id && AuditPlacing.Works(o, areas)).ToArray()
            where works.Length > 0
            select new OfferedSector(
                sector.Name,
                [.. works.Select(o => new OfferedOrganisation(o.Id, o.Name, WorksIn(o), leads.Contains(o.Id)))]
            ),
        ];
    }

    private string WorksIn(Organisation organisation) =>
        organisation.IsNational
            ? Pages.Organisations.Directory.AllAreas
            : string.Join(
                ", ",
                Region.Partnerships.Where(p => organisation.Areas.Exists(a => a.PartnershipId == p.Id)).Select(p => p.Area)
            );

    private string Names(IEnumerable<Guid> organisations) =>
        string.Join(", ", Region.Organisations.Where(o => organisations.Contains(o.Id)).Select(o => o.Name));
}
