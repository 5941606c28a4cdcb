using Eleven.Store;
using Eleven.Store.Places;
using Eleven.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Pages.Organisations;

/// <summary>What the regions, and the areas, sectors and closed organisations of some regions are called, by id.</summary>
public sealed record PlaceNames(
    IReadOnlyDictionary<Guid, string> Regions,
    IReadOnlyDictionary<Guid, string> Areas,
    IReadOnlyDictionary<Guid, string> Sectors,
    IReadOnlyDictionary<Guid, string> MergedInto
)
{
    public static async Task<PlaceNames> Of(StoreContext store, IReadOnlyCollection<Guid> regions, CancellationToken stop) =>
        new(
            await store
                .Regions.Where(r => regions.Contains(r.Id))
                .Select(r => new { r.Id, r.Name })
                .ToDictionaryAsync(r => r.Id, r => r.Name, stop),
            await store
                .Partnerships.Where(p => regions.Contains(p.RegionId))
                .OrderBy(p => p.Area)
                .Select(p => new { p.Id, p.Area })
                .ToDictionaryAsync(p => p.Id, p => p.Area, stop),
            await store
                .Set<Sector>()
                .Where(s => regions.Contains(s.RegionId))
                .OrderBy(s => s.Order)
                .Select(s => new { s.Id, s.Name })
                .ToDictionaryAsync(s => s.Id, s => s.Name, stop),
            await store
                .Organisations.Where(o =>
                    store.Organisations.Where(m => m.MergedIntoId != null).Select(m => m.MergedIntoId).Contains(o.Id)
                    && regions.Contains(o.RegionId)
                )
                .Select(o => new { o.Id, o.Name })
                .ToDictionaryAsync(o => o.Id, o => o.Name, stop)
        );

    public string WorksIn(Organisation organisation, string between = ", ") =>
        organisation.IsNational
            ? Directory.AllAreas
            : string.Join(between, Areas.Where(a => organisation.Areas.Exists(o => o.PartnershipId == a.Key)).Select(a => a.Value));

    public string State(Organisation organisation) =>
        organisation.MergedIntoId is { } whole
            ? $"Merged into {MergedInto[whole]}" + (organisation.ClosedOn is { } on ? $" on {LocalTime.Day(on)}" : "")
        : organisation.ClosedOn is { } day ? $"Closed on {LocalTime.Day(day)}"
        : "Open";
}
