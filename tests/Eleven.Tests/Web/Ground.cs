using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Mail;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Store.Returns;

namespace Eleven.Tests.Web;

/// <summary>A region of its own for a test: two areas, one organisation in each and one in both, and people with roles there.</summary>
public sealed class Ground
{
    private readonly Site _site;
    private static int _count;

    private Ground(Site site) => _site = site;

    public Region Region { get; private set; } = null!;
    public Partnership North { get; private set; } = null!;
    public Partnership South { get; private set; } = null!;
    public Organisation Fire { get; private set; } = null!;
    public Organisation School { get; private set; } = null!;
    public Organisation Police { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Ground> On(Site site)
    {
        var number = Interlocked.Increment(ref _count);
        var ground = new Ground(site)
        {
            Region = new() { Name = $"Five Rivers {number}", Code = $"five-rivers-{number}" },
        };
        var sector = new Sector
        {
            RegionId = ground.Region.Id,
            Code = "all",
            Name = "All",
        };
        ground.North = ground.Partnership("North");
        ground.South = ground.Partnership("South");
        ground.Fire = ground.Organisation("Fire and rescue", sector, ground.North);
        ground.School = ground.Organisation("Academy trust", sector, ground.South);
        ground.Police = ground.Organisation("Police", sector);
        ground.Police.IsNational = true;
        await using var store = site.Open();
        store.Regions.Add(ground.Region);
        store.Add(sector);
        store.Partnerships.AddRange(ground.North, ground.South);
        store.Organisations.AddRange(ground.Fire, ground.School, ground.Police);
        await store.SaveChangesAsync(Stop);
        return ground;
    }

    /// <summary>Somebody who has begun, with an authenticator app, and a role of a region here, of the north, or of the fire service.</summary>
    public Task<Person> Somebody(Role role) =>
        role switch
        {
            Role.RegionalAdministrator or Role.Analyst => Somebody(role, region: Region),
            Role.BusinessManager or Role.QualityAssurance or Role.Executive => Somebody(role, partnership: North),
            _ => Somebody(role, organisation: Fire),
        };

    public async Task<Person> Somebody(
        Role role,
        Region? region = null,
        Partnership? partnership = null,
        Organisation? organisation = null,
        bool begun = true
    )
    {
        // As long as a council's are: no page may be widened by it.
        var email = $"{role.ToString().ToLowerInvariant()}.{Interlocked.Increment(ref _count)}@childrens-services.example.org";
        var person = new Person
        {
            Name = $"Jo {role}",
            Email = email,
            UserName = email,
            NormalizedEmail = email.ToUpperInvariant(),
            NormalizedUserName = email.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString(),
            PasswordHash = begun ? "none fits" : null,
            TwoFactorEnabled = begun,
        };
        person.Grants.Add(
            new Grant
            {
                PersonId = person.Id,
                Role = role,
                RegionId = region?.Id,
                PartnershipId = partnership?.Id,
                OrganisationId = organisation?.Id,
            }
        );
        await using var store = _site.Open();
        store.Users.Add(person);
        await store.SaveChangesAsync(Stop);
        return person;
    }

    /// <summary>So many organisations of the north that no list shows them all.</summary>
    public async Task<Organisation[]> Many(int count)
    {
        var sector =
            Region.Sectors.FirstOrDefault()
            ?? new Sector
            {
                Id = Fire.SectorId,
                RegionId = Region.Id,
                Code = "all",
                Name = "All",
            };
        Organisation[] many = [.. Enumerable.Range(1, count).Select(n => Organisation($"School {n}", sector, North))];
        await using var store = _site.Open();
        store.Organisations.AddRange(many);
        await store.SaveChangesAsync(Stop);
        return many;
    }

    /// <summary>An audit of the north alone, in which the fire service is.</summary>
    public async Task<Audit> Audit(AuditState state)
    {
        var audit = new Audit
        {
            RegionId = Region.Id,
            Code = $"audit-{Interlocked.Increment(ref _count)}",
            Title = $"Section 11 audit, {state}",
            Period = "2025-26",
            State = state,
            DecimalsInTables = 1,
            WhereAspectsDiffer = default,
            MinimumBase = 10,
            SmallCount = 4,
            Reports = [],
            KeepColumns = [],
        };
        audit.Areas.Add(
            new()
            {
                AuditId = audit.Id,
                PartnershipId = North.Id,
                Name = North.Area,
                Spellings = [],
                Order = 0,
            }
        );
        audit.Organisations.Add(
            new()
            {
                AuditId = audit.Id,
                OrganisationId = Fire.Id,
                Name = Fire.Name,
                SectorId = Fire.SectorId,
                Areas = [North.Code],
                IsNational = false,
                FormerNames = [],
                Was = [],
                IsExpected = true,
                Order = 0,
            }
        );
        await using var store = _site.Open();
        store.Add(audit);
        await store.SaveChangesAsync(Stop);
        return audit;
    }

    /// <summary>The return of the fire service in an audit, which asks those questions.</summary>
    public async Task<Return> Return(Audit audit, QuestionSetVersion asked)
    {
        var one = new Return
        {
            AuditId = audit.Id,
            OrganisationId = Fire.Id,
            Questions = "returns",
        };
        await using var store = _site.Open();
        store.Add(
            new AuditQuestionSet
            {
                AuditId = audit.Id,
                Name = one.Questions,
                QuestionSetVersionId = asked.Id,
                Order = 0,
            }
        );
        store.Add(
            new AuditSector
            {
                AuditId = audit.Id,
                SectorId = Fire.SectorId,
                Name = "All",
                IsPolice = false,
                Spellings = [],
                Order = 0,
            }
        );
        store.Add(one);
        await store.SaveChangesAsync(Stop);
        return one;
    }

    /// <summary>A ready-made question set in the library of the region, as its only version.</summary>
    public async Task<QuestionSetVersion> Questions(string name, QuestionSetState state)
    {
        var set = new QuestionSet
        {
            RegionId = Region.Id,
            Code = name,
            Title = name.Replace('-', ' '),
        };
        var version = new QuestionSetVersion
        {
            QuestionSetId = set.Id,
            Label = name.Replace("self-assessment-", ""),
            State = state,
            Instrument = name.StartsWith("self-assessment")
                ? Eleven.QuestionSets.Instrument.SelfAssessment
                : Eleven.QuestionSets.Instrument.Survey,
            Yaml = await File.ReadAllTextAsync(ProjectFolder.Path("question-sets", name + ".yaml"), Stop),
        };
        await using var store = _site.Open();
        store.Add(set);
        store.Add(version);
        await store.SaveChangesAsync(Stop);
        return version;
    }

    /// <summary>A mail that was refused for good.</summary>
    public async Task<OutboxMail> Mail(Person to, MailState state = MailState.Failed)
    {
        var mail = new OutboxMail
        {
            To = to.Email!,
            PersonId = to.Id,
            Subject = "Your account",
            Text = "Hello\n\nOpen this link: https://example.org/secret\n",
            MessageId = $"<{Guid.NewGuid():N}@example.org>",
            WrittenAt = DateTime.UtcNow,
            DueAt = DateTime.UtcNow,
            State = state,
            Tries = 1,
            Trouble = state == MailState.Sent ? null : "550 No such mailbox.",
        };
        await using var store = _site.Open();
        store.Add(mail);
        await store.SaveChangesAsync(Stop);
        return mail;
    }

    private Partnership Partnership(string area) =>
        new()
        {
            RegionId = Region.Id,
            Code = area.ToLowerInvariant(),
            Name = $"{area} Safeguarding Children Partnership",
            Area = area,
            Logo = [1],
            LogoType = "image/png",
        };

    private Organisation Organisation(string name, Sector sector, params Partnership[] areas)
    {
        var organisation = new Organisation
        {
            RegionId = Region.Id,
            Code = name.ToLowerInvariant().Replace(' ', '-'),
            Name = name,
            SectorId = sector.Id,
        };
        organisation.Areas.AddRange(areas.Select(a => new OrganisationArea { OrganisationId = organisation.Id, PartnershipId = a.Id }));
        return organisation;
    }
}
