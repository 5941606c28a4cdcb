using System.Net;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Store;
using Eleven.Tests.Web.Accounts;
using Eleven.Web.Library;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web;

/// <summary>A button that somebody presses twice: the second press is answered as the first was, and does nothing more. What another person did meanwhile is told.</summary>
public sealed class PressedTwiceTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Removing_is_confirmed_to_both_presses(Database database)
    {
        var (_, ground, manager) = await On(database);
        using var __ = manager;
        var lead = await ground.Somebody(Role.SafeguardingLead);
        var draft = Shelf.Address(await ground.Questions("staff-survey-2017", QuestionSetState.Draft));
        var audit = $"/audits/{(await ground.Audit(AuditState.InPreparation)).Id}/set-up";

        // Without their only role nobody here looks after them any more, and their page is not there.
        await Alike(manager, $"/people/{lead.Id}/roles/{lead.Grants[0].Id}/take-away", "is no longer Safeguarding lead");
        await Alike(manager, draft + "/remove", "removed");
        await Alike(manager, audit + "/remove", "removed");
    }

    [Theory, OnBoth]
    public async Task An_account_is_reset_once_and_both_presses_are_told_so(Database database)
    {
        var (site, ground, manager) = await On(database);
        using var _ = manager;
        var lead = await ground.Somebody(Role.SafeguardingLead);

        await Alike(manager, $"/people/{lead.Id}/begin-again", "An invitation is on its way");

        (await site.MailsTo(lead.Email!)).Length.ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task What_is_moved_by_two_presses_at_once_moves_once(Database database)
    {
        var (site, ground, manager) = await On(database);
        using var _ = manager;
        var sectors = $"/settings/regions/{ground.Region.Id}/sectors";
        foreach (var name in (string[])["Health", "Police", "Schools"])
        {
            await manager.Post(sectors + "/add", ("Form.Name", name));
        }
        await using var store = site.Open();
        var schools = await store.Set<Sector>().SingleAsync(s => s.RegionId == ground.Region.Id && s.Name == "Schools", Stop);

        await Alike(manager, sectors, null, ("Sector", $"{schools.Id}"), ("Do", "up"));

        var order = store.Set<Sector>().Where(s => s.RegionId == ground.Region.Id).OrderBy(s => s.Order).Select(s => s.Name);
        (await order.ToListAsync(Stop)).ShouldBe(["All", "Health", "Schools", "Police"]);
    }

    [Theory, OnBoth]
    public async Task What_somebody_else_changed_meanwhile_is_told(Database database)
    {
        var (site, ground, manager) = await On(database);
        using var _ = manager;
        using var other = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var path = $"/settings/regions/{ground.Region.Id}";
        var form = await manager.Get(path);
        (await manager.Fill(form, path, ("Name", "Six Rivers"))).Problems.ShouldBeEmpty();
        (await other.Post(path, ("Name", "Seven Rivers"))).Problems.ShouldBeEmpty();

        var again = await manager.Fill(form, path, ("Name", "Six Rivers"));

        again.Problems.Single().ShouldStartWith("This was changed while");
        (await manager.Get(path)).Value("Name").ShouldBe("Seven Rivers");
    }

    [Theory, OnBoth]
    public async Task Nobody_is_answered_with_what_another_person_pressed(Database database)
    {
        var (site, ground, manager) = await On(database);
        using var _ = manager;
        using var other = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var path = $"/organisations/{ground.Fire.Id}/contacts";
        await manager.Post(path, ("Form.Name", "Ada"), ("Form.Email", "ada@example.org"), ("Form.Role", "Other"));
        await using var store = site.Open();
        var contact = $"{path}/{(await store.Contacts.SingleAsync(c => c.OrganisationId == ground.Fire.Id, Stop)).Id}";
        var theirs = await other.Get(contact);
        (await manager.Post(contact, ("Do", "remove"))).Status.ShouldBe(HttpStatusCode.OK);

        (await other.Fill(theirs, contact, ("Do", "remove"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    public async Task One_press_shows_one_list_of_recovery_codes_however_often_it_is_sent(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        var form = await visitor.Get("/account/recovery-codes");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => visitor.Fill(form, "/account/recovery-codes")));

        answers.ShouldAllBe(a => a.Heading == "Your recovery codes");
        answers.Select(Codes).Distinct().Count().ShouldBe(1);
        (await jo.Site.MailsTo(jo.Email)).Count(m => m.Contains("New recovery codes were made")).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Of_several_windows_one_shows_recovery_codes_and_the_others_say_so(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        var forms = new List<Page>();
        for (var window = 0; window < 5; window++)
        {
            forms.Add(await visitor.Get("/account/recovery-codes"));
        }

        var answers = await Task.WhenAll(forms.Select(f => visitor.Fill(f, "/account/recovery-codes")));

        answers.Count(a => Codes(a).Length > 0).ShouldBe(1);
        answers.Count(a => a.Words.Contains("made in another window")).ShouldBe(4);
        var late = answers.First(a => Codes(a).Length == 0);
        var anew = await visitor.Fill(late, "/account/recovery-codes");
        Codes(anew).Length.ShouldBeGreaterThan(0);
        Codes(anew).ShouldNotBe(answers.Select(Codes).Single(c => c.Length > 0));
    }

    [Theory, OnBoth]
    public async Task One_press_writes_one_test_mail_however_often_it_is_sent(Database database)
    {
        var (site, ground, _) = await On(database);
        var me = await ground.Somebody(Role.RegionalAdministrator);
        using var administrator = await site.SignedInAs(me);
        var form = await administrator.Get("/settings/mail");

        var answers = await administrator.FillAtOnce(6, form, "/settings/mail");

        answers.ShouldAllBe(a => a.Address == "/settings/mail" && a.Words.Contains($"A test mail to {me.Email} is written."));
        (await site.MailsTo(me.Email!)).Length.ShouldBe(1);
        (await administrator.Post("/settings/mail")).Words.ShouldContain("is written.");
        (await site.MailsTo(me.Email!)).Length.ShouldBe(2);
    }

    [Theory, OnBoth]
    public async Task A_link_to_a_new_address_is_sent_once_and_all_presses_are_told_so(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        var sure = await visitor.Post("/account/email", ("Password", Known.Password));
        var address = $"twice.{jo.Ground.Region.Code}@example.org";

        var answers = await visitor.FillAtOnce(6, sure, "/account/email", ("Email", address));

        answers.ShouldAllBe(a => a.Heading == "Look into your mail" && a.Words.Contains(address));
        (await jo.Site.MailsTo(address)).Length.ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task Every_press_to_view_as_a_role_is_answered_with_the_cookie_and_one_line_tells_of_them(Database database)
    {
        var (site, ground, _) = await On(database);
        var me = await ground.Somebody(Role.RegionalAdministrator);
        using var administrator = await site.SignedInAs(me);
        var form = await administrator.Get("/people/view-as");

        var answers = await administrator.FillAtOnce(
            6,
            form,
            "/people/view-as",
            ("Role", "SafeguardingLead"),
            ("Place", ground.Fire.Id.ToString())
        );

        // Whoever has the cookie is told so on every page.
        answers.ShouldAllBe(a => a.Text.Contains("Safeguarding lead, Fire and rescue"));
        await using var store = site.Open();
        (await store.RecordRows.CountAsync(r => r.Actor == me.Id.ToString() && r.Action == "viewed as", Stop)).ShouldBe(1);
    }

    [Theory, OnBoth]
    public async Task What_a_press_led_to_that_nobody_can_read_any_more_is_no_error(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var me = await ground.Somebody(Role.RegionalAdministrator);
        using var manager = await site.SignedInAs(me);
        var path = $"/organisations/{ground.Fire.Id}/contacts";
        await manager.Post(path, ("Form.Name", "Ada"), ("Form.Email", "ada@example.org"), ("Form.Role", "Other"));
        await using var store = site.Open();
        var contact = $"{path}/{(await store.Contacts.SingleAsync(c => c.OrganisationId == ground.Fire.Id, Stop)).Id}";
        var form = await manager.Get(contact);
        await manager.Fill(form, contact, ("Do", "remove"));
        await store.Presses.Where(p => p.PersonId == me.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Hidden, "AAAA"), Stop);

        var again = await manager.Fill(form, contact, ("Do", "remove"));

        (again.Status, again.Heading).ShouldBe((HttpStatusCode.NotFound, "Page not found"));
    }

    [Theory, OnBoth]
    public async Task A_store_that_cannot_tell_of_presses_still_shows_what_was_written(Database database)
    {
        await using var own = await sites.Store(database);
        await using var site = await Site.Start(Site.On(own.Settings, Path.GetTempPath()));
        await Until.True(async () => (await site.Visitor().Get("/sign-in")).Status == HttpStatusCode.OK);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var form = await manager.Get("/people/invite");
        await using var store = site.Open();
        await store.Database.ExecuteSqlRawAsync("""DROP TABLE "Presses" """, Stop);

        var late = await manager.Fill(form, "/nowhere", ("Name", "Ada"), ("Email", "ada@example.org"));

        (late.Status, late.Heading).ShouldBe((HttpStatusCode.NotFound, "Page not found"));
        late.Words.ShouldContain("ada@example.org");
    }

    private static string Codes(Page page) => string.Join(' ', page.Html.QuerySelectorAll(".eleven-codes li").Select(l => l.TextContent));

    private async Task<(Site Site, Ground Ground, Visitor Manager)> On(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        return (site, ground, await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator)));
    }

    private static async Task Alike(Visitor manager, string path, string? said, params (string Name, string Value)[] fields)
    {
        var form = await manager.Get(path);
        var at = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => manager.Fill(form, path, fields)));
        var later = await manager.Fill(form, path, fields);

        foreach (var answer in (Page[])[.. at, later])
        {
            (answer.Status, answer.Problems.Length, answer.Address).ShouldBe((HttpStatusCode.OK, 0, at[0].Address), path);
        }
        if (said is not null)
        {
            later.Html.QuerySelector(".govuk-notification-banner")!.TextContent.ShouldContain(said);
        }
    }
}
