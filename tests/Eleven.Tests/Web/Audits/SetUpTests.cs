using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Audits;

/// <summary>An audit is set up on the screen, from nothing or as a copy, until it is ready to open.</summary>
public sealed class SetUpTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task From_nothing_to_ready_to_open(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var set = (await ground.Questions("self-assessment-2023-24", QuestionSetState.Published)).Id;
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));

        (await manager.Post("/audits/add", ("Form.Title", " "), ("From", "nothing"))).Problems.ShouldBe([
            "Enter the title",
            "Enter the period, such as 2026-27",
        ]);
        var begun = await manager.Post("/audits/add", ("Form.Title", "First audit"), ("Form.Period", "2026-27"), ("From", "nothing"));

        begun.Heading.ShouldBe("Set up First audit");
        begun.Words.ShouldContain("2 of 5 are done.");
        begun.Words.ShouldContain("Say when it opens and when it closes.");
        begun.Words.ShouldContain("North, South");
        var here = begun.Address;
        (await manager.Get("/")).Words.ShouldContain("First audit: 3 things to set up");
        var dates = await manager.Post(here + "/details", [.. Details("First audit", "4", "1", "2027"), .. Closes("26", "2", "2027")]);
        dates.Words.ShouldContain("4 January 2027 to 26 February 2027");
        (await manager.Post(here + "/question-sets", ("Chosen", set.ToString()))).Words.ShouldContain(", version 2023-24");
        var expected = await manager.Post(here + "/organisations", ("Expected", ground.Fire.Id.ToString()));
        expected.Words.ShouldContain("1 return is expected");
        expected.Words.ShouldContain("Add a safeguarding lead to Fire and rescue: the invitation has nobody to go to.");
        expected.Words.ShouldContain("4 of 5 are done.");
        await Lead(site, ground.Fire);

        (await manager.Get(here)).Words.ShouldContain("It is ready to open.");
        (await manager.Get("/")).Words.ShouldContain("First audit: ready to open, opens on 4 January 2027");
        (await manager.Get(here.Replace("/set-up", ""))).Fact("Returns expected from").ShouldBe("1 organisation");
    }

    [Theory, OnBoth]
    public async Task A_copy_has_what_the_last_audit_had_and_is_compared_with_it(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var last = await ground.Audit(AuditState.Closed);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));

        var copy = await manager.Post(
            "/audits/add",
            ("Form.Title", "The next audit"),
            ("Form.Period", "2026-27"),
            ("From", last.Id.ToString())
        );

        copy.Heading.ShouldBe("Set up The next audit");
        copy.Words.ShouldContain("1 return is expected");
        (await manager.Get(copy.Address.Replace("/set-up", ""))).Fact("Compared with").ShouldBe(last.Title);
        (
            await manager.Post("/audits/add", ("Form.Title", "the next AUDIT"), ("Form.Period", "2026-27"), ("From", last.Id.ToString()))
        ).Problems.ShouldBe(["There is an audit of this title already"]);
    }

    [Theory, OnBoth]
    public async Task What_is_not_of_the_audit_cannot_be_chosen(Database database)
    {
        var site = await sites.On(database);
        var (ground, elsewhere) = (await Ground.On(site), await Ground.On(site));
        var theirs = (await elsewhere.Questions("self-assessment-2023-24", QuestionSetState.Published)).Id;
        await ground.Questions("self-assessment-2019-20", QuestionSetState.Published);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = $"/audits/{(await ground.Audit(AuditState.InPreparation)).Id}/set-up";

        (await manager.Post(here + "/areas", ("Chosen", elsewhere.North.Id.ToString()))).Problems.ShouldBe(["Choose at least one area"]);
        (await manager.Post(here + "/areas", ("Chosen", ground.South.Id.ToString()))).Problems.ShouldBe([
            "Choose at least one area of your own",
        ]);
        (await manager.Post(here + "/question-sets", ("Chosen", theirs.ToString()))).Problems.ShouldBe([
            "Choose at least one question set",
        ]);
        (await manager.Post(here + "/organisations", ("Expected", ground.School.Id.ToString()))).Problems.ShouldBe([
            "One of these organisations has closed, or no longer works in an area of this audit. Choose again",
        ]);
        (await manager.Post(here + "/thresholds", ("MinimumBase", "2"), ("SmallCount", "0"), ("Decimals", "7"))).Problems.ShouldBe([
            "Fewest people must be from 5 to 20",
            "Largest small count must be from 1 to 10",
            "Choose how many decimal places",
        ]);
        (
            await manager.Post(here + "/thresholds", ("MinimumBase", "5.5"), ("SmallCount", "999999999999"), ("Decimals", "1"))
        ).Problems.ShouldBe(["Enter a whole number", "Enter a whole number"]);
        var late = await manager.Post(here + "/details", [.. Details("Audit", "4", "1", "2027"), .. Closes("3", "1", "2027")]);
        late.Problems.ShouldBe(["The date it closes must not be before the date it opens"]);
        (
            await manager.Post("/audits/add", ("Form.Title", "A"), ("Form.Period", "B"), ("From", Guid.NewGuid().ToString()))
        ).Problems.ShouldBe(["Choose what to begin with"]);
    }

    [Theory, OnBoth]
    public async Task Two_people_at_one_audit_are_shown_both_versions(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var here = $"/audits/{(await ground.Audit(AuditState.InPreparation)).Id}/set-up/areas";
        using var one = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        using var other = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));

        var open = await other.Get(here);
        await one.Post(here, ("Chosen", ground.North.Id.ToString()), ("Chosen", ground.South.Id.ToString()));
        var second = await other.Fill(open, here, ("Chosen", ground.South.Id.ToString()));

        second.Problems.ShouldBe([
            "This was changed while you had it open. Check what is there now, then save again if yours should stand",
        ]);
        second.Words.ShouldContain("Areas North, South South");
        (await other.Fill(second, here, ("Chosen", ground.South.Id.ToString()))).Words.ShouldContain(
            "The areas are saved. Taken out with them: 1 organisation."
        );
    }

    [Theory, OnBoth]
    public async Task What_can_no_longer_be_is_told_before_it_opens(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var audit = await ground.Audit(AuditState.InPreparation);
        var draft = (await ground.Questions("self-assessment-2023-24", QuestionSetState.Draft)).Id;
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        await manager.Post($"/audits/{audit.Id}/set-up/question-sets", ("Chosen", draft.ToString()));
        await using (var store = site.Open())
        {
            (await store.Organisations.SingleAsync(o => o.Id == ground.Fire.Id, Stop)).ClosedOn = new DateOnly(2026, 3, 31);
            await store.SaveChangesAsync(Stop);
        }

        var list = await manager.Get($"/audits/{audit.Id}/set-up");

        list.Words.ShouldContain("Take out Fire and rescue: closed, or work in none of the areas.");
        list.Words.ShouldContain("version 2023-24: it is a draft.");
    }

    [Theory, OnBoth]
    public async Task A_title_is_put_right_before_anybody_knows_the_dates(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var begun = await manager.Post("/audits/add", ("Form.Title", "Audti"), ("Form.Period", "2026-27"), ("From", "nothing"));

        var put = await manager.Post(begun.Address + "/details", ("Form.Title", "Audit"), ("Form.Period", "2026-28"));

        put.Heading.ShouldBe("Set up Audit");
        put.Words.ShouldContain("Say when it opens and when it closes.");
        var half = await manager.Post(
            begun.Address + "/details",
            ("Form.Title", "Audit"),
            ("Form.Period", "2026-28"),
            ("OpensOn.Day", "4")
        );
        half.Problems.ShouldBe(["The date it opens must include a month and a year"]);
        var one = await manager.Post(begun.Address + "/details", Details("Audit", "4", "1", "2027"));
        one.Words.ShouldContain("Opens on 4 January 2027");
        one.Words.ShouldContain("Say when it closes.");
    }

    [Theory, OnBoth]
    public async Task Nor_is_a_day_of_closing_that_has_passed_in_the_way_of_it(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var audit = await ground.Audit(AuditState.InPreparation);
        await Dated(site, audit.Id);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));

        var put = await manager.Post(
            $"/audits/{audit.Id}/set-up/details",
            [.. Details("Put right", "5", "1", "2026"), .. Closes("6", "2", "2026")]
        );

        put.Heading.ShouldBe("Set up Put right");
    }

    [Theory]
    [InlineData(
        "1 3 1",
        "1 4 9999",
        "The date it opens must be between a year ago and 5 years from now",
        "The date it closes must be within 5 years from now"
    )]
    [InlineData(
        "1 3 2020",
        "1 4 2020",
        "The date it opens must be between a year ago and 5 years from now",
        "The date it closes must be today or later"
    )]
    public async Task Days_long_gone_or_far_off_are_refused(string opens, string closes, params string[] said)
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        var audit = await ground.Audit(AuditState.InPreparation);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var ((o, c), path) = ((opens.Split(' '), closes.Split(' ')), $"/audits/{audit.Id}/set-up/details");

        var refused = await manager.Post(path, [.. Details(audit.Title, o[0], o[1], o[2].PadLeft(4, '0')), .. Closes(c[0], c[1], c[2])]);

        refused.Problems.ShouldBe(said);
    }

    [Fact]
    public async Task A_day_of_closing_that_has_passed_meanwhile_is_told()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        var audit = await ground.Audit(AuditState.InPreparation);
        await Dated(site, audit.Id);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));

        (await manager.Get($"/audits/{audit.Id}/set-up")).Words.ShouldContain(
            "Choose a later day on which it closes: that day has passed."
        );
    }

    [Theory, OnBoth]
    public async Task An_earlier_audit_is_named_only_to_those_who_can_open_it(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var (now, earlier) = (await ground.Audit(AuditState.Closed), await ground.Audit(AuditState.Closed));
        await using (var store = site.Open())
        {
            store.Add(
                new ComparedAudit
                {
                    AuditId = now.Id,
                    EarlierId = earlier.Id,
                    Name = "earlier",
                    Order = 0,
                }
            );
            await store.Set<AuditOrganisation>().Where(o => o.AuditId == earlier.Id).ExecuteDeleteAsync(Stop);
            await store.SaveChangesAsync(Stop);
        }
        using var lead = await site.SignedInAs(await ground.Somebody(Role.SafeguardingLead));
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));

        (await lead.Get($"/audits/{now.Id}")).Fact("Compared with").ShouldBeNull();
        (await manager.Get($"/audits/{now.Id}")).Fact("Compared with").ShouldBe(earlier.Title);
    }

    [Theory, OnBoth]
    public async Task An_audit_that_was_begun_by_mistake_is_removed_and_one_that_is_answered_is_not_reached(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var begun = await ground.Audit(AuditState.InPreparation);

        (await manager.Post($"/audits/{begun.Id}/set-up/remove")).Words.ShouldContain($"{begun.Title} is removed.");

        await using var store = site.Open();
        (await store.Audits.AnyAsync(a => a.Id == begun.Id, Stop)).ShouldBeFalse();
        var closed = await ground.Audit(AuditState.Closed);
        (await manager.Get($"/audits/{closed.Id}/set-up/remove")).Heading.ShouldBe("Page not found");
    }

    private static async Task Dated(Site site, Guid audit)
    {
        await using var store = site.Open();
        var kept = await store.Audits.SingleAsync(a => a.Id == audit, Stop);
        (kept.OpensOn, kept.ClosesOn) = (new DateOnly(2026, 1, 5), new DateOnly(2026, 2, 6));
        await store.SaveChangesAsync(Stop);
    }

    private static (string, string)[] Details(string title, string day, string month, string year) =>
        [("Form.Title", title), ("Form.Period", "2026-27"), .. Date("OpensOn", day, month, year)];

    private static (string, string)[] Closes(string day, string month, string year) => Date("ClosesOn", day, month, year);

    private static (string, string)[] Date(string field, string day, string month, string year) =>
        [($"{field}.Day", day), ($"{field}.Month", month), ($"{field}.Year", year)];

    private static async Task Lead(Site site, Organisation organisation)
    {
        await using var store = site.Open();
        store.Add(
            new Contact
            {
                OrganisationId = organisation.Id,
                Name = "Ada Lead",
                Email = "ada@example.org",
                Role = SafeguardingRole.SafeguardingLead,
            }
        );
        await store.SaveChangesAsync(Stop);
    }
}
