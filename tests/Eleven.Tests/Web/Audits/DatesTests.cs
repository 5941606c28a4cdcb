using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Audits;

/// <summary>The challenge day and the day on which the report is due are given, and moved, until the audit is published.</summary>
public sealed class DatesTests(Sites sites)
{
    private const string Challenge = "ChallengeOn";
    private const string Report = "ReportOn";

    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task They_are_given_to_an_audit_that_was_taken_in_and_moved_again(Database database)
    {
        var region = await StoredRegion.On(database, sites);
        using var manager = await region.As(Role.BusinessManager);
        var here = $"/audits/{region.Audits["2019-20"]}";

        var page = await manager.Get(here);
        page.Html.QuerySelectorAll($".eleven-stages a[href='{here}/dates']")
            .Select(a => a.TextContent)
            .ShouldBe(["Give the date of the challenge day", "Give the date on which the report is due"]);
        var saved = await manager.Post(here + "/dates", [.. Of(Challenge, new(2020, 4, 22)), .. Of(Report, new(2020, 6, 3))]);

        saved.Address.ShouldBe(here);
        saved.Words.ShouldContain("The dates are saved.");
        saved.Words.ShouldContain("On 22 April 2020");
        saved.Words.ShouldContain("Due on 3 June 2020");
        (await manager.Post(here + "/dates", [.. Of(Challenge, new(2020, 4, 29)), .. Of(Report, new(2020, 6, 3))])).Words.ShouldContain(
            "On 29 April 2020"
        );
        (await manager.Post(here + "/dates", [.. Of(Challenge, null), .. Of(Report, null)])).Words.ShouldContain("Challenge No date");
    }

    [Theory]
    [InlineData(AuditState.InPreparation, true)]
    [InlineData(AuditState.Open, true)]
    [InlineData(AuditState.Closed, true)]
    [InlineData(AuditState.Published, false)]
    public async Task Its_page_leads_there_until_it_is_published(AuditState state, bool leads)
    {
        var (_, ground, audit, manager) = await Audit(Database.Sqlite, state);
        using var _ = manager;
        using var lead = await (await sites.On(Database.Sqlite)).SignedInAs(await ground.Somebody(Role.SafeguardingLead));

        (await manager.Get($"/audits/{audit}")).Html.QuerySelectorAll("a[href$='/dates']").Length.ShouldBe(leads ? 2 : 0);
        (await lead.Get($"/audits/{audit}")).Html.QuerySelectorAll("a[href$='/dates']").ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Both_come_after_it_closes_and_the_report_not_before_the_challenge_day(Database database)
    {
        var (_, _, audit, manager) = await Audit(database, AuditState.Open, a => (a.OpensOn, a.ClosesOn) = (Today, Today.AddDays(40)));
        using var _ = manager;
        var path = $"/audits/{audit}/dates";

        await Refused(40, 39, "The challenge day must be after the date it closes", "The report must be due after the date it closes");
        await Refused(60, 59, "The report must not be due before the challenge day");
        await Refused(365 * 6, null, "The challenge day must be within 5 years from now");
        await Refused(null, 365 * 6, "The report must be due within 5 years from now");
        (await manager.Post(path, [.. Of(Challenge, Today.AddDays(60)), .. Of(Report, Today.AddDays(60))])).Problems.ShouldBeEmpty();
        (await manager.Get(path)).Value("ReportOn.Day").ShouldBe($"{Today.AddDays(60).Day}");

        async Task Refused(int? challenge, int? report, params string[] said) =>
            (
                await manager.Post(
                    path,
                    [
                        .. Of(Challenge, challenge is { } c ? Today.AddDays(c) : null),
                        .. Of(Report, report is { } r ? Today.AddDays(r) : null),
                    ]
                )
            ).Problems.ShouldBe(said);
    }

    [Fact]
    public async Task Without_a_day_of_closing_they_come_after_it_opens_and_are_not_long_gone()
    {
        var (site, _, audit, manager) = await Audit(Database.Sqlite, AuditState.InPreparation);
        using var _ = manager;
        var path = $"/audits/{audit}/dates";

        (await manager.Post(path, Of(Challenge, new(1990, 1, 1)))).Problems.ShouldBe([
            "The challenge day must be between a year ago and 5 years from now",
        ]);
        await Dated(site, audit, a => a.OpensOn = Today.AddDays(30));
        (await manager.Post(path, Of(Report, Today.AddDays(30)))).Problems.ShouldBe(["The report must be due after the date it opens"]);
    }

    [Fact]
    public async Task Of_an_audit_that_is_closed_they_may_be_years_ago()
    {
        var (_, _, audit, manager) = await Audit(Database.Sqlite, AuditState.Closed);
        using var _ = manager;
        var path = $"/audits/{audit}/dates";

        (await manager.Post(path, Of(Challenge, new(2004, 12, 31)))).Problems.ShouldBe([
            "The challenge day must be between 2005 and 5 years from now",
        ]);
        (await manager.Post(path, Of(Challenge, new(2017, 11, 7)))).Words.ShouldContain("On 7 November 2017");
    }

    [Fact]
    public async Task A_day_of_closing_that_comes_later_is_before_them()
    {
        var (_, _, audit, manager) = await Audit(
            Database.Sqlite,
            AuditState.InPreparation,
            a => (a.ChallengeOn, a.ReportOn) = (Today.AddDays(50), Today.AddDays(45))
        );
        using var _ = manager;
        var path = $"/audits/{audit}/set-up/details";
        (string, string)[] named = [("Form.Title", "Audit"), ("Form.Period", "2026-27")];

        var page = await manager.Get(path);
        page.Html.QuerySelector($"main a[href='/audits/{audit}/dates']").ShouldNotBeNull();
        page.Html.QuerySelectorAll("[name^=ChallengeOn], [name^=ReportOn]").ShouldBeEmpty();
        (await manager.Post(path, [.. named, .. Of("OpensOn", Today), .. Of("ClosesOn", Today.AddDays(50))])).Problems.ShouldBe([
            $"The date it closes must be before the day the report is due, {Day(45)}",
        ]);
        (await manager.Post(path, [.. named, .. Of("OpensOn", Today.AddDays(60)), .. Of("ClosesOn", null)])).Problems.ShouldBe([
            $"The date it opens must be before the day the report is due, {Day(45)}",
        ]);
        await manager.Post($"/audits/{audit}/dates", [.. Of(Challenge, Today.AddDays(50)), .. Of(Report, null)]);
        (await manager.Post(path, [.. named, .. Of("OpensOn", Today), .. Of("ClosesOn", Today.AddDays(50))])).Problems.ShouldBe([
            $"The date it closes must be before the challenge day, {Day(50)}",
        ]);
        (await manager.Post(path, [.. named, .. Of("OpensOn", Today), .. Of("ClosesOn", Today.AddDays(49))])).Problems.ShouldBeEmpty();

        static string Day(int days) => Eleven.Web.Accounts.LocalTime.Day(Today.AddDays(days));
    }

    [Theory, OnBoth]
    public async Task Whoever_saves_second_is_shown_both_and_the_record_has_who_moved_them(Database database)
    {
        var (site, ground, audit, manager) = await Audit(database, AuditState.Open);
        using var _ = manager;
        using var colleague = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var path = $"/audits/{audit}/dates";
        var (first, second) = (Today.AddDays(50), Today.AddDays(57));
        var open = await manager.Get(path);

        await colleague.Post(path, [.. Of(Challenge, first), .. Of(Report, null)]);
        var told = await manager.Fill(open, path, [.. Of(Challenge, second), .. Of(Report, second)]);

        told.Problems.ShouldBe(["This was changed while you had it open. Check what is there now, then save again if yours should stand"]);
        told.Html.QuerySelectorAll(".eleven-beside tbody th").Select(t => t.TextContent).ShouldBe(["Challenge day", "Report due"]);
        (await manager.Fill(told, path, [.. Of(Challenge, second), .. Of(Report, second)])).Words.ShouldContain("The dates are saved.");
        await using var store = site.Open();
        var lines = await store
            .RecordRows.Where(r => r.Subject == nameof(Audit) && r.SubjectId == audit.ToString() && r.Action == "changed")
            .OrderBy(r => r.Number)
            .ToListAsync(Stop);
        lines.Count.ShouldBe(2);
        lines[0].Actor.ShouldNotBe(lines[1].Actor);
    }

    private async Task<(Site, Ground, Guid, Visitor)> Audit(Database database, AuditState state, Action<Audit>? dates = null)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var audit = (await ground.Audit(state)).Id;
        await Dated(site, audit, dates ?? (_ => { }));
        return (site, ground, audit, await site.SignedInAs(await ground.Somebody(Role.BusinessManager)));
    }

    private static async Task Dated(Site site, Guid audit, Action<Audit> dates)
    {
        await using var store = site.Open();
        dates(await store.Audits.SingleAsync(a => a.Id == audit, Stop));
        await store.SaveChangesAsync(Stop);
    }

    private static (string, string)[] Of(string field, DateOnly? day) =>
        [($"{field}.Day", $"{day?.Day}"), ($"{field}.Month", $"{day?.Month}"), ($"{field}.Year", $"{day?.Year}")];
}
