using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.Keys;
using Eleven.Store.Mail;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Examples;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Audit = Eleven.Store.Audits.Audit;
using Organisation = Eleven.Store.Places.Organisation;
using Return = Eleven.Store.Returns.Return;
using Theme = Eleven.Store.Audits.Theme;

namespace Eleven.Tests.Store;

/// <summary>A store with a row in every table: an audit with answers and decisions, a merger, somebody who signs in in every way there is, and mails.</summary>
internal static class FilledStore
{
    // To the microsecond: finer than that one of the databases keeps no time.
    private static readonly DateTime Moment = new(2026, 7, 2, 23, 5, 4, 321, 987, DateTimeKind.Utc);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<EmptyStore> On(Database database, PostgresServer postgres)
    {
        var store = await EmptyStore.On(database, postgres);
        await using var work = store.Open();
        (await AuditIntake.Keep(work, ExampleAudits.Of("2017"), new DateOnly(2025, 3, 1), Stop)).Refusal.ShouldBeNull();
        var audit = await work.Audits.SingleAsync(Stop);
        var organisations = await work.Organisations.OrderByDescending(o => o.Code).Take(2).ToListAsync(Stop);
        organisations[0].MergedIntoId = organisations[1].Id;
        organisations[0].ClosedOn = new DateOnly(2026, 3, 31);
        var person = Somebody(audit.RegionId);
        work.AddRange([person, .. WaysIn(person.Id), .. Passing(person.Id)]);
        work.AddRange(Names(organisations[0].Id, await work.Partnerships.Select(p => p.Id).FirstAsync(Stop)));
        work.AddRange(OfAudit(audit, await work.Set<AuditArea>().Select(a => a.Id).FirstAsync(Stop), organisations[0].Id));
        work.Add(
            new DraftChange
            {
                QuestionSetVersionId = await work.Set<QuestionSetVersion>().Select(v => v.Id).FirstAsync(Stop),
                Number = 1,
                What = "Question A1 is saved.",
                PersonId = person.Id,
                Yaml = "id: staff",
            }
        );
        var filledIn = new Return
        {
            AuditId = audit.Id,
            OrganisationId = organisations[0].Id,
            Questions = "returns",
            SavedAt = Moment,
        };
        filledIn.Answers.Add(
            new()
            {
                ReturnId = filledIn.Id,
                Question = "A1",
                Fields = """{"A1/1":"2 In place","A1:text":"Élan’s way"}""",
                SavedAt = Moment,
                SavedById = person.Id,
            }
        );
        work.Add(filledIn);
        await work.SaveChangesAsync(Stop);
        return store;
    }

    private static Person Somebody(Guid region)
    {
        var person = new Person
        {
            Name = "Ada Okafor",
            Email = "ada@example.org",
            UserName = "ada@example.org",
            SecurityStamp = "stamp",
            LockoutEnd = new DateTimeOffset(Moment),
        };
        var (id, issuer, subject) = (person.Id, "https://id.example.org", "1");
        person.Grants.Add(
            new()
            {
                PersonId = id,
                Role = Role.RegionalAdministrator,
                RegionId = region,
            }
        );
        person.OutsideAccounts.Add(
            new()
            {
                PersonId = id,
                Issuer = issuer,
                Subject = subject,
                Label = "ada",
                LinkedAt = Moment,
            }
        );
        return person;
    }

    private static IEnumerable<object> WaysIn(Guid person) =>
        [
            new IdentityUserClaim<Guid>
            {
                UserId = person,
                ClaimType = "before",
                ClaimValue = "it",
            },
            new IdentityUserLogin<Guid>
            {
                UserId = person,
                LoginProvider = "elsewhere",
                ProviderKey = "1",
                ProviderDisplayName = "Elsewhere",
            },
            new IdentityUserToken<Guid>
            {
                UserId = person,
                LoginProvider = "app",
                Name = "secret",
                Value = "hidden",
            },
            new IdentityUserPasskey<Guid>
            {
                UserId = person,
                CredentialId = [1, 2, 3],
                Data = new()
                {
                    PublicKey = [4],
                    Name = "Work laptop",
                    CreatedAt = new DateTimeOffset(Moment),
                    Transports = ["usb"],
                    AttestationObject = [5],
                    ClientDataJson = [6],
                },
            },
            new StoredKey { Name = "key", Xml = "<key/>" },
        ];

    // What is there for a while.
    private static IEnumerable<object> Passing(Guid person) =>
        [
            new Session
            {
                PersonId = person,
                IsWhole = true,
                StartedAt = Moment,
                SeenAt = Moment,
                EndedAt = Moment,
                Device = "Firefox on Windows",
            },
            new OneTimeLink
            {
                Hash = new('a', 64),
                Purpose = LinkPurpose.Invitation,
                PersonId = person,
                Until = Moment,
                UsedAt = Moment,
            },
            new KeptWords
            {
                PersonId = person,
                Address = "/account/name",
                Hidden = "hidden",
                Until = Moment,
            },
            new Press
            {
                Id = Guid.CreateVersion7(),
                PersonId = person,
                First = 1,
                Last = 2,
                Hidden = "hidden",
                Until = Moment,
            },
            new WrongTries
            {
                Of = "somebody",
                Count = 3,
                LastAt = Moment,
                WaitUntil = Moment,
            },
            new OutboxMail
            {
                To = "ada@example.org",
                PersonId = person,
                Subject = "An account",
                Text = "Dear Ada",
                MessageId = "<1@example.org>",
                WrittenAt = Moment,
                DueAt = Moment,
                SentAt = Moment,
                AskAt = Moment,
                Trouble = "No answer",
            },
        ];

    private static IEnumerable<object> Names(Guid organisation, Guid partnership) =>
        [
            new FormerName
            {
                OrganisationId = organisation,
                Name = "Before",
                Until = new(2024, 4, 1),
            },
            new Contact
            {
                OrganisationId = organisation,
                Name = "Lee",
                Email = "lee@example.org",
                Role = SafeguardingRole.SeniorLead,
            },
            new LocalName
            {
                PartnershipId = partnership,
                Term = "front door",
                Name = "The Hub",
            },
            new LetterTemplate
            {
                PartnershipId = partnership,
                Letter = LetterKind.Invitation,
                Subject = "Welcome",
                Text = "Dear {{name}}",
            },
        ];

    private static IEnumerable<object> OfAudit(Audit audit, Guid area, Guid organisation)
    {
        var (of, hash) = (audit.Id, "0123456789abcdef");
        var codebook = new QuestionCodebook
        {
            AuditId = of,
            Question = "Z9",
            Base = BaseKind.Answered,
            Order = 0,
        };
        codebook.Themes.Add(
            new()
            {
                CodebookId = codebook.Id,
                Code = "time",
                Label = "Time",
                Positive = false,
                Order = 0,
            }
        );
        return
        [
            codebook,
            new AuditAreaName
            {
                AuditAreaId = area,
                Term = "front door",
                Name = "The Hub",
            },
            new ComparedAudit
            {
                AuditId = of,
                Name = "before",
                EarlierId = of,
                Order = 0,
            },
            new KeptEdition
            {
                AuditId = of,
                Audience = Audience.Public,
                Written = [1],
            },
            new RecodeDecision
            {
                AuditId = of,
                Question = "Z9",
                From = "a",
                To = "b",
                Order = 0,
            },
            new DuplicateChoice
            {
                AuditId = of,
                Source = "staff",
                Rows = [2, 3],
                Keep = 3,
                Files = ["a.csv"],
                Order = 0,
            },
            new GivenThemes
            {
                AuditId = of,
                Question = "Z9",
                FileHash = hash,
                Row = 2,
                Themes = ["time"],
                Order = 0,
            },
            new Quote
            {
                AuditId = of,
                Question = "Z9",
                FileHash = hash,
                Row = 2,
                Who = "A nurse",
                ReleasedBy = "Ada",
                ReleasedOn = new(2026, 3, 2),
                Kind = QuoteKind.Strength,
                Order = 0,
            },
            new YouSaidWeWill
            {
                AuditId = of,
                OrganisationId = organisation,
                Said = "More time",
                WeWill = "Give it",
                Order = 0,
            },
            new OwnFormatReturn
            {
                AuditId = of,
                OrganisationId = organisation,
                Format = ReturnFormat.OwnNotComparable,
                Order = 0,
            },
        ];
    }
}
