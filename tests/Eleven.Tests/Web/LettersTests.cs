using System.Net;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Eleven.Tests.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web;

/// <summary>The words of letters, as a partnership or a region makes its own.</summary>
public sealed class LettersTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task An_invitation_has_the_words_of_the_partnership_else_of_the_region_else_the_standard(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var (north, region) = ($"/settings/partnerships/{ground.North.Id}", $"/settings/regions/{ground.Region.Id}");

        var ofStandard = await Invited(site, administrator, ground.Fire.Id);
        (await Word(administrator, region, "Region: {{partnership}}", "{{link}}")).Words.ShouldContain("In the region’s own words.");
        var ofRegion = await Invited(site, administrator, ground.Fire.Id);
        (await manager.Get(north + "/letters/invitation")).Value("Form.Subject").ShouldBe("Region: {{partnership}}");
        var list = await Word(manager, north, "North: {{partnership}}", "Dear {{name}}, {{from}} asks you.\r\n{{link}}");
        list.Address.ShouldBe(north + "/letters");
        list.Words.ShouldContain("The letter is saved.");
        list.Words.ShouldContain("In the partnership’s own words.");

        ofStandard.ShouldStartWith("Your account for the Section 11 audit\nHello Sam Lead\n\nJo RegionalAdministrator has made an account");
        ofRegion.ShouldStartWith("Region: North Safeguarding Children Partnership\nhttp://localhost");
        var own = await Invited(site, manager, ground.Fire.Id);
        own.ShouldStartWith(
            "North: North Safeguarding Children Partnership\nDear Sam Lead, Jo BusinessManager asks you.\nhttp://localhost"
        );
        own.ShouldContain("/invitation/");
        (await Invited(site, administrator, ground.School.Id)).ShouldStartWith("Region: ");
        // The police work in both areas.
        (await Invited(site, manager, ground.Police.Id)).ShouldStartWith($"Region: {ground.Region.Name}\n");
    }

    [Theory, OnBoth]
    public async Task Letters_about_an_account_are_worded_by_the_only_place_of_all_its_roles(Database database)
    {
        var site = await sites.On(database);
        var jo = await Known.On(site);
        await using (var store = site.Open())
        {
            store.Grants.RemoveRange(await store.Grants.Where(g => g.PersonId == jo.Person.Id).ToListAsync(Stop));
            store.Grants.Add(Grant(jo.Person, jo.Ground.North.Id));
            await store.SaveChangesAsync(Stop);
        }
        using var manager = await site.SignedInAs(await jo.Ground.Somebody(Role.BusinessManager));
        await manager.Post(
            $"/settings/partnerships/{jo.Ground.North.Id}/letters/new-password",
            ("Form.Subject", "Words of the north"),
            ("Form.Text", "{{link}}")
        );
        using var stranger = site.Visitor();

        await stranger.Post("/forgotten-password", ("Email", jo.Email));
        await using (var store = site.Open())
        {
            store.Grants.Add(Grant(jo.Person, jo.Ground.South.Id));
            await store.SaveChangesAsync(Stop);
        }
        await stranger.Post("/forgotten-password", ("Email", jo.Email));

        (await site.MailsTo(jo.Email)).Select(m => m.Split('\n')[0]).ShouldBe(["Words of the north", "Choose a new password for Eleven"]);
    }

    [Theory, OnBoth]
    public async Task Words_that_would_not_do_are_told_and_shown_with_examples(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = $"/settings/partnerships/{ground.North.Id}/letters/account-changed";

        (await manager.Post(here, ("Form.Subject", " "), ("Form.Text", ""))).Problems.ShouldBe(["Enter a subject", "Enter the text"]);
        var wrong = await manager.Post(here, ("Form.Subject", "To {{nmae}}"), ("Form.Text", "<b>{{what}}</b>"));
        var preview = await manager.Post(
            here,
            ("Form.Subject", "To {{name}}"),
            ("Form.Text", "<script>alert(1)</script> {{what}}\n{{link}}"),
            ("Do", "preview")
        );

        wrong.Problems.ShouldBe([
            "Subject has {{nmae}}, which is no field of this letter. Did you mean {{name}}?",
            "Text must have {{link}} in it: where they choose a new password if it was not them",
        ]);
        wrong.Value("Form.Text").ShouldBe("<b>{{what}}</b>");
        preview.Problems.ShouldBeEmpty();
        var shown = preview.Html.QuerySelector(".eleven-letter")!;
        shown.TextContent.ShouldBe(
            $"To Sam Taylor\n\n<script>alert(1)</script> Your password was changed.\n{site.Settings.Link("/forgotten-password")}"
        );
        shown.QuerySelector("script").ShouldBeNull();
        await using var store = site.Open();
        (await store.LetterTemplates.AnyAsync(t => t.PartnershipId == ground.North.Id, Stop)).ShouldBeFalse();
    }

    [Theory, OnBoth]
    public async Task A_letter_goes_back_to_the_words_that_hold_without_and_the_record_knows_both(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var me = await ground.Somebody(Role.BusinessManager);
        using var manager = await site.SignedInAs(me);
        var here = $"/settings/partnerships/{ground.North.Id}";
        var first = await manager.Get(here + "/letters/invitation");

        await Word(manager, here, "Ours", "{{link}}");
        await Word(manager, here, "Ours again", "{{link}}");
        var back = await manager.Post(here + "/letters/invitation", ("Do", "standard"));

        first.Words.ShouldNotContain("Go back to");
        back.Words.ShouldContain("The letter has the standard words again.");
        (await manager.Get(here + "/letters/invitation")).Value("Form.Subject").ShouldBe("Your account for the Section 11 audit");
        await using var store = site.Open();
        var id = me.Id.ToString();
        var deeds = await store
            .RecordRows.Where(r => r.Actor == id && r.Subject == "LetterTemplate")
            .OrderBy(r => r.Number)
            .ToListAsync(Stop);
        deeds.Select(r => r.Action).ShouldBe(["added", "changed", "removed"]);
    }

    [Theory, OnBoth]
    public async Task Two_people_at_one_letter_are_shown_both_versions(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var here = $"/settings/partnerships/{ground.North.Id}";
        var letter = here + "/letters/invitation";
        using var one = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        using var other = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));

        var open = await other.Get(letter);
        await Word(one, here, "First", "{{link}}");
        var second = await other.Fill(open, letter, ("Form.Subject", "Second"), ("Form.Text", "{{link}}"));
        var saved = await other.Fill(second, letter, ("Form.Subject", "Second"), ("Form.Text", "{{link}}"));
        var late = await one.Get(letter);
        await other.Post(letter, ("Do", "standard"));
        var gone = await one.Fill(late, letter, ("Form.Subject", "Third"), ("Form.Text", "{{link}}"));

        second.Problems.ShouldHaveSingleItem().ShouldStartWith("This was changed while");
        second.Words.ShouldContain("Subject First Second");
        saved.Words.ShouldContain("The letter is saved.");
        gone.Problems.ShouldHaveSingleItem().ShouldStartWith("This was changed while");
        gone.Words.ShouldContain("Subject Your account for the Section 11 audit Third");
        (await one.Fill(gone, letter, ("Form.Subject", "Third"), ("Form.Text", "{{link}}"))).Words.ShouldContain("The letter is saved.");
    }

    [Fact]
    public async Task Words_that_were_taken_away_and_written_anew_are_not_those_that_were_open()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        var here = $"/settings/partnerships/{ground.North.Id}";
        var letter = here + "/letters/invitation";
        using var one = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        using var other = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        await Word(one, here, "First", "{{link}}");

        var open = await one.Get(letter);
        await other.Post(letter, ("Do", "standard"));
        await Word(other, here, "Anew", "{{link}}");
        var late = await one.Fill(open, letter, ("Form.Subject", "Late"), ("Form.Text", "{{link}}"));

        late.Problems.ShouldHaveSingleItem().ShouldStartWith("This was changed while");
        late.Words.ShouldContain("Subject Anew Late");
        (await one.Fill(late, letter, ("Form.Subject", "Late"), ("Form.Text", "{{link}}"))).Words.ShouldContain("The letter is saved.");
    }

    [Fact]
    public async Task Another_role_elsewhere_is_written_of_in_the_words_of_the_region()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var (north, region) = ($"/settings/partnerships/{ground.North.Id}", $"/settings/regions/{ground.Region.Id}");
        foreach (var letter in new[] { "invitation", "new-role" })
        {
            await administrator.Post($"{north}/letters/{letter}", ("Form.Subject", "Of the north"), ("Form.Text", "{{link}}"));
            await administrator.Post($"{region}/letters/{letter}", ("Form.Subject", "Of the region"), ("Form.Text", "{{link}}"));
        }
        var email = $"{Guid.NewGuid():N}@example.org";
        await Invite(administrator, email, ground.School.Id);

        // Not begun yet; then begun.
        await Invite(administrator, email, ground.Fire.Id);
        await using (var store = site.Open())
        {
            (await store.Users.SingleAsync(p => p.Email == email, Stop)).PasswordHash = "set";
            await store.SaveChangesAsync(Stop);
        }
        await Invite(administrator, email, ground.North.Id, Role.Executive);

        (await site.MailsTo(email)).Select(m => m.Split('\n')[0]).ShouldBe(["Of the region", "Of the region", "Of the region"]);
    }

    [Fact]
    public async Task A_letter_that_there_is_not_is_not_found()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));

        (await manager.Get($"/settings/partnerships/{ground.North.Id}/letters/love")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<Page> Word(Visitor visitor, string place, string subject, string text) =>
        visitor.Post(place + "/letters/invitation", ("Form.Subject", subject), ("Form.Text", text));

    private static async Task<string> Invited(Site site, Visitor by, Guid organisation)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await Invite(by, email, organisation);
        return (await site.MailsTo(email)).ShouldHaveSingleItem();
    }

    private static async Task Invite(Visitor by, string email, Guid place, Role role = Role.SafeguardingLead) =>
        (
            await by.Post("/people/invite", ("Name", "Sam Lead"), ("Email", email), ("Role", role.ToString()), ("Place", place.ToString()))
        ).Problems.ShouldBeEmpty();

    private static Grant Grant(Person person, Guid partnership) =>
        new()
        {
            PersonId = person.Id,
            Role = Role.Executive,
            PartnershipId = partnership,
        };
}
