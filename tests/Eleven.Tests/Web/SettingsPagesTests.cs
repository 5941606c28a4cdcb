using System.Net;
using Eleven.Store.Mail;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Store;
using Eleven.Tests.Web.Accounts;
using Eleven.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web;

/// <summary>Settings: the region, its partnerships with logo and local names, and its sectors.</summary>
public sealed class SettingsPagesTests(Sites sites)
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_region_is_set_up_with_partnerships_and_sectors(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var region = $"/settings/regions/{ground.Region.Id}";

        (await administrator.Post(region, ("Name", "Six Rivers"))).Words.ShouldContain("Six Rivers");
        var wrong = await administrator.Post(
            region + "/partnerships",
            ("Form.Area", "north"),
            ("Form.ContactEmail", "nowhere"),
            ("Form.Colour", "teal")
        );
        wrong.Problems.ShouldBe(
            [
                "Enter the name of the partnership",
                "There is an area of this name already",
                "Enter an e-mail address, such as safeguarding@example.org",
                "Enter a colour as # and six letters and numbers, such as #00594E",
            ],
            ignoreOrder: true
        );
        var added = await administrator.Post(
            region + "/partnerships",
            ("Form.Name", "Eastmarch Partnership"),
            ("Form.Area", "Eastmarch"),
            ("Form.ContactEmail", "east@example.org"),
            ("Form.FrontDoorNumber", "01234 567890"),
            ("Form.Colour", "#00594e")
        );
        added.Heading.ShouldBe("Eastmarch Partnership");
        added.Value("Form.Colour").ShouldBe("#00594E");
        added.Value("Form.FrontDoorNumber").ShouldBe("01234 567890");

        (await administrator.Post(region + "/sectors/add", ("Form.Name", "ALL"), ("Form.IsPolice", "False"))).Problems.ShouldBe([
            "There is a sector of this name already",
        ]);
        var sectors = await administrator.Post(region + "/sectors/add", ("Form.Name", "Police"), ("Form.IsPolice", "True"));
        Names(sectors).ShouldBe(["All", "Police (the police)"]);
        var second = sectors.Html.QuerySelectorAll("input[name=Sector]").Last().GetAttribute("value")!;
        Names(await administrator.Post(region + "/sectors", ("Sector", second), ("Do", "up"))).ShouldBe(["Police (the police)", "All"]);
        var removed = await administrator.Post($"{region}/sectors/{second}", ("Do", "remove"));
        Names(removed).ShouldBe(["All"]);
        (await administrator.Post($"{region}/sectors/{ground.Fire.SectorId}", ("Do", "remove"))).Words.ShouldContain("it stays");
    }

    [Theory, OnBoth]
    public async Task A_logo_is_what_its_bytes_say_and_is_shown(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = $"/settings/partnerships/{ground.North.Id}";

        (await manager.Upload(here + "/logo", "Picture", "logo.png", "<svg onload='alert(1)'/>"u8.ToArray())).Problems.ShouldBe([
            "The picture must be a PNG or a JPEG",
        ]);
        (await manager.Upload(here + "/logo", "Picture", "logo.png", [.. Png, .. new byte[200_000]])).Problems.ShouldBe([
            "The picture must be smaller than 200 KB",
        ]);
        byte[][] broken =
        [
            [.. Png[..8], .. new byte[100]],
            Png[..^12],
            [.. Png, 1],
            [.. Png[..^20], 1, .. Png[^19..]],
            [0xFF, 0xD8, 0xFF, .. new byte[100]],
        ];
        foreach (var picture in broken)
        {
            (await manager.Upload(here + "/logo", "Picture", "logo.png", picture)).Problems.ShouldBe([
                "The picture is damaged. Open it in another program and save it again",
            ]);
        }
        // With words beside the picture, which nobody is shown.
        byte[] worded = [.. Png[..33], .. Reports.SomeLogo.Chunk("tEXt"u8, [.. "Author\0Jo Lead"u8]), .. Png[33..]];
        (await manager.Upload(here + "/logo", "Picture", "logo.svg", worded)).Words.ShouldContain("The logo is saved.");
        using var shown = await manager.Ask(new(HttpMethod.Get, here + "/logo/picture"));
        shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await shown.Content.ReadAsByteArrayAsync(Stop)).ShouldBe(Png);
        (await manager.Post(here + "/logo", ("Do", "remove"))).Words.ShouldContain("The logo is removed.");
        (await manager.Get(here + "/logo/picture")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    public async Task Policies_and_tools_have_a_name_in_each_area(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var here = $"/settings/partnerships/{ground.North.Id}";

        var wrong = await manager.Post(here + "/names", ("Form.Term", "threshold document"), ("Form.Link", "javascript:alert(1)"));
        wrong.Problems.ShouldBe(["Enter what it is called here", "Enter a web address that begins with https://"]);
        var named = await manager.Post(
            here + "/names",
            ("Form.Term", "threshold document"),
            ("Form.Called", "Right Help"),
            ("Form.Link", "https://example.org/right-help")
        );
        named.Fact("threshold document")!.ShouldStartWith("Right Help");
        (await manager.Post(here + "/names", ("Form.Term", "Threshold document"), ("Form.Called", "Other"))).Problems.ShouldBe([
            "This is named already",
        ]);
        var name = named.Html.QuerySelector("a[href*='/names/']")!.GetAttribute("href")!;
        (await manager.Post(name, ("Do", "remove"))).Fact("threshold document").ShouldBeNull();
        (await manager.Get($"/settings/partnerships/{ground.South.Id}/names")).Heading.ShouldBe("Page not found");
    }

    [Theory, OnBoth]
    public async Task Two_people_at_one_partnership_are_shown_both_versions(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var here = $"/settings/partnerships/{ground.North.Id}";
        using var one = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        using var other = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));

        var open = await other.Get(here);
        await one.Post(here, ("Form.Name", "First"), ("Form.Area", "North"));
        var second = await other.Fill(open, here, ("Form.Name", "Second"), ("Form.Area", "North"));

        second.Problems.ShouldHaveSingleItem().ShouldStartWith("This was changed while");
        second.Words.ShouldContain("Name First Second");
        (await other.Fill(second, here, ("Form.Name", "Second"), ("Form.Area", "North"))).Heading.ShouldBe("Second");
        await using var store = site.Open();
        (await store.Set<Partnership>().SingleAsync(p => p.Id == ground.North.Id, Stop)).Code.ShouldBe("north");
    }

    [Theory, OnBoth]
    public async Task A_mail_that_did_not_go_out_is_shown_and_sent_again_by_hand(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var lead = await ground.Somebody(Role.SafeguardingLead);
        var (failed, sent) = (await ground.Mail(lead), await ground.Mail(lead, MailState.Sent));
        var theirs = await ground.Mail(await (await Ground.On(site)).Somebody(Role.Executive));
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));

        var list = await administrator.Get("/settings/mail");
        list.Html.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        (await administrator.Get("/settings/mail?state=Failed")).Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await administrator.Get($"/settings/mail/{theirs.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var rows = (await administrator.Get("/settings/mail?state=Failed&handler=csv")).Text.TrimEnd().Split("\r\n");
        rows.Length.ShouldBe(2);
        rows[1].ShouldStartWith($"Your account,{lead.Email},Not sent,");
        rows[1].ShouldEndWith(",550 No such mailbox.");
        var one = await administrator.Get($"/settings/mail/{failed.Id}");
        one.Fact("What happened").ShouldBe("550 No such mailbox.");
        // Only who it is for may follow its link.
        one.Text.ShouldNotContain("example.org/secret");
        (await administrator.Get($"/settings/mail/{sent.Id}")).Words.ShouldNotContain("Send it again");

        (await administrator.Post($"/settings/mail/{failed.Id}")).Words.ShouldContain("It is sent again.");

        await using var store = site.Open();
        await Until.True(async () =>
            await store.Outbox.AsNoTracking().Where(m => m.Id == failed.Id).Select(m => m.State).SingleAsync(Stop) == MailState.Sent
        );
    }

    [Theory, OnBoth]
    public async Task A_mail_that_came_back_is_told_where_its_address_is_corrected_until_one_arrives(Database database)
    {
        const string said = "The last e-mail to this address came back";
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var lead = await ground.Somebody(Role.SafeguardingLead);
        await using var store = site.Open();
        store.Add(
            new Contact
            {
                OrganisationId = ground.Fire.Id,
                Name = "Jo Lead",
                Email = lead.Email!,
                Role = SafeguardingRole.SafeguardingLead,
            }
        );
        await store.SaveChangesAsync(Stop);
        var bounced = await ground.Mail(lead, MailState.Bounced);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        using var executive = await site.SignedInAs(await ground.Somebody(Role.Executive));
        var (person, fire) = ($"/people/{lead.Id}", $"/organisations/{ground.Fire.Id}");

        var mail = await administrator.Get($"/settings/mail/{bounced.Id}");
        mail.Words.ShouldContain("Check the address.");
        mail.Html.QuerySelector($"main a[href='{person}']").ShouldNotBeNull();
        (await administrator.Get(person)).Words.ShouldContain(said);
        (await administrator.Get(fire)).Words.ShouldContain($"{said} ({LocalTime.Day(bounced.WrittenAt)}). 550 No such mailbox.");
        (await executive.Get(fire)).Words.ShouldNotContain(said);
        // The contacts are hers to correct.
        using var herself = await site.SignedInAs(await ground.Somebody(Role.SafeguardingLead));
        (await herself.Get(fire)).Words.ShouldContain($"{said} ({LocalTime.Day(bounced.WrittenAt)}).");

        await ground.Mail(lead, MailState.Sent);
        (await administrator.Get(person)).Words.ShouldNotContain(said);
        (await administrator.Get(fire)).Words.ShouldNotContain(said);
    }

    [Theory]
    [InlineData(
        "using a team-only API key",
        "With the API key that is set, GOV.UK Notify sends only to your team there and to its guest list.",
        "add the address to the guest list at GOV.UK Notify, or to set a live key. Then send the mail again."
    )]
    [InlineData(
        "when service is in trial mode",
        "While your service there is in trial mode, GOV.UK Notify sends only to your team there and to its guest list.",
        "add the address to the guest list at GOV.UK Notify, or to make the service live there: another key does not help before that. Then send the mail again."
    )]
    public async Task A_mail_that_only_the_team_would_have_got_says_why_and_is_no_reason_to_take_roles_away(
        string refusal,
        string why,
        string advice
    )
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        var me = await ground.Somebody(Role.RegionalAdministrator);
        var refused = await ground.Mail(me);
        await using var store = site.Open();
        await store
            .Outbox.Where(m => m.Id == refused.Id)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(m => m.Trouble, NotifyServer.Told($"GOV.UK Notify answered 400: Can’t send to this recipient {refusal}")),
                Stop
            );
        using var administrator = await site.SignedInAs(me);

        var mail = await administrator.Get($"/settings/mail/{refused.Id}");

        mail.Words.ShouldContain("The address may well be right.");
        mail.Words.ShouldContain(advice);
        (await administrator.Get($"/people/{me.Id}")).Words.ShouldContain(why);
        mail.Words.ShouldNotContain("take the roles");
    }

    [Theory, OnBoth]
    public async Task A_mail_that_came_back_is_told_whatever_the_capitals_of_its_address_here_and_there(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var lead = await ground.Somebody(Role.SafeguardingLead);
        await using var store = site.Open();
        store.AddRange(
            new Contact
            {
                OrganisationId = ground.Fire.Id,
                Name = "Jo Lead",
                Email = lead.Email!.ToUpperInvariant(),
                Role = SafeguardingRole.SafeguardingLead,
            },
            new Contact
            {
                OrganisationId = ground.Fire.Id,
                Name = "Jo Lead",
                Email = lead.Email,
                Role = SafeguardingRole.NamedPractitioner,
            }
        );
        (await store.Users.SingleAsync(p => p.Id == lead.Id, Stop)).Email = "S" + lead.Email[1..];
        await store.SaveChangesAsync(Stop);
        await ground.Mail(lead, MailState.Bounced);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));

        var fire = await administrator.Get($"/organisations/{ground.Fire.Id}");

        fire.Html.QuerySelectorAll("main .eleven-note").Length.ShouldBe(2);
        (await administrator.Get($"/people/{lead.Id}")).Words.ShouldContain("The last e-mail to this address came back");
        await ground.Mail(await store.Users.AsNoTracking().SingleAsync(p => p.Id == lead.Id, Stop), MailState.Sent);
        (await administrator.Get($"/organisations/{ground.Fire.Id}")).Words.ShouldNotContain("came back");
    }

    [Fact]
    public async Task A_mail_that_came_back_is_told_to_nobody_who_does_not_look_after_its_reader()
    {
        var site = await sites.On(Database.Sqlite);
        var (ground, elsewhere) = (await Ground.On(site), await Ground.On(site));
        var lead = await ground.Somebody(Role.SafeguardingLead);
        await ground.Mail(lead, MailState.Bounced);
        await using var store = site.Open();
        store.Add(
            new Contact
            {
                OrganisationId = elsewhere.Fire.Id,
                Name = "Jo Lead",
                Email = lead.Email!,
                Role = SafeguardingRole.SafeguardingLead,
            }
        );
        await store.SaveChangesAsync(Stop);
        foreach (var role in (Role[])[Role.RegionalAdministrator, Role.SafeguardingLead])
        {
            using var other = await site.SignedInAs(await elsewhere.Somebody(role));

            var fire = await other.Get($"/organisations/{elsewhere.Fire.Id}");

            fire.Words.ShouldContain(lead.Email!);
            fire.Words.ShouldNotContain("The last e-mail to this address");
        }
    }

    [Theory, OnBoth]
    public async Task Mails_in_doubt_are_sent_again_together_after_it_was_said_how_many(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var lead = await ground.Somebody(Role.SafeguardingLead);
        var (one, two, three) = (
            await ground.Mail(lead, MailState.Doubtful),
            await ground.Mail(lead, MailState.Doubtful),
            await ground.Mail(lead, MailState.Doubtful)
        );
        var sent = await ground.Mail(lead, MailState.Sent);
        var theirs = await ground.Mail(await (await Ground.On(site)).Somebody(Role.Executive), MailState.Doubtful);
        (string, string)[] chosen = [.. new[] { one, two, sent, theirs }.Select(m => ("Chosen", m.Id.ToString()))];
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        const string list = "/settings/mail?state=Doubtful";

        (await administrator.Get("/settings/mail")).Html.QuerySelector("input[name=Chosen]").ShouldBeNull();
        (await administrator.Get(list)).Html.QuerySelectorAll("input[name=Chosen]").Length.ShouldBe(3);
        (await administrator.Post(list, ("Do", "choose"))).Problems.ShouldBe(["Choose the mails that you want to send again"]);
        var asked = await administrator.Post(list, [("Do", "choose"), .. chosen]);
        asked.Heading.ShouldBe("Send 2 mails again?");
        asked.Html.QuerySelectorAll("input[name=Chosen]").Length.ShouldBe(2);
        (await States(site, one, two, three)).ShouldBe([MailState.Doubtful, MailState.Doubtful, MailState.Doubtful]);
        (await administrator.Fill(asked, list, [("Do", "again"), .. chosen])).Words.ShouldContain("2 mails are sent again.");

        await Until.True(async () => (await States(site, one, two)).All(s => s == MailState.Sent));
        (await States(site, three, theirs)).ShouldBe([MailState.Doubtful, MailState.Doubtful]);
        // The same press once more: answered alike, and nothing goes out a second time.
        (await administrator.Fill(asked, list, [("Do", "again"), .. chosen])).Words.ShouldContain("2 mails are sent again.");
        (await States(site, one, two)).ShouldBe([MailState.Sent, MailState.Sent]);
    }

    [Theory, OnBoth]
    public async Task A_test_mail_goes_to_oneself(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var me = await ground.Somebody(Role.RegionalAdministrator);
        using var administrator = await site.SignedInAs(me);

        var written = await administrator.Post("/settings/mail");
        written.Words.ShouldContain($"A test mail to {me.Email} is written.");
        written.Words.ShouldContain("This page does not change by itself.");
        written.Html.QuerySelector("main a[href='/settings/mail']")!.TextContent.ShouldBe("Look again");

        (await site.MailsTo(me.Email!)).ShouldHaveSingleItem().ShouldStartWith("A test mail from Eleven");
    }

    [Theory, OnBoth]
    public async Task Without_a_mail_server_the_administrator_reads_the_mails_and_the_record_says_so(Database database)
    {
        await using var store = await sites.Store(database);
        var folder = Directory.CreateTempSubdirectory("eleven-mail-");
        await using var site = await Site.Start(Site.On(store.Settings, folder.FullName));
        var ground = await Ground.On(site);
        var mail = await ground.Mail(await ground.Somebody(Role.Contributor), MailState.Waiting);
        var me = await ground.Somebody(Role.RegionalAdministrator);
        using var administrator = await site.SignedInAs(me);

        (await administrator.Get($"/settings/mail/{mail.Id}")).Words.ShouldContain("Open this link: https://example.org/secret");

        await using var kept = site.Open();
        await Until.True(() => kept.RecordRows.AnyAsync(r => r.Actor == me.Id.ToString() && r.SubjectId == mail.Id.ToString(), Stop));
        folder.Delete(recursive: true);
    }

    private static async Task<MailState[]> States(Site site, params OutboxMail[] mails)
    {
        await using var store = site.Open();
        var states = new List<MailState>();
        foreach (var mail in mails)
        {
            states.Add((await store.Outbox.AsNoTracking().SingleAsync(m => m.Id == mail.Id, Stop)).State);
        }
        return [.. states];
    }

    private static string[] Names(Page page) => [.. page.Html.QuerySelectorAll("tbody th").Select(h => h.TextContent.Trim())];
}
