using Eleven.QuestionSets;
using Eleven.Store.Places;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Audits;

/// <summary>The region of an audit that is taken in: partnerships, sectors and organisations that it lacks are made, and what was renamed keeps its former name.</summary>
internal sealed class RegionIntake
{
    private readonly StoreContext _store;
    private readonly Dictionary<string, Partnership> _partnerships;
    private readonly Dictionary<string, Places.Sector> _sectors;
    private readonly Dictionary<string, Places.Organisation> _organisations;

    private RegionIntake(StoreContext store, Region region)
    {
        (_store, Region) = (store, region);
        _partnerships = region.Partnerships.ToDictionary(p => p.Code);
        _sectors = region.Sectors.ToDictionary(s => s.Code);
        _organisations = region.Organisations.ToDictionary(o => o.Code);
    }

    public Region Region { get; }

    public Dictionary<string, Guid> OrganisationIds => _organisations.ToDictionary(o => o.Key, o => o.Value.Id);

    public static async Task<RegionIntake> Of(StoreContext store, Eleven.QuestionSets.Audit audit, CancellationToken stop)
    {
        var code = Slug.Of(audit.Region);
        var region = await store
            .Regions.Include(r => r.Partnerships)
                .ThenInclude(p => p.LocalNames)
            .Include(r => r.Sectors)
            .Include(r => r.Organisations)
                .ThenInclude(o => o.FormerNames)
            .AsSplitQuery()
            .SingleOrDefaultAsync(r => r.Code == code, stop);
        if (region is null)
        {
            region = new Region { Code = code, Name = audit.Region };
            store.Add(region);
        }
        return new RegionIntake(store, region);
    }

    /// <summary>Puts the areas, sectors and organisations of an audit into it, as they were then.</summary>
    public async Task Keep(Audit audit, Eleven.QuestionSets.Audit asked, DateOnly today, CancellationToken stop)
    {
        var known = await KnownNames(stop);
        foreach (var (order, area) in asked.Areas.Index())
        {
            var kept = new AuditArea
            {
                AuditId = audit.Id,
                PartnershipId = Of(area).Id,
                Name = area.Name,
                Partnership = area.Partnership,
                Colour = area.Colour,
                Contact = area.Contact,
                Spellings = [.. area.Spellings],
                Order = order,
            };
            kept.Names.AddRange(
                area.Names.Select(n => new AuditAreaName
                {
                    AuditAreaId = kept.Id,
                    Term = n.Key,
                    Name = n.Value,
                })
            );
            audit.Areas.Add(kept);
        }
        foreach (var (order, sector) in asked.Sectors.Index())
        {
            audit.Sectors.Add(
                new AuditSector
                {
                    AuditId = audit.Id,
                    SectorId = Of(sector).Id,
                    Name = sector.Name,
                    IsPolice = sector.Police,
                    Spellings = [.. sector.Spellings],
                    Order = order,
                }
            );
        }
        foreach (var (order, organisation) in asked.Organisations.Index())
        {
            var kept = Of(organisation);
            Rename(kept, organisation, asked.DataDate ?? today, [.. known[kept.Id]]);
            audit.Organisations.Add(
                new AuditOrganisation
                {
                    AuditId = audit.Id,
                    OrganisationId = kept.Id,
                    Name = organisation.Name,
                    SectorId = _sectors[organisation.Sector].Id,
                    Areas = [.. organisation.Areas],
                    IsNational = organisation.National,
                    FormerNames = [.. organisation.FormerNames],
                    Was = [.. organisation.Was],
                    IsExpected = asked.Expected.Contains(organisation.Id),
                    Order = order,
                }
            );
        }
    }

    // The days of audits in which an organisation was called something.
    private async Task<ILookup<Guid, DateOnly>> KnownNames(CancellationToken stop)
    {
        var named = await (
            from organisation in _store.Set<AuditOrganisation>()
            join audit in _store.Audits on organisation.AuditId equals audit.Id
            where audit.RegionId == Region.Id && audit.DataDate != null
            select new { organisation.OrganisationId, audit.DataDate }
        ).ToListAsync(stop);
        return named.ToLookup(n => n.OrganisationId, n => n.DataDate!.Value);
    }

    private Partnership Of(Area area)
    {
        if (!_partnerships.TryGetValue(area.Id, out var kept))
        {
            kept = _partnerships[area.Id] = new Partnership
            {
                RegionId = Region.Id,
                Code = area.Id,
                Name = area.Partnership ?? area.Name,
                Area = area.Name,
                Colour = area.Colour,
                ContactEmail = area.Contact,
                Logo = area.Logo is { } logo ? [.. logo.Bytes] : null,
                LogoType = area.Logo?.MediaType,
            };
            _store.Add(kept);
        }
        // Of a partnership that an earlier audit brought in without.
        kept.FrontDoorNumber ??= area.FrontDoor;
        // What the partnership calls something today stands.
        foreach (
            var (term, name) in area.Names.Where(n =>
                !kept.LocalNames.Exists(l => string.Equals(l.Term, n.Key, StringComparison.OrdinalIgnoreCase))
            )
        )
        {
            kept.LocalNames.Add(
                new LocalName
                {
                    PartnershipId = kept.Id,
                    Term = term,
                    Name = name,
                }
            );
        }
        return kept;
    }

    private Places.Sector Of(Eleven.QuestionSets.Sector sector)
    {
        if (!_sectors.TryGetValue(sector.Id, out var kept))
        {
            kept = _sectors[sector.Id] = new Places.Sector
            {
                RegionId = Region.Id,
                Code = sector.Id,
                Name = sector.Name,
                IsPolice = sector.Police,
                Order = _sectors.Count + 1,
            };
            _store.Add(kept);
        }
        return kept;
    }

    private Places.Organisation Of(Eleven.QuestionSets.Organisation organisation)
    {
        if (!_organisations.TryGetValue(organisation.Id, out var kept))
        {
            kept = _organisations[organisation.Id] = new Places.Organisation
            {
                RegionId = Region.Id,
                Code = organisation.Id,
                Name = organisation.Name,
                SectorId = _sectors[organisation.Sector].Id,
                IsNational = organisation.National,
            };
            _store.Add(kept);
            foreach (var area in organisation.National ? [] : organisation.Areas)
            {
                _store.Add(new OrganisationArea { OrganisationId = kept.Id, PartnershipId = _partnerships[area].Id });
            }
        }
        return kept;
    }

    // Audits may be taken in in any order: the name of the newest stands.
    private void Rename(Places.Organisation kept, Eleven.QuestionSets.Organisation named, DateOnly day, DateOnly[] others)
    {
        DateOnly[] later = [.. others.Where(d => d > day)];
        if (kept.Name != named.Name)
        {
            if (later.Length > 0)
            {
                AddFormer(kept, named.Name, later.Min());
            }
            else
            {
                var before = kept.Name;
                kept.Name = named.Name;
                AddFormer(kept, before, day);
            }
        }
        foreach (var former in named.FormerNames)
        {
            AddFormer(kept, former, day);
        }
    }

    private void AddFormer(Places.Organisation kept, string name, DateOnly until)
    {
        if (name != kept.Name && kept.FormerNames.TrueForAll(f => f.Name != name))
        {
            _store.Add(
                new FormerName
                {
                    OrganisationId = kept.Id,
                    Name = name,
                    Until = until,
                }
            );
        }
    }
}
