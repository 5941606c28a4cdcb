using System.Net;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Accounts;

public sealed class AccountTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_forgotten_password_is_answered_alike_and_the_link_changes_it_once(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = jo.Site.Visitor();

        var known = await visitor.Post("/forgotten-password", ("Email", jo.Email));
        var nobody = await visitor.Post("/forgotten-password", ("Email", "nobody@example.org"));
        known.Words.ShouldBe(nobody.Words);
        known.Heading.ShouldBe("Look into your mail");

        using var elsewhere = await jo.Site.SignedInAs(jo.Person);
        var link = await jo.Site.LinkTo(jo.Email);
        (await visitor.Get(link)).Heading.ShouldBe("Choose a new password");
        (await visitor.Post(link, ("Password", "password1234"))).Problems.ShouldBe([
            "Password is too easy to guess. Use three random words",
        ]);
        var step = await visitor.Post(link, ("Password", "orchard lamp tea kettle"));
        step.Address.ShouldStartWith("/sign-in/second-step");
        (await visitor.Fill(step, step.Address, ("SecurityCode", jo.Code()))).Address.ShouldBe("/");

        (await elsewhere.Get("/account")).Address.ShouldStartWith("/sign-in");
        using var again = jo.Site.Visitor();
        (await again.Get(link)).Heading.ShouldBe("This link no longer works");
        (await again.Post("/sign-in", ("Email", jo.Email), ("Password", Known.Password))).Problems.ShouldNotBeEmpty();
        (await jo.Site.MailsTo(jo.Email))[^1].ShouldContain("Your password was changed by a link");
    }

    [Fact]
    public async Task Whoever_must_wait_gets_in_by_a_new_password()
    {
        var jo = await Known.On(await sites.On(Database.Sqlite));
        using var visitor = jo.Site.Visitor();
        for (var i = 0; i < 6; i++)
        {
            await visitor.Post("/sign-in", ("Email", jo.Email), ("Password", $"wrong wrong {i}"));
        }
        await visitor.Post("/forgotten-password", ("Email", jo.Email));
        await visitor.Post(await jo.Site.LinkTo(jo.Email), ("Password", "orchard lamp tea kettle"));

        using var afterwards = jo.Site.Visitor();
        (await afterwards.Post("/sign-in", ("Email", jo.Email), ("Password", "orchard lamp tea kettle"))).Address.ShouldStartWith(
            "/sign-in/second-step"
        );
    }

    [Theory, OnBoth]
    public async Task A_password_is_changed_by_whoever_knows_it_and_other_sessions_end(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var here = await jo.Site.SignedInAs(jo.Person);
        using var there = await jo.Site.SignedInAs(jo.Person);

        (await here.Post("/account/password", ("Password", "wrong"), ("NewPassword", "short"))).Problems.ShouldBe([
            "Your password now is not right",
            "Password must be between 12 and 200 characters",
        ]);
        (
            await here.Post("/account/password", ("Password", Known.Password), ("NewPassword", "orchard lamp tea kettle"))
        ).Words.ShouldContain("Your password is changed.");

        (await here.Get("/account")).Heading.ShouldBe("Your account");
        (await there.Get("/account")).Address.ShouldStartWith("/sign-in");
        using var visitor = jo.Site.Visitor();
        (await visitor.Post("/sign-in", ("Email", jo.Email), ("Password", "orchard lamp tea kettle"))).Address.ShouldStartWith(
            "/sign-in/second-step"
        );
    }

    [Theory, OnBoth]
    public async Task Whoever_found_a_computer_unlocked_adds_no_passkey(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var here = await jo.Site.SignedInAs(jo.Person);
        using var there = await jo.Site.SignedInAs(jo.Person);
        const string path = "/account/passkeys/add";

        (await here.Get(path)).Text.ShouldNotContain("data-options");
        var refused = await here.Post(path, ("Password", "wrong wrong wrong"));
        refused.Problems.ShouldBe(["Your password is not right"]);
        refused.Text.ShouldNotContain("data-options");
        (await here.Send(path, ("Name", "Theirs"), (Visitor.Token, refused.Value(Visitor.Token)!))).Problems.ShouldBe([
            "Your password is not right",
        ]);

        var asked = await here.Post(path, ("Password", Known.Password));
        asked.Text.ShouldContain("data-options");
        (await here.Fill(asked, path, ("Name", ""))).Problems.ShouldBe(["Enter a name for the passkey"]);
        // What counts for one session counts for no other.
        var token = (await there.Get(path)).Value(Visitor.Token)!;
        var elsewhere = await there.Send(path, ("Name", "Mine"), ("PasswordWas", asked.Value("PasswordWas")!), (Visitor.Token, token));
        elsewhere.Problems.ShouldBe(["Your password is not right"]);
    }

    [Theory, OnBoth]
    public async Task Nor_sets_up_an_app_or_sees_new_recovery_codes(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var here = await jo.Site.SignedInAs(jo.Person);
        await using (var store = jo.Site.Open())
        {
            await store
                .Sessions.Where(s => s.PersonId == jo.Person.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.StartedAt, s => s.StartedAt.AddHours(-1)), Stop);
        }

        (await here.Get("/account/authenticator")).Html.QuerySelector(".eleven-secret").ShouldBeNull();
        (await here.Post("/account/authenticator", ("Password", "wrong wrong wrong"))).Problems.ShouldBe(["Your password is not right"]);
        var app = await here.Post("/account/authenticator", ("Password", Known.Password));
        var code = Joining.CodeOf(app.Html.QuerySelector(".eleven-secret")!.TextContent);
        (await here.Fill(app, "/account/authenticator", ("SecurityCode", code))).Words.ShouldContain("Your authenticator app is set up.");

        var refused = await here.Post("/account/recovery-codes", ("Password", "wrong wrong wrong"));
        refused.Problems.ShouldBe(["Your password is not right"]);
        (await here.Send("/account/recovery-codes", (Visitor.Token, refused.Value(Visitor.Token)!)))
            .Html.QuerySelectorAll(".eleven-codes li")
            .ShouldBeEmpty();
        var asked = await here.Post("/account/recovery-codes", ("Password", Known.Password));
        (await here.Fill(asked, "/account/recovery-codes")).Html.QuerySelectorAll(".eleven-codes li").Length.ShouldBe(10);
    }

    [Theory, OnBoth]
    public async Task Sessions_are_listed_and_ended_one_by_one_or_all_but_this(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var here = await jo.Site.SignedInAs(jo.Person);
        using var second = await jo.Site.SignedInAs(jo.Person);
        using var third = await jo.Site.SignedInAs(jo.Person);
        using var stranger = await jo.Site.SignedInAs(await jo.Ground.Somebody(Role.Executive));

        var account = await here.Get("/account");
        account.Html.QuerySelectorAll(".govuk-summary-card").Length.ShouldBe(3);
        account.Words.ShouldContain("Test (this one)");
        var other = account.Html.QuerySelectorAll("main form").First(f => f.TextContent.Contains("Sign out there"));
        var id = other.QuerySelector("[name=Session]")!.GetAttribute("value")!;

        (await stranger.Post("/account", ("Session", id))).Words.ShouldNotContain("Jo Regional");
        await using (var store = jo.Site.Open())
        {
            (await store.Sessions.SingleAsync(s => s.Id == Guid.Parse(id), Stop)).EndedAt.ShouldBeNull();
        }
        (await here.Post("/account", ("Session", id))).Words.ShouldContain("You are signed out there.");
        (await here.Get("/account")).Html.QuerySelectorAll(".govuk-summary-card").Length.ShouldBe(2);
        (await here.Post("/account/sign-out-elsewhere")).Words.ShouldContain("You are signed out everywhere else.");
        (await second.Get("/account")).Address.ShouldStartWith("/sign-in");
        (await third.Get("/account")).Address.ShouldStartWith("/sign-in");
        (await here.Get("/account")).Heading.ShouldBe("Your account");
    }

    [Theory, OnBoth]
    public async Task What_was_typed_when_the_session_was_over_is_there_after_signing_in(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        var form = await visitor.Get("/people/invite");
        await GrowOld(jo);

        var email = $"lee.{Guid.NewGuid():N}@example.org";
        var wayIn = await visitor.Fill(form, "/people/invite", ("Name", "Lee <b>O'Neill</b>"), ("Email", email), ("Role", "Executive"));
        wayIn.Heading.ShouldBe("Sign in");
        wayIn.Words.ShouldContain("What you sent will be there.");
        var back = await jo.SignIn(visitor, wayIn.Address);

        back.Heading.ShouldBe("Invite somebody");
        back.Words.ShouldContain("What you wrote is here: check it, and send it again.");
        back.Value("Name").ShouldBe("Lee <b>O'Neill</b>");
        back.Value("Email").ShouldBe(email);
        back.Html.QuerySelector("[name=Role][checked]")!.GetAttribute("value").ShouldBe("Executive");
        back.Problems.ShouldBeEmpty();
        (await jo.Site.MailsTo(email)).ShouldBeEmpty();
        await using (var store = jo.Site.Open())
        {
            (await store.KeptWords.SingleAsync(k => k.PersonId == jo.Person.Id, Stop)).Hidden.ShouldNotContain("Neill");
        }

        var sent = await visitor.Fill(
            back,
            back.Address,
            ("Name", back.Value("Name")!),
            ("Email", email),
            ("Role", "Executive"),
            ("Place", jo.Ground.North.Id.ToString())
        );
        sent.Words.ShouldContain("An invitation is on its way");
        await using var afterwards = jo.Site.Open();
        (await afterwards.KeptWords.AnyAsync(k => k.PersonId == jo.Person.Id, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Somebody_else_is_not_shown_what_was_typed()
    {
        var jo = await Known.On(await sites.On(Database.Sqlite));
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        var form = await visitor.Get("/people/invite");
        await GrowOld(jo);
        await visitor.Fill(form, "/people/invite", ("Name", "Lee O'Neill"));
        await using var store = jo.Site.Open();
        var kept = await store.KeptWords.SingleAsync(k => k.PersonId == jo.Person.Id, Stop);

        using var other = await jo.Site.SignedInAs(await jo.Ground.Somebody(Role.RegionalAdministrator));
        var page = await other.Get($"/people/invite?kept={kept.Id}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldNotContain("Neill");
    }

    [Fact]
    public async Task A_stranger_has_nothing_kept()
    {
        var site = await sites.On(Database.Sqlite);
        using var visitor = site.Visitor();

        var told = await visitor.Send("/people/invite", ("Name", "Stranger to all"), ("__Whose", "of nobody"));

        told.Address.ShouldBe("/sign-in?back=%2Fpeople%2Finvite&over=true&sent=lost");
        told.Words.ShouldContain("What you sent was not saved.");

        site.Log.ShouldNotContain("Stranger to all");
    }

    [Theory, OnBoth]
    public async Task The_log_of_a_whole_visit_names_nobody_and_holds_nothing_that_was_typed(Database database)
    {
        var jo = await Known.On(await sites.On(database), Role.BusinessManager);
        using var visitor = jo.Site.Visitor();
        var typed = $"typed-{Guid.NewGuid():N}";

        await jo.SignIn(visitor, "/sign-in?back=/people?search=" + typed);
        await visitor.Get($"/people?search={typed}");
        await visitor.Post(
            "/people/invite",
            ("Name", typed),
            ("Email", $"{typed}@example.org"),
            ("Role", "Executive"),
            ("Place", jo.Ground.North.Id.ToString())
        );
        await visitor.Send("/people/invite", ("Name", typed));
        await visitor.Get("/no-such-page/" + typed);
        await visitor.Get($"{Site.Failing}?{typed}");
        await visitor.Post("/sign-out");

        var log = jo.Site.Log;
        log.ShouldContain("\"route\":\"/people/invite\"");
        foreach (var personal in (string[])[typed, jo.Email, jo.Person.Name, jo.Person.Id.ToString(), Site.Secret, Known.Password])
        {
            log.ShouldNotContain(personal);
        }
    }

    private static async Task GrowOld(Known jo)
    {
        await using var store = jo.Site.Open();
        var earlier = DateTime.UtcNow - Session.Idle - TimeSpan.FromMinutes(1);
        await store.Sessions.Where(s => s.PersonId == jo.Person.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, earlier), Stop);
    }
}
