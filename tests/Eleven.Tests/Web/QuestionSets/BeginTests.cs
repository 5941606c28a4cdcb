using System.Net;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Web.Library;
using Microsoft.EntityFrameworkCore;
using Asked = Eleven.QuestionSets.QuestionSet;

namespace Eleven.Tests.Web.QuestionSets;

/// <summary>A question set from nothing, and what is said of the whole of it.</summary>
public sealed class BeginTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_set_is_begun_from_nothing_and_published(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));

        (await manager.Post("/question-sets/add", ("Title", " "))).Problems.ShouldBe(["Enter the title", "Choose who answers it"]);
        (await manager.Post("/question-sets/add", ("Title", "A"), ("Instrument", "7"))).Problems.ShouldHaveSingleItem();
        var begun = await manager.Post("/question-sets/add", ("Title", "School staff <2027>"), ("Instrument", "Survey"));
        begun.Heading.ShouldBe("Sections and questions");
        begun.Words.ShouldContain("The set has no sections. Add one with its questions.");
        var here = begun.Address.Replace("/edit", "");
        (await manager.Get(here)).Fact("Questions").ShouldBe("0 in 0 sections");
        (await manager.Get(here + "/publish")).Words.ShouldContain("It cannot be published yet.");
        (await manager.Get("/question-sets")).Words.ShouldContain("School staff <2027> Survey Version 1");
        var details = await manager.Get(here + "/details");
        await manager.Fill(
            details,
            details.Address,
            ("Form.Title", "School staff 2027"),
            ("Form.Instrument", "SelfAssessment"),
            ("Form.Introduction", "Thank you.\r\n\r\nIt <b>takes</b> 8 minutes.")
        );
        await manager.Post(here + "/sections/add", ("Form.Title", "All"));
        await manager.Post(
            here + "/questions/add?to=A&kind=yes-no",
            ("Form.Code", "A1"),
            ("Form.Text", "Do you?"),
            ("Form.YesIsPositive", "True")
        );
        await manager.Post(here + "/publish");

        var published = await manager.Get(here);
        published.Heading.ShouldBe("School staff 2027, version 1");
        published.Fact("State").ShouldBe("Published");
        published.Fact("For").ShouldBe("Self-assessment: each organisation answers once");
        published.Html.QuerySelector(".eleven-lines")!.TextContent.ShouldBe("Thank you.\n\nIt <b>takes</b> 8 minutes.");
        (await manager.Get("/question-sets")).Words.ShouldContain("School staff 2027 Self-assessment Version 1");
        var again = await manager.Post("/question-sets/add", ("Title", "School staff 2027!"), ("Instrument", "Survey"));
        var third = await manager.Post("/question-sets/add", ("Title", "School staff (2027)"), ("Instrument", "Survey"));
        again.Address.ShouldNotBe(third.Address);
        await using var store = site.Open();
        (
            await store.QuestionSets.Where(s => s.RegionId == ground.Region.Id).OrderBy(s => s.Id).Select(s => s.Code).ToListAsync(Stop)
        ).ShouldBe(["school-staff-2027", "school-staff-2027-2", "school-staff-2027-3"]);
    }

    [Theory, OnBoth]
    public async Task What_the_wording_rests_on_is_dated_changed_and_removed(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = Shelf.Address(version);
        var before = (await Read(site, version)).Sources;

        (await manager.Post(here + "/sources/add", ("Form.Title", ""), ("Form.Address", "javascript:alert(1)"))).Problems.ShouldBe(
            ["Enter the name of the law or guidance", "Enter the date of the text", "Enter a web address that begins with https://"],
            ignoreOrder: true
        );
        await manager.Post(
            here + "/sources/add",
            ("Form.Title", "Working Together 2026"),
            ("Form.Dated.Day", "1"),
            ("Form.Dated.Month", "March"),
            ("Form.Dated.Year", "2026")
        );
        var first = await manager.Get(here + "/sources/0");
        await manager.Fill(
            first,
            first.Address,
            ("Form.Title", "Children Act 2004"),
            ("Form.Dated.Day", "2"),
            ("Form.Dated.Month", "8"),
            ("Form.Dated.Year", "2025")
        );
        var details = await manager.Get(here + "/details");
        details.Words.ShouldContain("Children Act 2004, as of 2 August 2025");
        var sent = details.Html.QuerySelectorAll("[name=Source]").Select(s => s.GetAttribute("value")!).ToArray();
        using var other = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var opened = await other.Get(here + "/details");
        await manager.Fill(details, details.Address, ("Source", sent[1]), ("Place", "1"), ("Do", "remove"));
        var stale = await other.Fill(opened, opened.Address, ("Source", sent[1]), ("Place", "1"), ("Do", "remove"));

        stale.Problems.ShouldBe(["The sources were changed while you had this open. Look at them, then choose again"]);
        (await Read(site, version)).Sources.ShouldBe([
            new("Children Act 2004", "2025-08-02", null),
            before[2],
            new("Working Together 2026", "2026-03-01", null),
        ]);
        (await manager.Get(here + "/sources/3")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.Get(here + "/sources/-1")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    public async Task Of_two_people_at_the_title_the_second_is_shown_both_and_versions_go_to_the_same_people(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var version = await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft);
        using var one = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        using var other = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var here = Shelf.Address(version) + "/details";

        var (mine, theirs) = (await one.Get(here), await other.Get(here));
        await one.Fill(mine, here, ("Form.Title", "Mine"), ("Form.Instrument", "SelfAssessment"));
        var told = await other.Fill(theirs, here, ("Form.Title", "Theirs"), ("Form.Instrument", "SelfAssessment"));
        told.Words.ShouldContain("Title Mine Theirs");
        (await Read(site, version)).Title.ShouldBe("Mine");
        await other.Post(Shelf.Address(version) + "/copy", ("Label", "2"));
        (await one.Get(here)).Words.ShouldContain("All versions of a question set go to the same people.");
        await one.Send(
            here,
            ("__RequestVerificationToken", told.Value("__RequestVerificationToken")!),
            ("Shown", told.Value("Shown")!),
            ("Form.Title", "Mine"),
            ("Form.Instrument", "Survey")
        );

        (await Read(site, version)).Instrument.ShouldBe(Instrument.SelfAssessment);
    }

    private static async Task<Asked> Read(Site site, QuestionSetVersion version)
    {
        await using var store = site.Open();
        var found = await store.Set<QuestionSetVersion>().SingleAsync(v => v.Id == version.Id, Stop);
        var set = await store.QuestionSets.SingleAsync(s => s.Id == version.QuestionSetId, Stop);
        found.Instrument.ShouldBe(QuestionSetYaml.Draft(set.Code, found.Yaml)!.Instrument);
        return QuestionSetYaml.Draft(set.Code, found.Yaml).ShouldNotBeNull();
    }
}
