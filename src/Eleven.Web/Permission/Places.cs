using System.Collections.Immutable;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Permission;

/// <summary>Finds the places that an address names.</summary>
public sealed class Places(StoreContext store)
{
    public async Task<Place?> Region(Guid id, CancellationToken stop) =>
        await store.Regions.AnyAsync(r => r.Id == id, stop) ? new(id, [], []) : null;

    public async Task<Place?> Partnership(Guid id, CancellationToken stop) =>
        await store.Partnerships.Where(p => p.Id == id).Select(p => (Guid?)p.RegionId).SingleOrDefaultAsync(stop) is { } region
            ? new(region, [id], [])
            : null;

    public async Task<Place?> Organisation(Guid id, CancellationToken stop)
    {
        var found = await store
            .Organisations.Where(o => o.Id == id)
            .Select(o => new
            {
                o.RegionId,
                Partnerships = o.IsNational
                    ? store.Partnerships.Where(p => p.RegionId == o.RegionId).Select(p => p.Id).ToList()
                    : o.Areas.Select(a => a.PartnershipId).ToList(),
            })
            .SingleOrDefaultAsync(stop);
        return found is null ? null : new(found.RegionId, [.. found.Partnerships], [id]);
    }

    public async Task<Place?> Audit(Guid id, CancellationToken stop)
    {
        var found = await store
            .Audits.Where(a => a.Id == id)
            .Select(a => new
            {
                a.RegionId,
                a.State,
                Partnerships = a.Areas.Select(x => x.PartnershipId).ToList(),
                Organisations = a.Organisations.Select(x => x.OrganisationId).ToList(),
            })
            .AsSplitQuery()
            .SingleOrDefaultAsync(stop);
        return found is null ? null : new(found.RegionId, [.. found.Partnerships], [.. found.Organisations], found.State);
    }

    public async Task<Place?> Return(Guid id, CancellationToken stop)
    {
        var found = await (
            from one in store.Returns
            join audit in store.Audits on one.AuditId equals audit.Id
            join organisation in store.Set<AuditOrganisation>()
                on new { one.AuditId, one.OrganisationId } equals new { organisation.AuditId, organisation.OrganisationId }
            where one.Id == id
            select new
            {
                audit.RegionId,
                audit.State,
                one.OrganisationId,
                organisation.Areas,
                organisation.IsNational,
                audit.Id,
            }
        ).SingleOrDefaultAsync(stop);
        if (found is null)
        {
            return null;
        }
        var partnerships = await store
            .Partnerships.Where(p => store.Set<AuditArea>().Any(a => a.AuditId == found.Id && a.PartnershipId == p.Id))
            .Select(p => new { p.Id, p.Code })
            .ToListAsync(stop);
        return new(
            found.RegionId,
            [.. partnerships.Where(p => found.IsNational || found.Areas.Contains(p.Code)).Select(p => p.Id)],
            [found.OrganisationId],
            found.State
        );
    }

    public async Task<Place?> QuestionSet(Guid id, CancellationToken stop)
    {
        var found = await store
            .QuestionSets.Where(s => s.Id == id)
            .Select(s => new
            {
                s.RegionId,
                Partnerships = store.Partnerships.Where(p => p.RegionId == s.RegionId).Select(p => p.Id).ToList(),
            })
            .SingleOrDefaultAsync(stop);
        return found is null ? null : new(found.RegionId, [.. found.Partnerships], []);
    }

    /// <summary>Where somebody has a role; empty for nobody, and for somebody who has none.</summary>
    public async Task<ImmutableArray<Place>> Person(Guid id, CancellationToken stop)
    {
        var places = new List<Place>();
        foreach (var grant in await store.Grants.Where(g => g.PersonId == id).AsNoTracking().ToListAsync(stop))
        {
            if (await Of(grant, stop) is { } place)
            {
                places.Add(place);
            }
        }
        return [.. places];
    }

    /// <summary>Where the role is given.</summary>
    public Task<Place?> Of(Grant grant, CancellationToken stop) =>
        grant switch
        {
            { RegionId: { } region } => Region(region, stop),
            { PartnershipId: { } partnership } => Partnership(partnership, stop),
            { OrganisationId: { } organisation } => Organisation(organisation, stop),
            _ => Task.FromResult<Place?>(null),
        };
}
