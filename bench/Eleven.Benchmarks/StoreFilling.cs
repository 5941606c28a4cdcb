using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Keys;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Store.Record;
using Microsoft.EntityFrameworkCore;
using AspectRule = Eleven.QuestionSets.AspectRule;

namespace Eleven.Benchmarks;

/// <summary>
/// Puts partnerships with forty organisations, their contacts and five closed audits into a store that holds the demo region, and people who come in by the demo's
/// links: an administrator of one region, of all of them, and somebody of a partnership and of an organisation.
/// </summary>
internal static class StoreFilling
{
    private const int OrganisationsEach = 40;
    private const int Years = 5;
    private const int PartnershipsInRegion = 5;
    private static readonly string[] Sectors = ["Children’s services", "Health", "Police", "Education", "Housing", "Voluntary"];
    private static readonly string[] Sets = ["self-assessment-2023-24", "practitioner-survey-2024-25"];

    public static async Task Run(string connection, string keyFile, int partnerships)
    {
        var settings = new StoreSettings(connection);
        var seal = new RecordSeal(new KeyFile(await File.ReadAllBytesAsync(keyFile)).RecordKey, TimeProvider.System);
        StoreContext Open() => settings.Open(seal).As(Actor.Program("filling"));
        var texts = await Texts(Open);
        var regions = new List<Region>();
        for (var first = 0; first < partnerships; first += PartnershipsInRegion)
        {
            regions.Add(await FillRegion(Open, first, Math.Min(PartnershipsInRegion, partnerships - first), texts));
        }
        await using var store = Open();
        var one = regions[^1];
        var partnership = one.Partnerships[0];
        store.Add(Somebody("one region", Grant(Role.RegionalAdministrator, region: one.Id)));
        store.Add(Somebody("every region", [.. regions.Select(r => Grant(Role.RegionalAdministrator, region: r.Id))]));
        store.Add(Somebody("a partnership", Grant(Role.BusinessManager, partnership: partnership.Id)));
        store.Add(Somebody("an organisation", Grant(Role.SafeguardingLead, organisation: one.Organisations[0].Id)));
        await store.SaveChangesAsync();
    }

    /// <summary>People who come in by the demo's links, each of whom may change the organisations of one region.</summary>
    public static async Task Savers(string connection, string keyFile, int people)
    {
        var seal = new RecordSeal(new KeyFile(await File.ReadAllBytesAsync(keyFile)).RecordKey, TimeProvider.System);
        await using var store = new StoreSettings(connection).Open(seal).As(Actor.Program("filling"));
        var region = await store.Regions.Where(r => r.Code.StartsWith("load-")).Select(r => r.Id).FirstAsync();
        for (var n = 0; n < people; n++)
        {
            store.Add(Somebody($"saver {n}", Grant(Role.RegionalAdministrator, region: region)));
        }
        await store.SaveChangesAsync();
    }

    private static async Task<(string Title, QuestionSetVersion Version)[]> Texts(Func<StoreContext> open)
    {
        await using var store = open();
        return
        [
            .. (await store.QuestionSets.Include(s => s.Versions).Where(s => Sets.Contains(s.Code)).AsNoTracking().ToListAsync()).Select(
                s => (s.Title, s.Versions[0])
            ),
        ];
    }

    private static async Task<Region> FillRegion(
        Func<StoreContext> open,
        int first,
        int partnerships,
        (string Title, QuestionSetVersion Version)[] texts
    )
    {
        await using var store = open();
        var region = new Region { Code = $"load-{first}", Name = $"Invented region {first}" };
        region.Sectors.AddRange(
            Sectors.Select(
                (name, i) =>
                    new Sector
                    {
                        RegionId = region.Id,
                        Code = $"s{i}",
                        Name = name,
                        IsPolice = name == "Police",
                        Order = i + 1,
                    }
            )
        );
        for (var p = first; p < first + partnerships; p++)
        {
            var partnership = new Partnership
            {
                RegionId = region.Id,
                Code = $"p{p}",
                Name = $"Invented partnership {p}",
                Area = $"Area {p}",
            };
            region.Partnerships.Add(partnership);
            region.Organisations.AddRange(Enumerable.Range(0, OrganisationsEach).Select(o => Organisation(region, partnership, p, o)));
        }
        store.Add(region);
        var sets = texts.Select((t, i) => QuestionSet(region, t.Title, $"set-{i}", t.Version)).ToArray();
        store.AddRange(sets);
        await store.SaveChangesAsync();
        var whole = await AuditPlacing.RegionOf(store, region.Id);
        for (var year = 0; year < Years; year++)
        {
            var audit = Audit(region, 2021 + year);
            store.Add(audit);
            store.AddRange(
                sets.Select(
                    (s, i) =>
                        new AuditQuestionSet
                        {
                            AuditId = audit.Id,
                            Name = s.Code,
                            QuestionSetVersionId = s.Versions[0].Id,
                            Order = i,
                        }
                )
            );
            AuditPlacing.Place(store, audit, whole, [.. whole.Partnerships.Select(p => p.Id)]);
            AuditPlacing.Expect(store, audit, whole, [.. whole.Organisations.Select(o => o.Id)]);
            await store.SaveChangesAsync();
        }
        return region;
    }

    private static Organisation Organisation(Region region, Partnership partnership, int p, int o)
    {
        var organisation = new Organisation
        {
            RegionId = region.Id,
            Code = $"o{p}-{o}",
            Name = $"Invented organisation {o} of {partnership.Area}",
            SectorId = region.Sectors[o % Sectors.Length].Id,
        };
        organisation.Areas.Add(new OrganisationArea { OrganisationId = organisation.Id, PartnershipId = partnership.Id });
        organisation.Contacts.Add(
            new Contact
            {
                OrganisationId = organisation.Id,
                Name = $"Contact {o}",
                Email = $"lead@o{p}-{o}.example.org",
                JobTitle = "Head of safeguarding",
                Role = SafeguardingRole.SafeguardingLead,
            }
        );
        return organisation;
    }

    private static QuestionSet QuestionSet(Region region, string title, string code, QuestionSetVersion version)
    {
        var set = new QuestionSet
        {
            RegionId = region.Id,
            Code = code,
            Title = title,
        };
        set.Versions.Add(
            new QuestionSetVersion
            {
                QuestionSetId = set.Id,
                Label = "1",
                State = QuestionSetState.Published,
                Yaml = version.Yaml,
                Instrument = version.Instrument,
            }
        );
        return set;
    }

    private static Audit Audit(Region region, int year) =>
        new()
        {
            RegionId = region.Id,
            Code = $"audit-{year}",
            Title = $"Section 11 audit {year}",
            Period = $"{year}-{(year + 1) % 100}",
            State = AuditState.Closed,
            OpensOn = new DateOnly(year, 9, 1),
            ClosesOn = new DateOnly(year, 10, 31),
            DecimalsInTables = 1,
            WhereAspectsDiffer = AspectRule.Lower,
            MinimumBase = 10,
            SmallCount = 4,
            Reports = ["region"],
            KeepColumns = [],
        };

    private static Func<Guid, Grant> Grant(Role role, Guid? region = null, Guid? partnership = null, Guid? organisation = null) =>
        person => new Grant
        {
            PersonId = person,
            Role = role,
            RegionId = region,
            PartnershipId = partnership,
            OrganisationId = organisation,
        };

    private static Person Somebody(string of, params Func<Guid, Grant>[] grants)
    {
        var email = $"{of.Replace(' ', '-')}@example.org";
        var person = new Person
        {
            Name = $"Somebody of {of}",
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString(),
            // As people of the demo have: they come in by its links alone.
            PasswordHash = "none, but a link of the demo",
            TwoFactorEnabled = true,
        };
        person.Grants.AddRange(grants.Select(g => g(person.Id)));
        return person;
    }
}
