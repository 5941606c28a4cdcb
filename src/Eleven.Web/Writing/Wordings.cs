using Eleven.Store;
using Eleven.Store.Mail;
using Eleven.Store.People;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Writing;

/// <summary>Finds the words that letters have in a place.</summary>
public sealed class Wordings(StoreContext store)
{
    /// <summary>The partnership's own, else its region's, else the standard.</summary>
    public async Task<Wording> Of(LetterKind kind, LetterPlace place, CancellationToken stop)
    {
        var (partnership, region) = (place.Partnership, place.Region);
        var own = await store
            .LetterTemplates.AsNoTracking()
            .Where(t => t.Letter == kind)
            .Where(t => (t.PartnershipId != null && t.PartnershipId == partnership) || (t.RegionId != null && t.RegionId == region))
            .ToListAsync(stop);
        var nearest = own.Find(t => t.PartnershipId is not null) ?? own.FirstOrDefault();
        return nearest is null ? Letter.Of(kind).Standard : new(nearest.Subject, nearest.Text);
    }

    /// <summary>The narrowest place that all of these roles are in: one partnership, else one region.</summary>
    public async Task<LetterPlace> Of(IReadOnlyCollection<Grant> roles, CancellationToken stop)
    {
        var partnerships = roles.Select(g => g.PartnershipId).OfType<Guid>().ToArray();
        var organisations = await Areas(roles, stop);
        // Of a role in a region, or in an organisation that works in several areas, no area.
        Guid?[] areas =
        [
            .. partnerships.Select(p => (Guid?)p),
            .. organisations.Select(o => o.Area),
            .. roles.Where(g => g.RegionId is not null).Select(_ => (Guid?)null),
        ];
        if (areas.Distinct().ToArray() is [{ } only])
        {
            return await Partnership(only, stop);
        }
        Guid[] regions =
        [
            .. roles.Select(g => g.RegionId).OfType<Guid>(),
            .. organisations.Select(o => o.Region),
            .. await store.Partnerships.Where(p => partnerships.Contains(p.Id)).Select(p => p.RegionId).ToListAsync(stop),
        ];
        return regions.Distinct().ToArray() is [var region] ? await Region(region, stop) : LetterPlace.Nowhere;
    }

    public async Task<LetterPlace> Partnership(Guid id, CancellationToken stop) =>
        await store.Partnerships.Where(p => p.Id == id).Select(p => new LetterPlace(p.Id, p.RegionId, p.Name)).SingleAsync(stop);

    public async Task<LetterPlace> Region(Guid id, CancellationToken stop) =>
        await store.Regions.Where(r => r.Id == id).Select(r => new LetterPlace(null, r.Id, r.Name)).SingleAsync(stop);

    private async Task<List<(Guid Region, Guid? Area)>> Areas(IReadOnlyCollection<Grant> roles, CancellationToken stop)
    {
        var ids = roles.Select(g => g.OrganisationId).OfType<Guid>().ToArray();
        if (ids.Length == 0)
        {
            return [];
        }
        var found = await store
            .Organisations.Where(o => ids.Contains(o.Id))
            .Select(o => new { o.RegionId, Areas = o.IsNational ? new List<Guid>() : o.Areas.Select(a => a.PartnershipId).ToList() })
            .ToListAsync(stop);
        return [.. found.Select(o => (o.RegionId, o.Areas is [var area] ? area : (Guid?)null))];
    }
}
