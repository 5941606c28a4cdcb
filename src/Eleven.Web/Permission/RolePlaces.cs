using System.Linq.Expressions;
using Eleven.Store;
using Eleven.Store.People;
using Eleven.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Permission;

/// <summary>A place in which somebody may give roles.</summary>
/// <param name="Kind">region, partnership or organisation.</param>
/// <param name="Around">The region around it, where the roles of whoever asks may reach into several: two may have organisations of one name. Else null.</param>
public sealed record ReachedPlace(
    Guid Id,
    string Name,
    string Kind,
    Guid? RegionId,
    Guid? PartnershipId,
    Guid? OrganisationId,
    string? Around = null
)
{
    /// <summary>As a list shows it.</summary>
    public string Shown => Around is null ? $"{Name} ({Kind})" : $"{Name} ({Kind}, {Around})";

    public bool Is(Grant grant) => (grant.RegionId, grant.PartnershipId, grant.OrganisationId) == (RegionId, PartnershipId, OrganisationId);
}

/// <summary>The places in which somebody may give roles.</summary>
public sealed class RolePlaces(StoreContext store, Reach reach)
{
    /// <summary>Where they may give roles: regions first, then partnerships, then organisations, by name.</summary>
    /// <param name="atMost">There may be thousands.</param>
    public Task<List<ReachedPlace>> Of(SignedIn me, CancellationToken stop, int atMost = int.MaxValue) => Of(me, _ => true, atMost, stop);

    /// <summary>Only the places of these roles.</summary>
    public Task<List<ReachedPlace>> Of(SignedIn me, IEnumerable<Grant> held, CancellationToken stop)
    {
        var ids = held.Select(g => g.RegionId ?? g.PartnershipId ?? g.OrganisationId).OfType<Guid>().Distinct().ToArray();
        return Of(me, p => ids.Contains(p.Id), int.MaxValue, stop);
    }

    /// <summary>Whether all of somebody's roles are within reach: else a business manager would get hold of an administrator's account. Nobody does it to themselves.</summary>
    public async Task<bool> MayBeginAgain(SignedIn me, Person person, CancellationToken stop)
    {
        var places = await Of(me, person.Grants, stop);
        return person.Id != me.PersonId && person.Grants.TrueForAll(g => places.Exists(p => p.Is(g)));
    }

    /// <summary>Those that are called so, in whatever case, and those whose name only holds these words. A partnership is also found by its full name.</summary>
    /// <param name="atMost">Of each: who looks whether only one is called so needs two.</param>
    public async Task<(List<ReachedPlace> Called, List<ReachedPlace> Holding)> Named(
        SignedIn me,
        string words,
        int atMost,
        CancellationToken stop
    )
    {
        var sought = Capitals.Of(words.Trim());
        return (
            await Of(me, p => p.Name.ToUpper() == sought || p.FullName.ToUpper() == sought, atMost, stop),
            await Of(
                me,
                p =>
                    p.Name.ToUpper() != sought
                    && p.FullName.ToUpper() != sought
                    && (p.Name.ToUpper().Contains(sought) || p.FullName.ToUpper().Contains(sought)),
                atMost,
                stop
            )
        );
    }

    /// <summary>One place; null where they may not give roles there.</summary>
    public async Task<ReachedPlace?> Find(SignedIn me, Guid place, CancellationToken stop) =>
        (await Of(me, p => p.Id == place, 1, stop)).SingleOrDefault();

    private async Task<List<ReachedPlace>> Of(SignedIn me, Expression<Func<NamedPlace, bool>> wanted, int atMost, CancellationToken stop)
    {
        var grants = me.Grants.Where(g => PermissionTable.GivesRoles.Contains(g.Role)).ToArray();
        var regions = grants.Select(g => g.RegionId).OfType<Guid>().ToArray();
        var partnerships = grants.Select(g => g.PartnershipId).OfType<Guid>().ToArray();
        var isOne = grants.Length <= 1;
        var found = new List<ReachedPlace>();
        await Add(
            store
                .Regions.Where(r => regions.Contains(r.Id))
                .Select(r => new NamedPlace
                {
                    Id = r.Id,
                    Name = r.Name,
                    FullName = r.Name,
                    Around = null,
                }),
            p => new(p.Id, p.Name, "region", p.Id, null, null)
        );
        await Add(
            store
                .Partnerships.Where(p => regions.Contains(p.RegionId) || partnerships.Contains(p.Id))
                .Select(p => new NamedPlace
                {
                    Id = p.Id,
                    Name = p.Area,
                    FullName = p.Name,
                    Around = isOne ? null : store.Regions.First(r => r.Id == p.RegionId).Name,
                }),
            p => new(p.Id, p.Name, "partnership", null, p.Id, null, p.Around)
        );
        await Add(
            reach
                .Organisations(me, PermissionTable.GivesRoles)
                .Select(o => new NamedPlace
                {
                    Id = o.Id,
                    Name = o.Name,
                    FullName = o.Name,
                    Around = isOne ? null : store.Regions.First(r => r.Id == o.RegionId).Name,
                }),
            p => new(p.Id, p.Name, "organisation", null, null, p.Id, p.Around)
        );
        return found;

        async Task Add(IQueryable<NamedPlace> places, Func<NamedPlace, ReachedPlace> reached)
        {
            if (found.Count < atMost)
            {
                found.AddRange(
                    (await places.Where(wanted).OrderBy(p => p.Name).Take(atMost - found.Count).ToListAsync(stop)).Select(reached)
                );
            }
        }
    }

    private sealed record NamedPlace
    {
        public required Guid Id { get; init; }
        public required string Name { get; init; }
        public required string FullName { get; init; }
        public required string? Around { get; init; }
    }
}
