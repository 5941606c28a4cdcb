using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Files.Pictures;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting;
using Eleven.Store.Places;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Audits;

/// <summary>What people said and decided of an audit, from its rows in the store.</summary>
internal static class DefinitionReading
{
    public static async Task<AuditDefinition?> Read(StoreContext store, Guid id, CancellationToken stop)
    {
        var kept = await store
            .Audits.AsNoTracking()
            .Include(a => a.Prose)
            .Include(a => a.Areas)
                .ThenInclude(a => a.Names)
            .Include(a => a.Sectors)
            .Include(a => a.Organisations)
            .Include(a => a.QuestionSets)
            .Include(a => a.ComparedWith)
            .AsSplitQuery()
            .SingleOrDefaultAsync(a => a.Id == id, stop);
        if (kept is null)
        {
            return null;
        }
        var region = await store
            .Regions.AsNoTracking()
            .Include(r => r.Partnerships)
            .Include(r => r.Sectors)
            .Include(r => r.Organisations)
            .AsSplitQuery()
            .SingleAsync(r => r.Id == kept.RegionId, stop);
        var audit = AuditOf(kept, region);
        var sets = await QuestionSets(store, kept, audit, stop);
        return await DecisionsReading.Read(
            store,
            kept,
            region.Organisations.ToDictionary(o => o.Id, o => o.Code),
            new AuditDefinition
            {
                Audit = audit,
                QuestionSets = [.. sets.Select(s => s.Set)],
                Notes = [.. sets.SelectMany(s => s.Notes)],
                ComparedWith = [.. kept.ComparedWith.OrderBy(c => c.Order).Select(c => c.Name)],
                Reports = [.. kept.Reports],
                Prose = kept.Prose is { } prose ? new ProseText("prose.md", prose.Markdown) : null,
                Decisions = new(),
                Quotes = [],
                YouSaid = [],
                ReceivedInOwnFormat = [],
            },
            stop
        );
    }

    private static Eleven.QuestionSets.Audit AuditOf(Audit kept, Region region)
    {
        var partnerships = region.Partnerships.ToDictionary(p => p.Id);
        var sectors = region.Sectors.ToDictionary(s => s.Id, s => s.Code);
        var organisations = region.Organisations.ToDictionary(o => o.Id, o => o.Code);
        AuditOrganisation[] asked = [.. kept.Organisations.OrderBy(o => o.Order)];
        return new Eleven.QuestionSets.Audit
        {
            Id = kept.Code,
            Title = kept.Title,
            Period = kept.Period,
            Region = region.Name,
            DataDate = kept.DataDate,
            Areas =
            [
                .. kept
                    .Areas.OrderBy(a => a.Order)
                    .Select(a => new Area(partnerships[a.PartnershipId].Code, a.Name)
                    {
                        Partnership = a.Partnership,
                        Colour = a.Colour,
                        Contact = a.Contact,
                        // Those of today: a partnership that has new ones has no use for the old.
                        FrontDoor = partnerships[a.PartnershipId].FrontDoorNumber,
                        Logo = partnerships[a.PartnershipId].Logo is { } logo ? PictureFile.AsLogo(logo).Logo : null,
                        Spellings = [.. a.Spellings],
                        Names = NamesInText.None.SetItems(a.Names.Select(n => KeyValuePair.Create(n.Term, n.Name))),
                    }),
            ],
            Sectors =
            [
                .. kept
                    .Sectors.OrderBy(s => s.Order)
                    .Select(s => new Eleven.QuestionSets.Sector(sectors[s.SectorId], s.Name)
                    {
                        Police = s.IsPolice,
                        Spellings = [.. s.Spellings],
                    }),
            ],
            Organisations =
            [
                .. asked.Select(o => new Eleven.QuestionSets.Organisation(
                    organisations[o.OrganisationId],
                    o.Name,
                    sectors[o.SectorId],
                    [.. o.Areas]
                )
                {
                    National = o.IsNational,
                    FormerNames = [.. o.FormerNames],
                    Was = [.. o.Was],
                }),
            ],
            Expected = [.. asked.Where(o => o.IsExpected).Select(o => organisations[o.OrganisationId])],
            Counting = new CountingRules(kept.DecimalsInTables, kept.WhereAspectsDiffer),
            Thresholds = new Thresholds(kept.MinimumBase, kept.SmallCount) { HeatMapPublic = kept.HeatMapPublic },
        };
    }

    private static async Task<List<(NamedQuestionSet Set, ImmutableArray<Problem> Notes)>> QuestionSets(
        StoreContext store,
        Audit kept,
        Eleven.QuestionSets.Audit audit,
        CancellationToken stop
    )
    {
        var versions = await (
            from used in store.Set<AuditQuestionSet>()
            join version in store.Set<QuestionSetVersion>() on used.QuestionSetVersionId equals version.Id
            join set in store.QuestionSets on version.QuestionSetId equals set.Id
            where used.AuditId == kept.Id
            orderby used.Order
            select new
            {
                used.Name,
                set.Code,
                version.Yaml,
            }
        ).ToListAsync(stop);
        var read = new List<(NamedQuestionSet, ImmutableArray<Problem>)>();
        foreach (var version in versions)
        {
            var (set, notes) = QuestionSetYaml.ForAudit(version.Code, version.Yaml, audit);
            // It was read before it was kept, and never changed since.
            var sound = set.Value ?? throw new InvalidDataException($"{version.Code}: {set.Problems[0]}");
            read.Add((new NamedQuestionSet(version.Name, sound) { Yaml = version.Yaml }, notes));
        }
        return read;
    }
}
