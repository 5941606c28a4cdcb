using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Mail;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Store.Record;
using Eleven.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Permission;

/// <summary>A place in which somebody may give roles.</summary>
/// <param name="Kind">region, partnership or organisation.</param>
public sealed record ReachedPlace(Guid Id, string Name, string Kind, Guid? RegionId, Guid? PartnershipId, Guid? OrganisationId)
{
    /// <summary>As a list shows it.</summary>
    public string Shown => $"{Name} ({Kind})";

    public bool Is(Grant grant) => (grant.RegionId, grant.PartnershipId, grant.OrganisationId) == (RegionId, PartnershipId, OrganisationId);
}

/// <summary>How far the roles of somebody go.</summary>
public sealed class Reach(StoreContext store)
{
    /// <summary>The roles that people have where somebody may give roles. Asked of the store, since there may be thousands of places.</summary>
    public IQueryable<Grant> Grants(SignedIn me)
    {
        var grants = me.Grants.Where(g => PermissionTable.GivesRoles.Contains(g.Role)).ToArray();
        var regions = grants.Select(g => g.RegionId).OfType<Guid>().ToArray();
        var partnerships = grants.Select(g => g.PartnershipId).OfType<Guid>().ToArray();
        var organisations = Organisations(me, PermissionTable.GivesRoles);
        return store.Grants.Where(g =>
            regions.Contains(g.RegionId!.Value)
            || partnerships.Contains(g.PartnershipId!.Value)
            || store.Partnerships.Any(p => p.Id == g.PartnershipId && regions.Contains(p.RegionId))
            || organisations.Any(o => o.Id == g.OrganisationId)
        );
    }

    /// <summary>Where they may give roles: regions first, then partnerships, then organisations, by name.</summary>
    public Task<List<ReachedPlace>> Of(SignedIn me, CancellationToken stop) => Of(me, null, stop);

    /// <param name="held">Only the places of these roles; null for all.</param>
    public async Task<List<ReachedPlace>> Of(SignedIn me, IEnumerable<Grant>? held, CancellationToken stop)
    {
        Guid?[]? only = held is null ? null : [.. held.Select(g => g.RegionId ?? g.PartnershipId ?? g.OrganisationId).Distinct()];
        var grants = me.Grants.Where(g => PermissionTable.GivesRoles.Contains(g.Role)).ToArray();
        var regions = grants.Select(g => g.RegionId).OfType<Guid>().ToArray();
        var partnerships = grants.Select(g => g.PartnershipId).OfType<Guid>().ToArray();
        var found = new List<ReachedPlace>();
        found.AddRange(
            (
                await store
                    .Regions.AsNoTracking()
                    .Where(r => regions.Contains(r.Id) && (only == null || only.Contains(r.Id)))
                    .OrderBy(r => r.Name)
                    .ToListAsync(stop)
            ).Select(r => new ReachedPlace(r.Id, r.Name, "region", r.Id, null, null))
        );
        found.AddRange(
            (
                await store
                    .Partnerships.AsNoTracking()
                    .Where(p => regions.Contains(p.RegionId) || partnerships.Contains(p.Id))
                    .Where(p => only == null || only.Contains(p.Id))
                    .OrderBy(p => p.Area)
                    .Select(p => new { p.Id, p.Area })
                    .ToListAsync(stop)
            ).Select(p => new ReachedPlace(p.Id, p.Area, "partnership", null, p.Id, null))
        );
        found.AddRange(
            (
                await Organisations(me, PermissionTable.GivesRoles)
                    .AsNoTracking()
                    .Where(o => only == null || only.Contains(o.Id))
                    .OrderBy(o => o.Name)
                    .Select(o => new { o.Id, o.Name })
                    .ToListAsync(stop)
            ).Select(o => new ReachedPlace(o.Id, o.Name, "organisation", null, null, o.Id))
        );
        return found;
    }

    /// <summary>The organisations in which one of these roles of somebody holds.</summary>
    public IQueryable<Organisation> Organisations(SignedIn me, IEnumerable<Role> roles)
    {
        var grants = me.Grants.Where(g => roles.Contains(g.Role)).ToArray();
        var regions = grants.Select(g => g.RegionId).OfType<Guid>().ToArray();
        var partnerships = grants.Select(g => g.PartnershipId).OfType<Guid>().ToArray();
        var organisations = grants.Select(g => g.OrganisationId).OfType<Guid>().ToArray();
        return store.Organisations.Where(o =>
            regions.Contains(o.RegionId)
            || organisations.Contains(o.Id)
            || o.Areas.Any(a => partnerships.Contains(a.PartnershipId))
            || (o.IsNational && store.Partnerships.Any(p => partnerships.Contains(p.Id) && p.RegionId == o.RegionId))
        );
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
    public IQueryable<OutboxMail> Mails(SignedIn me)
    {
        var grants = Grants(me);
        var addresses = store.Users.Where(p => grants.Any(g => g.PersonId == p.Id)).Select(p => p.Email);
        return store.Outbox.Where(m => addresses.Contains(m.To));
    }

    /// <summary>The lines of the record that somebody may read: what was done by people of their regions, and everything where there are no other regions.</summary>
    public async Task<IQueryable<RecordRow>> Record(SignedIn me, CancellationToken stop)
    {
        var regions = me.Grants.Where(g => PermissionTable.ReadsRecord.Contains(g.Role)).Select(g => g.RegionId).OfType<Guid>().ToArray();
        if (!await store.Regions.AnyAsync(r => !regions.Contains(r.Id), stop))
        {
            return store.RecordRows;
        }
        var places = (await Of(me, stop)).Select(p => p.Id).ToArray();
        var people = await store
            .Grants.Where(g =>
                places.Contains(g.RegionId!.Value) || places.Contains(g.PartnershipId!.Value) || places.Contains(g.OrganisationId!.Value)
            )
            .Select(g => g.PersonId)
            .Distinct()
            .ToListAsync(stop);
        string[] actors = [.. people.Select(p => p.ToString())];
        return store.RecordRows.Where(r => actors.Contains(r.Actor));
    }
}
