using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Browser;
using Eleven.Tests.Store;
using Eleven.Web.Library;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Audits;

/// <summary>What no report will break down by area or sector is said where an audit is made ready to open, while it can still be changed.</summary>
public sealed class OpeningNotesTests(Sites sites, HeadlessBrowser browser)
{
    private const string Note =
        "Questions 17 and 17a follow question 16, which the police form asks in other words. Together they would tell what few people said, so reports for partners and the public will not show "
        + "them by area or sector. To have them shown, ask question 16 in the same words on every form, or let only one question follow question 16.";

    private const string Asked = "      - {code: 17a, kind: yes-no, text: Do they help?, asked-if: {question: \"16\", is: [\"yes\"]}}\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Questions_that_no_area_will_see_are_told_before_an_audit_opens_and_do_not_hold_it_up(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var survey = await ground.Questions("practitioner-survey-2024-25", QuestionSetState.Draft);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = $"/audits/{(await ground.Audit(AuditState.InPreparation)).Id}/set-up";
        (await manager.Get(here)).Html.QuerySelector("#notes").ShouldBeNull();
        await manager.Post(here + "/question-sets", ("Chosen", survey.Id.ToString()));
        var before = await manager.Get(here);
        before.Html.QuerySelector("#notes").ShouldBeNull();

        await Change(site, survey, Clash);

        var list = await manager.Get(here);
        var notes = list.Html.QuerySelector("#notes").ShouldNotBeNull();
        notes.TextContent.ShouldContain(Note);
        notes.QuerySelector("a")!.GetAttribute("href").ShouldBe(Shelf.Address(survey) + "/questions/17");
        notes.TextContent.ShouldNotContain("make a new version");
        Statuses(list).ShouldBe(Statuses(before));

        await Change(site, survey, v => v.State = QuestionSetState.Published);

        notes = (await manager.Get(here)).Html.QuerySelector("#notes").ShouldNotBeNull();
        notes.TextContent.ShouldContain(Note);
        notes.TextContent.ShouldContain("is published. To change it, make a new version of it and choose that one here.");
        var link = notes.QuerySelector("a")!.GetAttribute("href")!;
        link.ShouldBe(Shelf.Address(survey) + "#question-17");
        (await manager.Get(link.Split('#')[0])).Html.QuerySelector("#question-17").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_page_with_a_note_has_no_barrier(int width)
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        var survey = await ground.Questions("practitioner-survey-2024-25", QuestionSetState.Draft);
        await Change(site, survey, Clash);
        await Change(site, survey, v => v.State = QuestionSetState.Published);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = $"/audits/{(await ground.Audit(AuditState.InPreparation)).Id}/set-up";
        await manager.Post(here + "/question-sets", ("Chosen", survey.Id.ToString()));

        var used = await browser.Use(
            site.Address,
            width,
            scripts: true,
            async page =>
            {
                await page.Context.AddCookiesAsync([.. manager.BrowserCookies()]);
                await page.GotoAsync(new Uri(site.Address, here).AbsoluteUri);
                await Screens.Look(page, "/set-up-with-a-note", width);
            }
        );

        used.Complaints.ShouldBeEmpty();
    }

    private static void Clash(QuestionSetVersion version) =>
        version.Yaml = version.Yaml.Replace("      - code: \"18\"\n", $"{Asked}      - code: \"18\"\n");

    private static string[] Statuses(Page page) =>
        [.. page.Html.QuerySelectorAll(".govuk-task-list__status").Select(s => s.TextContent.Trim())];

    private static async Task Change(Site site, QuestionSetVersion version, Action<QuestionSetVersion> change)
    {
        await using var store = site.Open();
        change(await store.Set<QuestionSetVersion>().SingleAsync(v => v.Id == version.Id, Stop));
        await store.SaveChangesAsync(Stop);
    }
}
