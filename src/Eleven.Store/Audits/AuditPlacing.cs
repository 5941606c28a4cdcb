using Eleven.Store.Places;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Audits;

/// <summary>Puts places of a region into an audit in preparation, as they are called today. What it had of them already keeps its spellings and its place in lists.</summary>
public static class AuditPlacing
{
    /// <summary>The region with all that an audit takes from it.</summary>
    public static Task<Region> RegionOf(StoreContext store, Guid region, CancellationToken stop = default) =>
        store
            .Regions.AsNoTracking()
            .Include(r => r.Partnerships.OrderBy(p => p.Area))
                .ThenInclude(p => p.LocalNames.OrderBy(n => n.Term))
            .Include(r => r.Sectors.OrderBy(s => s.Order))
            .Include(r => r.Organisations.OrderBy(o => o.Name))
                .ThenInclude(o => o.Areas)
            .Include(r => r.Organisations)
                .ThenInclude(o => o.FormerNames.OrderBy(n => n.Until))
            .AsSplitQuery()
            .SingleAsync(r => r.Id == region, stop);

    /// <summary>
    /// The areas; the sectors that it has, or all of the region where it has none; and the organisations that it has, but for those that work in none of the areas or
    /// have closed, which are taken out.
    /// </summary>
    /// <param name="audit">With its areas and their names, sectors and organisations.</param>
    /// <param name="areas">Ids of partnerships.</param>
    public static void Place(StoreContext store, Audit audit, Region region, IReadOnlyCollection<Guid> areas)
    {
        store.RemoveRange(audit.Areas.Where(a => !areas.Contains(a.PartnershipId)));
        audit.Areas.RemoveAll(a => !areas.Contains(a.PartnershipId));
        foreach (var partnership in region.Partnerships.Where(p => areas.Contains(p.Id)))
        {
            var area = audit.Areas.Find(a => a.PartnershipId == partnership.Id) ?? Added(store, audit, partnership);
            (area.Name, area.Partnership) = (partnership.Area, partnership.Name);
            (area.Colour, area.Contact) = (partnership.Colour, partnership.ContactEmail);
            NameTerms(store, area, partnership);
        }
        var gone = audit.Organisations.Where(o => !Works(region.Organisations.Single(r => r.Id == o.OrganisationId), areas)).ToArray();
        store.RemoveRange(gone);
        audit.Organisations.RemoveAll(gone.Contains);
        NameAgain(store, audit, region);
    }

    /// <summary>The organisations of which a return is expected; every other is taken out.</summary>
    /// <param name="expected">Ids of organisations that <see cref="Works"/> in an area of the audit.</param>
    public static void Expect(StoreContext store, Audit audit, Region region, IReadOnlyCollection<Guid> expected)
    {
        store.RemoveRange(audit.Organisations.Where(o => !expected.Contains(o.OrganisationId)));
        audit.Organisations.RemoveAll(o => !expected.Contains(o.OrganisationId));
        foreach (var organisation in region.Organisations.Where(o => expected.Contains(o.Id)))
        {
            var kept = audit.Organisations.Find(o => o.OrganisationId == organisation.Id) ?? Added(store, audit, organisation);
            kept.IsExpected = true;
        }
        NameAgain(store, audit, region);
    }

    /// <summary>Whether an organisation is open and works in one of the areas.</summary>
    public static bool Works(Places.Organisation organisation, IReadOnlyCollection<Guid> areas) =>
        organisation.ClosedOn is null && (organisation.IsNational || organisation.Areas.Exists(a => areas.Contains(a.PartnershipId)));

    private static void NameTerms(StoreContext store, AuditArea area, Partnership partnership)
    {
        var gone = area.Names.Where(n => !partnership.LocalNames.Exists(now => now.Term == n.Term)).ToArray();
        store.RemoveRange(gone);
        area.Names.RemoveAll(gone.Contains);
        foreach (var now in partnership.LocalNames)
        {
            if (area.Names.Find(n => n.Term == now.Term) is { } kept)
            {
                kept.Name = now.Name;
                continue;
            }
            var added = new AuditAreaName
            {
                AuditAreaId = area.Id,
                Term = now.Term,
                Name = now.Name,
            };
            store.Add(added);
            In(area.Names, added);
        }
    }

    private static void NameAgain(StoreContext store, Audit audit, Region region)
    {
        Guid[] needed = [.. audit.Organisations.Select(o => region.Organisations.Single(r => r.Id == o.OrganisationId).SectorId)];
        var all = audit.Sectors.Count == 0;
        foreach (var sector in region.Sectors)
        {
            if (
                (
                    audit.Sectors.Find(s => s.SectorId == sector.Id)
                    ?? (all || needed.Contains(sector.Id) ? Added(store, audit, sector) : null)
                ) is
                { } kept
            )
            {
                (kept.Name, kept.IsPolice) = (sector.Name, sector.IsPolice);
            }
        }
        var areas = region.Partnerships.Where(p => audit.Areas.Exists(a => a.PartnershipId == p.Id)).ToArray();
        foreach (var organisation in audit.Organisations)
        {
            var now = region.Organisations.Single(o => o.Id == organisation.OrganisationId);
            (organisation.Name, organisation.SectorId, organisation.IsNational) = (now.Name, now.SectorId, now.IsNational);
            string[] codes = [.. areas.Where(p => now.Areas.Exists(a => a.PartnershipId == p.Id)).Select(p => p.Code)];
            organisation.Areas = Same(organisation.Areas, codes);
            organisation.FormerNames = Same(organisation.FormerNames, [.. now.FormerNames.Select(n => n.Name)]);
            organisation.Was = Same(organisation.Was, [.. region.Organisations.Where(o => o.MergedIntoId == now.Id).Select(o => o.Code)]);
        }
    }

    // An array that holds the same stays the one it was: else the record would tell of a change.
    private static string[] Same(string[] before, string[] now) => before.SequenceEqual(now) ? before : now;

    private static int After(IEnumerable<int> orders) => orders.DefaultIfEmpty(-1).Max() + 1;

    private static AuditArea Added(StoreContext store, Audit audit, Partnership partnership)
    {
        var area = new AuditArea
        {
            AuditId = audit.Id,
            PartnershipId = partnership.Id,
            Name = partnership.Area,
            Spellings = [],
            Order = After(audit.Areas.Select(a => a.Order)),
        };
        store.Add(area);
        return In(audit.Areas, area);
    }

    private static AuditSector Added(StoreContext store, Audit audit, Places.Sector sector)
    {
        var kept = new AuditSector
        {
            AuditId = audit.Id,
            SectorId = sector.Id,
            Name = sector.Name,
            IsPolice = sector.IsPolice,
            Spellings = [],
            Order = After(audit.Sectors.Select(s => s.Order)),
        };
        store.Add(kept);
        return In(audit.Sectors, kept);
    }

    private static AuditOrganisation Added(StoreContext store, Audit audit, Places.Organisation organisation)
    {
        var kept = new AuditOrganisation
        {
            AuditId = audit.Id,
            OrganisationId = organisation.Id,
            Name = organisation.Name,
            SectorId = organisation.SectorId,
            Areas = [],
            IsNational = organisation.IsNational,
            FormerNames = [],
            Was = [],
            IsExpected = true,
            Order = After(audit.Organisations.Select(o => o.Order)),
        };
        store.Add(kept);
        return In(audit.Organisations, kept);
    }

    // The store puts what is added into the list by itself where it tracks the audit.
    private static T In<T>(List<T> all, T one)
    {
        if (!all.Contains(one))
        {
            all.Add(one);
        }
        return one;
    }
}
