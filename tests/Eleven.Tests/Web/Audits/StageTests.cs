using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Audits;

/// <summary>The six stages on the page of an audit: where it stands, when each is, and what there is of it.</summary>
public sealed class StageTests(Sites sites)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task An_audit_that_came_in_shows_what_there_is_of_each(Database database)
    {
        var region = await StoredRegion.On(database, sites);
        using var manager = await region.As(Role.BusinessManager);

        var survey = await manager.Get($"/audits/{region.Audits["2024-25"]}");
        var returns = await manager.Get($"/audits/{region.Audits["2023-24"]}");

        // Recommendations as in examples/2024-25/prose.md: each a line that begins with the word.
        var written = File.ReadLines(ProjectFolder.Path("examples", "2024-25", "prose.md"))
            .Count(l => l.StartsWith("- [recommendation]", StringComparison.Ordinal));
        Stages(survey)
            .ShouldBe([
                "Set up: Done. 27 questions",
                "Collect: Done. 493 responses",
                "Analyse: Now. Compared with 2 audits",
                "Challenge: No date.",
                "Report: Draft. 7 reports",
                $"Improve: Not yet. {written} recommendations",
            ]);
        Stages(returns)[1].ShouldBe("Collect: Done. 33 returns, 37 expected");
    }

    [Theory, OnBoth]
    public async Task An_audit_that_is_being_set_up_says_when_each_will_be(Database database)
    {
        var page = await Shown(
            database,
            AuditState.InPreparation,
            audit =>
            {
                (audit.OpensOn, audit.ClosesOn) = (new DateOnly(2027, 1, 4), new DateOnly(2027, 2, 26));
                (audit.ChallengeOn, audit.ReportOn) = (new DateOnly(2027, 4, 20), new DateOnly(2027, 6, 1));
            }
        );

        Stages(page)
            .ShouldBe([
                "Set up: Now. No questions yet",
                "Collect: Not yet. 4 January 2027 to 26 February 2027. 1 return expected",
                "Analyse: Not yet. From 27 February 2027",
                "Challenge: Not yet. On 20 April 2027",
                "Report: Not yet. Due on 1 June 2027",
                "Improve: Not yet.",
            ]);
        Here(page).ShouldBe("Set up");
    }

    [Theory]
    [InlineData(1, "Analyse", "Analyse: Now", "Challenge: Not yet", "Report: Draft")]
    [InlineData(0, "Challenge", "Analyse: Done", "Challenge: Now", "Report: Draft")]
    [InlineData(-1, "Report", "Analyse: Done", "Challenge: Done", "Report: Draft")]
    public async Task A_closed_audit_goes_on_with_its_challenge_day(int daysUntil, string here, params string[] between)
    {
        var page = await Shown(Database.Sqlite, AuditState.Closed, audit => audit.ChallengeOn = Today.AddDays(daysUntil));

        Here(page).ShouldBe(here);
        Stages(page)[2..5].Select(s => s.Split('.')[0]).ShouldBe(between);
    }

    [Fact]
    public async Task A_published_audit_improves_and_does_not_say_that_there_was_a_challenge_day_where_nobody_gave_one()
    {
        var page = await Shown(Database.Sqlite, AuditState.Published, _ => { });

        Here(page).ShouldBe("Improve");
        Stages(page)
            .Select(s => s.Split('.')[0])
            .ShouldBe(["Set up: Done", "Collect: Done", "Analyse: Done", "Challenge: No date", "Report: Published", "Improve: Now"]);
    }

    [Theory]
    [InlineData(1, "Not yet")]
    [InlineData(-1, "Done")]
    public async Task A_challenge_day_to_come_is_not_done_in_a_published_audit(int daysUntil, string state)
    {
        var page = await Shown(Database.Sqlite, AuditState.Published, audit => audit.ChallengeOn = Today.AddDays(daysUntil));

        Stages(page)[3].ShouldStartWith($"Challenge: {state}. On ");
    }

    [Fact]
    public async Task Only_what_is_done_is_green()
    {
        var closed = await Shown(Database.Sqlite, AuditState.Closed, _ => { });
        var published = await Shown(Database.Sqlite, AuditState.Published, _ => { });

        Green(closed).ShouldBe(["Done", "Done"]);
        Green(published).ShouldBe(["Done", "Done", "Done", "Published"]);

        static IEnumerable<string> Green(Page page) =>
            page.Html.QuerySelectorAll(".eleven-stages .govuk-tag--green").Select(t => t.TextContent);
    }

    private async Task<Page> Shown(Database database, AuditState state, Action<Audit> dates)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var audit = await ground.Audit(state);
        await using (var store = site.Open())
        {
            dates(await store.Audits.SingleAsync(a => a.Id == audit.Id, Stop));
            await store.SaveChangesAsync(Stop);
        }
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        return await manager.Get($"/audits/{audit.Id}");
    }

    private static string Here(Page page) => page.Html.QuerySelector(".eleven-stages [aria-current=step] h2")!.TextContent;

    private static string[] Stages(Page page) =>
        [
            .. page
                .Html.QuerySelectorAll(".eleven-stages li")
                .Select(l =>
                    $"{l.QuerySelector("h2")!.TextContent}: {l.QuerySelector(".govuk-tag")!.TextContent}. {string.Join(". ", l.QuerySelectorAll("p:not(:has(.govuk-tag, a))").Select(p => p.TextContent))}".TrimEnd(
                        ' '
                    )
                ),
        ];
}
