using System.Net;
using System.Text;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Store;
using Eleven.Web.Library;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web;

/// <summary>Forms that add something, sent several times at once: one of them adds it, and all are answered alike; another form is told.</summary>
public sealed class SentTwiceTests(Sites sites)
{
    private const int Times = 6;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task An_organisation_is_added_once(Database database)
    {
        var (site, ground) = await On(database);
        await Once(
            site,
            ground,
            "/organisations/add",
            "There is an organisation of this name already",
            ("Form.Name", "Hospice"),
            ("Form.Sector", ground.Fire.SectorId.ToString()),
            ("Form.Areas", ground.North.Id.ToString())
        );
        await using var store = site.Open();
        (await store.Organisations.CountAsync(o => o.RegionId == ground.Region.Id && o.Name == "Hospice", Stop)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_partnership_is_added_once(Database database)
    {
        var (site, ground) = await On(database);
        await Once(
            site,
            ground,
            $"/settings/regions/{ground.Region.Id}/partnerships",
            "There is an area of this name already",
            ("Form.Name", "Westmarch Safeguarding Children Partnership"),
            ("Form.Area", "Westmarch")
        );
    }

    [Theory, OnBoth]
    public async Task A_sector_is_added_once(Database database)
    {
        var (site, ground) = await On(database);
        await Once(
            site,
            ground,
            $"/settings/regions/{ground.Region.Id}/sectors/add",
            "There is a sector of this name already",
            ("Form.Name", "Charities")
        );
    }

    [Theory, OnBoth]
    public async Task An_audit_is_begun_once(Database database)
    {
        var (site, ground) = await On(database);
        await Once(
            site,
            ground,
            "/audits/add",
            "There is an audit of this title already",
            ("Form.Title", "First audit"),
            ("Form.Period", "2026-27"),
            ("From", "nothing")
        );
    }

    [Theory, OnBoth]
    public async Task Somebody_is_invited_once(Database database)
    {
        var (site, ground) = await On(database);
        await Once(
            site,
            ground,
            "/people/invite",
            "Somebody with this e-mail address has this role there already",
            ("Name", "Lee"),
            ("Email", $"lee@{ground.Region.Code}.example.org"),
            ("Role", nameof(Role.Contributor)),
            ("Place", ground.Fire.Id.ToString())
        );
    }

    [Theory, OnBoth]
    public async Task A_directory_is_brought_in_once(Database database)
    {
        var (site, ground) = await On(database);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var file = Encoding.UTF8.GetBytes("Organisation,Sector,Areas\nHospice,All,North\n");
        var look = await manager.Upload("/organisations/import", "List", "directory.csv", file);

        var answers = await manager.FillAtOnce(Times, look, "/organisations/import", ("Do", "bring"));

        answers.ShouldAllBe(a => a.Status == HttpStatusCode.OK);
        answers.ShouldAllBe(a => a.Words.Contains("1 organisation added"));
        await using var store = site.Open();
        (await store.Organisations.CountAsync(o => o.RegionId == ground.Region.Id && o.Name == "Hospice", Stop)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task A_question_set_is_brought_in_once(Database database)
    {
        var (site, ground) = await On(database);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        const string Path = "/question-sets/bring-in";
        var yaml = await File.ReadAllBytesAsync(ProjectFolder.Path("question-sets", "staff-survey-2017.yaml"), Stop);
        var form = await manager.Get(Path);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, Times).Select(_ => manager.Attach(form, Path, "Questions", "survey.yaml", yaml))
        );

        answers.ShouldAllBe(a => a.Problems.Length == 0);
        answers.Select(a => a.Address).Distinct().ShouldHaveSingleItem().ShouldNotBe(Path);
        // Another file from the same page is another press.
        var other = await File.ReadAllBytesAsync(ProjectFolder.Path("question-sets", "self-assessment-2023-24.yaml"), Stop);
        (await manager.Attach(form, Path, "Questions", "survey.yaml", other)).Address.ShouldNotBe(answers[0].Address);
    }

    [Theory, OnBoth]
    public async Task A_contact_is_added_once(Database database)
    {
        var (site, ground) = await On(database);
        var path = $"/organisations/{ground.Fire.Id}/contacts";
        const string Told = "There is a contact with this e-mail address and safeguarding role already";
        var role = ("Form.Role", nameof(SafeguardingRole.SafeguardingLead));
        await Once(site, ground, path, Told, ("Form.Name", "Ada"), ("Form.Email", "ada@example.org"), role);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));

        (await manager.Post(path, ("Form.Name", "Ada"), ("Form.Email", "ADA@example.org"), role)).Problems.ShouldBe([Told]);
        var other = ("Form.Role", nameof(SafeguardingRole.Other));
        var second = await manager.Post(path, ("Form.Name", "Ada"), ("Form.Email", "ADA@example.org"), other);
        second.Problems.ShouldBeEmpty();
        await using var store = site.Open();
        var contacts = await store.Contacts.Where(c => c.OrganisationId == ground.Fire.Id).ToListAsync(Stop);
        contacts.Count.ShouldBe(2);
        var theOther = $"{path}/{contacts.Single(c => c.Role == SafeguardingRole.Other).Id}";
        (await manager.Post(theOther, ("Form.Name", "Ada"), ("Form.Email", "ada@example.org"), role)).Problems.ShouldBe([Told]);
        (await manager.Post(theOther, ("Form.Name", "Ada Lead"), ("Form.Email", "ada@example.org"), other)).Problems.ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Parts_of_a_question_set_are_added_once(Database database)
    {
        var (site, ground) = await On(database);
        var draft = Shelf.Address(await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft));
        const string Form = "There is a form of this name already";
        const string Scale = "There is a scale of this name already";
        const string Section = "There is a section of this title already";
        await Once(site, ground, draft + "/variants", Form, ("Form.Title", "Form for schools"));
        await Once(site, ground, draft + "/scales", Scale, ("Title", "My scale"), ("From", "compliance"));
        await Once(site, ground, draft + "/sections/add", Section, ("Form.Title", "Last words"));
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));

        await Refused(manager, draft + "/variants", Form, ("Form.Title", "FORM FOR SCHOOLS"));
        await Refused(manager, draft + "/scales", Scale, ("Title", "my SCALE"), ("From", "compliance"));
        await Refused(manager, draft + "/sections/add", Section, ("Form.Title", "LAST words"));
        // Nor is another given their name.
        var variant = await manager.Post(draft + "/variants", ("Form.Title", "Another"));
        var scale = await manager.Post(draft + "/scales", ("Title", "Another"), ("From", "compliance"));
        await Refused(manager, variant.Address, Form, ("Form.Title", "Form for Schools"), ("Form.Police", "false"));
        await Refused(manager, scale.Address, Scale, ("Title", "My Scale"));
        await Refused(manager, draft + "/sections/A", Section, ("Form.Title", "Last Words"));
        // In other capitals, each stays itself.
        (await manager.Post(scale.Address, ("Title", "ANOTHER"))).Problems.ShouldBeEmpty();
        (await manager.Post(variant.Address, ("Form.Title", "ANOTHER"))).Problems.ShouldBeEmpty();
    }

    private static async Task Refused(Visitor manager, string path, string told, params (string Name, string Value)[] fields) =>
        (await manager.Post(path, fields)).Problems.ShouldBe([told]);

    private async Task<(Site Site, Ground Ground)> On(Database database)
    {
        var site = await sites.On(database);
        return (site, await Ground.On(site));
    }

    private static async Task Once(Site site, Ground ground, string path, string told, params (string Name, string Value)[] fields)
    {
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var form = await manager.Get(path);

        var answers = await Task.WhenAll(Enumerable.Range(0, Times).Select(_ => manager.Fill(form, path, fields)));

        answers.ShouldAllBe(a => a.Status == HttpStatusCode.OK && a.Problems.Length == 0, path);
        answers.Select(a => a.Address).Distinct().Count().ShouldBe(1, path);
        (await manager.Post(path, fields)).Problems.ShouldBe([told]);
    }
}
