using System.Net;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Store;

namespace Eleven.Tests.Web.Returns;

/// <summary>An audit is opened, an organisation fills in its return, and the reports are made of what it said.</summary>
public sealed class FillingInTests(Sites sites)
{
    private const string Green = "3 In place and proven";
    private const string Red = "1 Partly in place";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task From_an_audit_that_is_opened_to_its_report(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var here = await Ready(site, ground);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        using var lead = await site.SignedInAs(await ground.Somebody(Role.SafeguardingLead));
        (await lead.Get(here)).Words.ShouldNotContain("Fill in the return");

        var open = await manager.Post(here + "/set-up/open");

        open.Words.ShouldContain("First audit is open.");
        (await manager.Get(here + "/returns")).Words.ShouldContain("Fire and rescue All North 0 of 19 Not begun");
        var asked = await lead.Get(here);
        var list = await lead.Get(Link(asked, "Fill in the return of Fire and rescue"));
        list.Words.ShouldContain("0 of 19 questions are answered.");
        var first = await lead.Get(Link(list, "Begin"));
        first.Heading.ShouldStartWith("A1 How well do you make sure that all staff know who your safeguarding lead is?");
        first.Words.ShouldContain("Staff on every site and shift can name the lead and the deputy.");
        var next = await lead.Fill(first, first.Address, ("A1/1", Green), ("A1:text", "Posters\r\nand a quiz"), ("then", "next"));
        next.Words.ShouldContain("A1 is saved.");
        next.Heading.ShouldStartWith("A2 ");
        var after = await lead.Fill(next, next.Address, ("A2/1", Green), ("A2/2", Red), ("then", "list"));
        after.Words.ShouldContain("2 of 19 questions are answered.");
        (await lead.Get("/")).Words.ShouldContain("First audit: go on with the return of Fire and rescue, closes on 1 ");
        (await lead.Get(next.Address)).Words.ShouldContain(
            "The aspects are graded differently. The lower grade counts: 1 Partly in place."
        );
        (await lead.Get(first.Address)).Value("A1:text").ShouldBe("Posters\nand a quiz");
        (await manager.Get(here + "/returns?state=begun")).Words.ShouldContain("2 of 19");
        (await manager.Get(first.Address)).Words.ShouldContain("Posters and a quiz");

        (await manager.Post(here + "/close")).Words.ShouldContain("First audit is closed.");

        (await lead.Fill(first, first.Address, ("A1/1", Red))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Get(first.Address)).Words.ShouldContain(Green);
        var figures = (await manager.Get(here + "/reports/team/region/html")).Text;
        figures.ShouldContain("Fire and rescue");
        figures.ShouldContain("Safeguarding lead known: 1 of 1 Outstanding");
        figures.ShouldContain("Guidance shared and understood: 1 of 1 Requires improvement");
    }

    [Theory, OnBoth]
    public async Task A_grade_and_not_relevant_do_not_stand_together_and_nothing_that_was_typed_is_lost(Database database)
    {
        var (site, ground, question) = await Opened(database);
        using var lead = await site.SignedInAs(await ground.Somebody(Role.SafeguardingLead));

        var refused = await lead.Post(question, ("A1/1", "9 Splendid"), ("A1:text", "We do"));
        var tooLong = await lead.Post(question, ("A1:text", new string('x', 10_001)));

        refused.Problems.ShouldBe(["Choose one of the answers"]);
        refused.Value("A1:text").ShouldBe("We do");
        tooLong.Problems.ShouldBe(["This must be 10,000 characters or fewer; it has 10,001"]);
        tooLong.Value("A1:text")!.Length.ShouldBe(10_001);
        (await lead.Get(question)).Value("A1:text").ShouldBe("");
    }

    [Theory, OnBoth]
    public async Task Two_colleagues_at_one_question_are_shown_both_texts(Database database)
    {
        var (site, ground, question) = await Opened(database);
        using var lead = await site.SignedInAs(await ground.Somebody(Role.SafeguardingLead));
        using var colleague = await site.SignedInAs(await ground.Somebody(Role.Contributor));
        var (mine, theirs) = (await lead.Get(question), await colleague.Get(question));

        await colleague.Fill(theirs, question, ("A1/1", Green), ("A1:text", "Theirs"), ("then", "list"));
        var both = await lead.Fill(mine, question, ("A1/1", Red), ("A1:text", "Mine"), ("then", "list"));

        both.Problems.ShouldBe(["This was changed while you had it open. Check what is there now, then save again if yours should stand"]);
        both.Words.ShouldContain("What you do and how you know Theirs Mine");
        both.Value("A1:text").ShouldBe("Mine");
        (await lead.Get(question)).Value("A1:text").ShouldBe("Theirs");
        (await lead.Fill(both, question, ("A1/1", Red), ("A1:text", "Mine"), ("then", "list"))).Words.ShouldContain("1 of 19");
        (await lead.Get(question)).Value("A1:text").ShouldBe("Mine");
    }

    private async Task<(Site Site, Ground Ground, string Question)> Opened(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var here = await Ready(site, ground);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        await manager.Post(here + "/set-up/open");
        return (site, ground, Link(await manager.Get(here + "/returns"), "Fire and rescue") + "/A1");
    }

    // The address of an audit that lacks nothing.
    private static async Task<string> Ready(Site site, Ground ground)
    {
        var set = (await ground.Questions("self-assessment-2023-24", QuestionSetState.Published)).Id;
        await using (var store = site.Open())
        {
            store.Add(
                new Contact
                {
                    OrganisationId = ground.Fire.Id,
                    Name = "Ada Lead",
                    Email = "ada@example.org",
                    Role = SafeguardingRole.SafeguardingLead,
                }
            );
            await store.SaveChangesAsync(Stop);
        }
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var begun = await manager.Post("/audits/add", ("Form.Title", "First audit"), ("Form.Period", "2026-27"), ("From", "nothing"));
        var today = DateTime.UtcNow;
        await manager.Post(
            begun.Address + "/details",
            ("Form.Title", "First audit"),
            ("Form.Period", "2026-27"),
            ("OpensOn.Day", "1"),
            ("OpensOn.Month", $"{today.AddMonths(-1).Month}"),
            ("OpensOn.Year", $"{today.AddMonths(-1).Year}"),
            ("ClosesOn.Day", "1"),
            ("ClosesOn.Month", $"{today.AddMonths(2).Month}"),
            ("ClosesOn.Year", $"{today.AddMonths(2).Year}")
        );
        await manager.Post(begun.Address + "/question-sets", ("Chosen", set.ToString()));
        var ready = await manager.Post(begun.Address + "/organisations", ("Expected", ground.Fire.Id.ToString()));
        ready.Words.ShouldContain("It is ready to open.");
        return begun.Address.Replace("/set-up", "");
    }

    private static string Link(Page page, string words) =>
        page.Html.QuerySelectorAll("main a").First(a => a.TextContent.Trim() == words).GetAttribute("href")!;
}
