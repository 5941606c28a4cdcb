using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Mail;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Permission;

/// <summary>How far the roles of somebody go.</summary>
public sealed class Reach(StoreContext store)
{
    /// <summary>The roles that people have where somebody may give roles. Asked of the store, since there may be thousands of places.</summary>
    public IQueryable<Grant> Grants(SignedIn me) => Grants(me, PermissionTable.GivesRoles);

    private IQueryable<Grant> Grants(SignedIn me, IReadOnlyCollection<Role> roles)
    {
        var grants = me.Grants.Where(g => roles.Contains(g.Role)).ToArray();
        var regions = grants.Select(g => g.RegionId).OfType<Guid>().ToArray();
        var partnerships = grants.Select(g => g.PartnershipId).OfType<Guid>().ToArray();
        var organisations = Organisations(me, roles);
        return store.Grants.Where(g =>
            regions.Contains(g.RegionId!.Value)
            || partnerships.Contains(g.PartnershipId!.Value)
            || store.Partnerships.Any(p => p.Id == g.PartnershipId && regions.Contains(p.RegionId))
            || organisations.Any(o => o.Id == g.OrganisationId)
        );
    }

    /// <summary>The organisations in which one of these roles of somebody holds.</summary>
    public IQueryable<Organisation> Organisations(SignedIn me, IEnumerable<Role> roles)
    {
        var grants = me.Grants.Where(g => roles.Contains(g.Role)).ToArray();
        var regions = grants.Select(g => g.RegionId).OfType<Guid>().ToArray();
        var partnerships = grants.Select(g => g.PartnershipId).OfType<Guid>().ToArray();
        var organisations = grants.Select(g => g.OrganisationId).OfType<Guid>().ToArray();
        // Each condition is one that an index answers: else all organisations of the store would be looked at, for somebody of one of them.
        var inAreas = store.Set<OrganisationArea>().Where(a => partnerships.Contains(a.PartnershipId)).Select(a => a.OrganisationId);
        var aroundAreas = store.Partnerships.Where(p => partnerships.Contains(p.Id)).Select(p => p.RegionId);
        return store.Organisations.Where(o =>
            regions.Contains(o.RegionId)
            || organisations.Contains(o.Id)
            || inAreas.Contains(o.Id)
            || (o.IsNational && aroundAreas.Contains(o.RegionId))
        );
    }

    /// <summary>The regions in which somebody has a role, or has one in a partnership or an organisation there.</summary>
    public async Task<Guid[]> RegionsAround(SignedIn me, CancellationToken stop)
    {
        var regions = me.Grants.Select(g => g.RegionId).OfType<Guid>().ToArray();
        var partnerships = me.Grants.Select(g => g.PartnershipId).OfType<Guid>().ToArray();
        var organisations = me.Grants.Select(g => g.OrganisationId).OfType<Guid>().ToArray();
        return await store
            .Partnerships.Where(p => partnerships.Contains(p.Id))
            .Select(p => p.RegionId)
            .Union(store.Organisations.Where(o => organisations.Contains(o.Id)).Select(o => o.RegionId))
            .Union(store.Regions.Where(r => regions.Contains(r.Id)).Select(r => r.Id))
            .ToArrayAsync(stop);
    }

    /// <summary>The regions in which somebody may set places up: all of them, or the area of a partnership there.</summary>
    public async Task<List<Region>> Regions(SignedIn me, CancellationToken stop)
    {
        var grants = me.Grants.Where(g => PermissionTable.GivesRoles.Contains(g.Role)).ToArray();
        var regions = grants.Select(g => g.RegionId).OfType<Guid>().ToArray();
        var partnerships = grants.Select(g => g.PartnershipId).OfType<Guid>().ToArray();
        return await store
            .Regions.AsNoTracking()
            .Include(r => r.Sectors.OrderBy(s => s.Order))
            .Include(r => r.Partnerships.OrderBy(p => p.Area))
            .AsSplitQuery()
            .Where(r => regions.Contains(r.Id) || r.Partnerships.Any(p => partnerships.Contains(p.Id)))
            .OrderBy(r => r.Name)
            .ToListAsync(stop);
    }

    /// <summary>Whether somebody may put a new organisation there: all of it in their region, else at least one area of theirs.</summary>
    /// <param name="areas">Ids of partnerships; empty for all of the region.</param>
    public static bool MayAdd(SignedIn me, Region region, IReadOnlyCollection<Guid> areas)
    {
        var grants = me.Grants.Where(g => PermissionTable.GivesRoles.Contains(g.Role)).ToArray();
        return grants.Any(g => g.RegionId == region.Id)
            || region.Partnerships.Exists(p => grants.Any(g => g.PartnershipId == p.Id) && (areas.Count == 0 || areas.Contains(p.Id)));
    }

    /// <summary>The audits in which one of these roles of somebody holds.</summary>
    public IQueryable<Audit> Audits(SignedIn me, IEnumerable<Role> roles)
    {
        var grants = me.Grants.Where(g => roles.Contains(g.Role)).ToArray();
        var regions = grants.Select(g => g.RegionId).OfType<Guid>().ToArray();
        var partnerships = grants.Select(g => g.PartnershipId).OfType<Guid>().ToArray();
        var organisations = grants.Select(g => g.OrganisationId).OfType<Guid>().ToArray();
        return store.Audits.Where(a =>
            regions.Contains(a.RegionId)
            || a.Areas.Any(x => partnerships.Contains(x.PartnershipId))
            || a.Organisations.Any(x => organisations.Contains(x.OrganisationId))
        );
    }

    /// <summary>The question sets of the regions in which one of these roles of somebody holds, or does in a partnership there.</summary>
    public IQueryable<QuestionSet> QuestionSets(SignedIn me, IEnumerable<Role> roles)
    {
        var grants = me.Grants.Where(g => roles.Contains(g.Role)).ToArray();
        var regions = grants.Select(g => g.RegionId).OfType<Guid>().ToArray();
        var partnerships = grants.Select(g => g.PartnershipId).OfType<Guid>().ToArray();
        return store.QuestionSets.Where(s =>
            regions.Contains(s.RegionId) || store.Partnerships.Any(p => partnerships.Contains(p.Id) && p.RegionId == s.RegionId)
        );
    }

    /// <summary>Mails to people who have a role where somebody gives roles.</summary>
    public IQueryable<OutboxMail> Mails(SignedIn me) => Mails(me, PermissionTable.GivesRoles);

    /// <summary>Mails to people who have a role where one of these roles of somebody holds.</summary>
    public IQueryable<OutboxMail> Mails(SignedIn me, IReadOnlyCollection<Role> roles)
    {
        var grants = Grants(me, roles);
        return store.Outbox.Where(m => grants.Any(g => g.PersonId == m.PersonId));
    }

    /// <summary>Whose lines of the record somebody may read: of the people of their regions; null where there are no other regions, for everybody's.</summary>
    /// <returns>As the record calls them.</returns>
    public async Task<IReadOnlySet<string>?> Actors(SignedIn me, CancellationToken stop)
    {
        var regions = me.Grants.Where(g => PermissionTable.ReadsRecord.Contains(g.Role)).Select(g => g.RegionId).OfType<Guid>().ToArray();
        if (!await store.Regions.AnyAsync(r => !regions.Contains(r.Id), stop))
        {
            return null;
        }
        var people = await Grants(me).Select(g => g.PersonId).Distinct().ToListAsync(stop);
        return people.Select(p => p.ToString()).ToHashSet();
    }
}
