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
        await CopyPlaces(store, before, audit, stop);
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
        store.Audits.Add(audit);
        return audit;
    }

    private static async Task CopyPlaces(StoreContext store, Audit before, Audit audit, CancellationToken stop)
    {
        var region = await store
            .Regions.AsNoTracking()
            .Include(r => r.Partnerships)
            .Include(r => r.Sectors)
            .Include(r => r.Organisations)
                .ThenInclude(o => o.Areas)
            .Include(r => r.Organisations)
                .ThenInclude(o => o.FormerNames)
            .AsSplitQuery()
            .SingleAsync(r => r.Id == before.RegionId, stop);
        var partnerships = region.Partnerships.ToDictionary(p => p.Id);
        audit.Areas.AddRange(
            from area in before.Areas
            let now = partnerships[area.PartnershipId]
            select new AuditArea
            {
                AuditId = audit.Id,
                PartnershipId = now.Id,
                Name = now.Area,
                Partnership = now.Name,
                Colour = now.Colour,
                Contact = now.ContactEmail,
                Spellings = [.. area.Spellings],
                Order = area.Order,
            }
        );
        audit.Sectors.AddRange(
            from sector in before.Sectors
            let now = region.Sectors.Single(s => s.Id == sector.SectorId)
            select new AuditSector
            {
                AuditId = audit.Id,
                SectorId = now.Id,
                Name = now.Name,
                IsPolice = now.IsPolice,
                Spellings = [.. sector.Spellings],
                Order = sector.Order,
            }
        );
        audit.Organisations.AddRange(
            from then in before.Organisations
            let now = region.Organisations.Single(o => o.Id == then.OrganisationId)
            where now.ClosedOn is null
            select new AuditOrganisation
            {
                AuditId = audit.Id,
                OrganisationId = now.Id,
                Name = now.Name,
                SectorId = now.SectorId,
                Areas = [.. now.Areas.Select(a => partnerships[a.PartnershipId].Code)],
                IsNational = now.IsNational,
                FormerNames = [.. now.FormerNames.Select(n => n.Name)],
                Was = [.. region.Organisations.Where(o => o.MergedIntoId == now.Id).Select(o => o.Code)],
                IsExpected = then.IsExpected,
                Order = then.Order,
            }
        );
    }
}
