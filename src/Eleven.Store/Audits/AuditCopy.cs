using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Audits;

/// <summary>The next audit of a region, made from the last one: as its places are called today, without what has closed, and compared with it.</summary>
public static class AuditCopy
{
    /// <summary>
    /// A new audit in preparation, to be saved by the caller. It has the areas, sectors, organisations, question sets and thresholds of the last; not its
    /// answers, nor what people decided or wrote about them.
    /// </summary>
    /// <param name="code">Unique in the region.</param>
    public static async Task<Audit> Of(
        StoreContext store,
        Guid last,
        string code,
        string title,
        string period,
        CancellationToken stop = default
    )
    {
        var before = await store
            .Audits.AsNoTracking()
            .Include(a => a.Areas)
            .Include(a => a.Sectors)
            .Include(a => a.Organisations)
            .Include(a => a.QuestionSets)
            .AsSplitQuery()
            .SingleAsync(a => a.Id == last, stop);
        var audit = new Audit
        {
            RegionId = before.RegionId,
            Code = code,
            Title = title,
            Period = period,
            State = AuditState.InPreparation,
            DecimalsInTables = before.DecimalsInTables,
            WhereAspectsDiffer = before.WhereAspectsDiffer,
            MinimumBase = before.MinimumBase,
            SmallCount = before.SmallCount,
            HeatMapPublic = before.HeatMapPublic,
            Reports = [.. before.Reports],
            KeepColumns = [.. before.KeepColumns],
        };
        audit.QuestionSets.AddRange(
            before.QuestionSets.Select(s => new AuditQuestionSet
            {
                AuditId = audit.Id,
                Name = s.Name,
                QuestionSetVersionId = s.QuestionSetVersionId,
                Order = s.Order,
            })
        );
        audit.ComparedWith.Add(
            new ComparedAudit
            {
                AuditId = audit.Id,
                Name = before.Period,
                EarlierId = before.Id,
                Order = 0,
            }
        );
        await CopyPlaces(store, before, audit, stop);
        return audit;
    }

    private static async Task CopyPlaces(StoreContext store, Audit before, Audit audit, CancellationToken stop)
    {
        audit.Areas.AddRange(
            before.Areas.Select(a => new AuditArea
            {
                AuditId = audit.Id,
                PartnershipId = a.PartnershipId,
                Name = a.Name,
                Spellings = [.. a.Spellings],
                Order = a.Order,
            })
        );
        audit.Sectors.AddRange(
            before.Sectors.Select(s => new AuditSector
            {
                AuditId = audit.Id,
                SectorId = s.SectorId,
                Name = s.Name,
                IsPolice = s.IsPolice,
                Spellings = [.. s.Spellings],
                Order = s.Order,
            })
        );
        audit.Organisations.AddRange(
            before.Organisations.Select(o => new AuditOrganisation
            {
                AuditId = audit.Id,
                OrganisationId = o.OrganisationId,
                Name = o.Name,
                SectorId = o.SectorId,
                Areas = [],
                IsNational = o.IsNational,
                FormerNames = [],
                Was = [],
                IsExpected = o.IsExpected,
                Order = o.Order,
            })
        );
        store.Audits.Add(audit);
        var region = await AuditPlacing.RegionOf(store, before.RegionId, stop);
        AuditPlacing.Place(store, audit, region, [.. before.Areas.Select(a => a.PartnershipId)]);
    }
}
