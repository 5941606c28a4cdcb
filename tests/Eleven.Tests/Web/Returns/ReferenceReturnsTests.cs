using Eleven.Answers.Returns;
using Eleven.Files.Audits;
using Eleven.Files.Returns;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Returns;
using Eleven.Tests.Examples;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Return = Eleven.Store.Returns.Return;

namespace Eleven.Tests.Web.Returns;

/// <summary>The returns of a reference audit, entered on the pages, give the figures that its workbooks give, which are held to the published ones.</summary>
public sealed class ReferenceReturnsTests(Sites sites) : IDisposable
{
    private const string Audit = "2023-24";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eleven-returns-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_entered_on_the_pages_counts_as_what_is_entered_in_workbooks()
    {
        await using var store = await sites.Store(Database.Sqlite);
        await using var site = await Site.Start(Site.On(store.Settings, _folder.FullName));
        var (audit, returns) = await Asked(site);
        using var lead = await site.SignedInAs(await LeadOfAll(site));
        var folder = ExampleAudits.Of(Audit);
        var form = new ReturnForm(folder.Folder.QuestionSets.Single(s => s.Name == "returns").Set, folder.Folder.Audit);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(ExampleAudits.FolderOf(Audit), "returns"), "*.xlsx"))
        {
            var written = ReturnWorkbook.Read(file, form.Set, form.Audit);
            await Enter(lead, $"/returns/{returns[form.Audit.FindOrganisation(written[ReturnField.Organisation])!.Id]}", form, written);
        }

        await using var reading = site.Open();
        var stored = (await AuditOpening.Open(reading, audit, Stop)).ShouldNotBeNull();

        var expected = Figures(folder);
        expected.Length.ShouldBeGreaterThan(1000);
        Figures(stored).Except(expected).ShouldBeEmpty();
        expected.Except(Figures(stored)).ShouldBeEmpty();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task Enter(Visitor lead, string address, ReturnForm form, WrittenReturn written)
    {
        var page = await lead.Get($"{address}/{form.Set.Questions.First(form.IsFilledIn).Code}");
        foreach (var question in form.Set.Questions.Where(form.IsFilledIn))
        {
            var filled = form.FieldsOf(question).Where(f => written[f].Length > 0).Select(f => (f, written[f])).ToArray();
            if (filled.Length > 0)
            {
                (await lead.Fill(page, $"{address}/{question.Code}", [.. filled, ("then", "list")])).Problems.ShouldBeEmpty();
            }
        }
    }

    // Themes are given to the rows of files, and of those there are none here.
    private static string[] Figures(CountedAudit audit) =>
        [
            .. AllFigures
                .Of(DraftInputs.Of(audit, Audience.Team).Now.View, audit)
                .Select(r => r.ToString())
                .Where(r => !r.Contains("theme", StringComparison.OrdinalIgnoreCase)),
        ];

    private static async Task<(Guid Audit, Dictionary<string, Guid> Returns)> Asked(Site site)
    {
        foreach (var name in (string[])["2019-20", Audit])
        {
            await using var work = site.Open();
            (await AuditIntake.Keep(work, ExampleAudits.Of(name), new DateOnly(2025, 3, 1), Stop)).Refusal.ShouldBeNull();
        }
        await using var store = site.Open();
        var audit = await store.Audits.Include(a => a.Organisations).SingleAsync(a => a.Period == Audit, Stop);
        store.RemoveRange(await store.Set<Source>().Where(s => s.AuditId == audit.Id).ToListAsync(Stop));
        audit.State = AuditState.Open;
        var returns = audit.Organisations.ToDictionary(
            o => o.OrganisationId,
            o => new Return
            {
                AuditId = audit.Id,
                OrganisationId = o.OrganisationId,
                Questions = "returns",
            }
        );
        store.AddRange(returns.Values);
        await store.SaveChangesAsync(Stop);
        var codes = await store.Organisations.ToDictionaryAsync(o => o.Id, o => o.Code, Stop);
        return (audit.Id, returns.ToDictionary(r => codes[r.Key], r => r.Value.Id));
    }

    private static async Task<Person> LeadOfAll(Site site)
    {
        await using var store = site.Open();
        var person = new Person
        {
            Name = "Jo Lead",
            Email = "jo@example.org",
            UserName = "jo@example.org",
            NormalizedEmail = "JO@EXAMPLE.ORG",
            NormalizedUserName = "JO@EXAMPLE.ORG",
            SecurityStamp = Guid.NewGuid().ToString(),
            PasswordHash = "none fits",
            TwoFactorEnabled = true,
        };
        person.Grants.AddRange(
            (await store.Organisations.Select(o => o.Id).ToListAsync(Stop)).Select(id => new Grant
            {
                PersonId = person.Id,
                Role = Role.SafeguardingLead,
                OrganisationId = id,
            })
        );
        store.Users.Add(person);
        await store.SaveChangesAsync(Stop);
        return person;
    }
}
