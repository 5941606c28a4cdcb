using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Audits;

/// <summary>What a partnership calls policies and tools goes from its settings into the audit, and from there into its reports.</summary>
public sealed class LocalNamesTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task From_the_settings_into_the_reports_of_an_audit(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var survey = await Survey(site, ground);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var settings = $"/settings/partnerships/{ground.North.Id}/names";
        await manager.Post(settings, ("Form.Term", "Neglect toolkit"), ("Form.Called", "Graded Care Profile"));

        var begun = await manager.Post("/audits/add", ("Form.Title", "Named"), ("Form.Period", "2026-27"), ("From", "nothing"));
        var here = begun.Address;
        await manager.Post(here + "/question-sets", ("Chosen", survey.ToString()));

        (await manager.Get(here)).Words.ShouldNotContain("Save the areas again");
        await Rename(site, ground, "Care Profile 2");
        const string again = "Save the areas again: names for policies and tools in North have changed under Settings.";
        (await manager.Get(here)).Words.ShouldContain(again);
        await manager.Post(here + "/areas", ("Chosen", ground.North.Id.ToString()), ("Chosen", ground.South.Id.ToString()));
        (await manager.Get(here)).Words.ShouldNotContain(again);

        await Rename(site, ground, "What it is called after the audit");
        var audit = await Close(site, ground);
        (await Report(manager, audit, ground.North.Code)).ShouldContain("Do you use the Care Profile 2 as a routine part of your work?");
        (await Report(manager, audit, ground.South.Code)).ShouldContain("Do you use the Neglect Toolkit as a routine part of your work?");
        var region = await Report(manager, audit, "region");
        region.ShouldContain("Do you use the Neglect Toolkit as a routine part of your work?");
        region.ShouldContain("Neglect Toolkit: Care Profile 2 in North");

        await manager.Post("/audits/add", ("Form.Title", "Copied"), ("Form.Period", "2027-28"), ("From", audit.ToString()));
        (await Names(site, ground, "Copied")).ShouldBe(["What it is called after the audit"]);
        (await Names(site, ground, "Named")).ShouldBe(["Care Profile 2"]);
    }

    [Theory, OnBoth]
    public async Task Areas_and_names_that_are_taken_out_leave_the_audit(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        foreach (var partnership in new[] { ground.North, ground.South })
        {
            await manager.Post($"/settings/partnerships/{partnership.Id}/names", ("Form.Term", "front door"), ("Form.Called", "Hub"));
        }
        var here = (await manager.Post("/audits/add", ("Form.Title", "Two"), ("Form.Period", "2026-27"), ("From", "nothing"))).Address;
        (await Names(site, ground, "Two")).ShouldBe(["Hub", "Hub"]);

        await using (var store = site.Open())
        {
            store.RemoveRange(
                await store.Set<Eleven.Store.Places.LocalName>().Where(n => n.PartnershipId == ground.South.Id).ToListAsync(Stop)
            );
            await store.SaveChangesAsync(Stop);
        }
        await manager.Post(here + "/areas", ("Chosen", ground.North.Id.ToString()), ("Chosen", ground.South.Id.ToString()));
        (await Names(site, ground, "Two")).ShouldBe(["Hub"]);
        await manager.Post(here + "/areas", ("Chosen", ground.South.Id.ToString()));
        (await Names(site, ground, "Two")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Braces_are_no_part_of_a_term_or_a_name()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));

        (
            await manager.Post(
                $"/settings/partnerships/{ground.North.Id}/names",
                ("Form.Term", "{{front door}}"),
                ("Form.Called", "Hub {{north}}")
            )
        ).Problems.ShouldBe([
            "Enter what question sets call it without the braces",
            "What it is called here cannot have two braces together",
        ]);
    }

    // The ready-made survey, with a term in place of one name.
    private static async Task<Guid> Survey(Site site, Ground ground)
    {
        var survey = await ground.Questions("practitioner-survey-2024-25", QuestionSetState.Draft);
        await using var store = site.Open();
        var kept = await store.Set<QuestionSetVersion>().SingleAsync(v => v.Id == survey.Id, Stop);
        kept.Yaml = kept.Yaml.Replace("Do you use the Neglect Toolkit as", "Do you use the {{Neglect Toolkit}} as");
        kept.State = QuestionSetState.Published;
        await store.SaveChangesAsync(Stop);
        return survey.Id;
    }

    private static async Task Rename(Site site, Ground ground, string name)
    {
        await using var store = site.Open();
        (await store.Set<Eleven.Store.Places.LocalName>().SingleAsync(n => n.PartnershipId == ground.North.Id, Stop)).Name = name;
        await store.SaveChangesAsync(Stop);
    }

    private static async Task<Guid> Close(Site site, Ground ground)
    {
        await using var store = site.Open();
        var audit = await store.Audits.SingleAsync(a => a.RegionId == ground.Region.Id && a.Title == "Named", Stop);
        audit.State = AuditState.Closed;
        await store.SaveChangesAsync(Stop);
        return audit.Id;
    }

    private static async Task<string> Report(Visitor visitor, Guid audit, string name)
    {
        var report = (await visitor.Get($"/audits/{audit}/reports/team/{name}/html")).Html.DocumentElement.TextContent;
        report.ShouldNotContain("{{");
        return report;
    }

    private static async Task<string[]> Names(Site site, Ground ground, string title)
    {
        await using var store = site.Open();
        return await store
            .Audits.Where(a => a.RegionId == ground.Region.Id && a.Title == title)
            .SelectMany(a => a.Areas.SelectMany(area => area.Names))
            .Select(n => n.Name)
            .ToArrayAsync(Stop);
    }
}
