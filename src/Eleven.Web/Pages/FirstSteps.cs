using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Eleven.Web.Permission;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages;

/// <summary>One thing to begin with.</summary>
public sealed record FirstStep(string What, string Address);

/// <summary>What comes first in a region in which there is no audit yet: only what is still to do, what can be done now, and what whoever is there may do.</summary>
public static class FirstSteps
{
    /// <summary>In the order in which they are best done; none where somebody looks after nothing, or where there is an audit.</summary>
    public static async Task<List<FirstStep>> Of(StoreContext store, Reach reach, SignedIn me, CancellationToken stop)
    {
        if (!me.Is(PermissionTable.GivesRoles))
        {
            return [];
        }
        var regions = await reach.Regions(me, stop);
        var steps = new List<FirstStep>();
        foreach (var region in regions)
        {
            if (!await store.Audits.AnyAsync(a => a.RegionId == region.Id, stop))
            {
                var here = await In(region, store, reach, me, stop);
                steps.AddRange(regions.Count == 1 ? here : here.Select(s => s with { What = $"{region.Name}: {s.What}" }));
            }
        }
        return steps;
    }

    /// <summary>The places that an organisation needs, and that are not there yet: for whoever sets up the region.</summary>
    public static List<FirstStep> Places(Region region, SignedIn me)
    {
        if (!MaySetUp(region, me))
        {
            return [];
        }
        var settings = $"/settings/regions/{region.Id}";
        return
        [
            .. region.Partnerships.Count > 0
                ? Array.Empty<FirstStep>()
                : [new("Add a partnership and its area", settings + "/partnerships")],
            .. region.Sectors.Count > 0 ? Array.Empty<FirstStep>() : [new("Add a sector, such as Health", settings + "/sectors/add")],
        ];
    }

    private static async Task<List<FirstStep>> In(Region region, StoreContext store, Reach reach, SignedIn me, CancellationToken stop)
    {
        var steps = Places(region, me);
        var hasPlaces = region is { Partnerships.Count: > 0, Sectors.Count: > 0 };
        if (hasPlaces && !await store.Organisations.AnyAsync(o => o.RegionId == region.Id, stop))
        {
            steps.Add(new("Add the organisations, one by one or from a list", "/organisations"));
        }
        if (!await reach.Grants(me).AnyAsync(g => g.PersonId != me.PersonId, stop))
        {
            steps.Add(new("Invite the people who work with you", "/people/invite"));
        }
        if (!await store.QuestionSets.AnyAsync(s => s.RegionId == region.Id, stop))
        {
            steps.Add(new("Put a question set into the library", $"/question-sets/ready-made?region={region.Code}"));
        }
        if (region.Partnerships.Count > 0)
        {
            steps.Add(new("Set up the first audit", $"/audits/add?region={region.Code}"));
        }
        return steps;
    }

    private static bool MaySetUp(Region region, SignedIn me) =>
        me.Grants.Any(g => g.RegionId == region.Id && PermissionTable.Administers.Contains(g.Role));
}
