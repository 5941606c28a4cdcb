using System.Net;
using System.Text.Json.Nodes;
using Eleven.Store.People;
using Eleven.Store.Record;
using Eleven.Tests.Store;
using Eleven.Tests.Web.Accounts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.SignOn;

/// <summary>How an account elsewhere comes to belong to an account here, and how it no longer does.</summary>
public sealed class LinkingTests(Sites sites)
{
    private static readonly Action<Token> WithSecondStep = t => t.Claims["amr"] = new JsonArray("mfa");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task Ones_own_account_is_linked_with_the_password_shown_and_unlinked_again(Database database)
    {
        var (site, council) = (await sites.On(database), await sites.Council());
        var jo = await Known.On(site);
        var subject = $"jo-{Guid.NewGuid():N}";
        using var visitor = await site.SignedInAs(jo.Person);

        (await visitor.Post("/account/sign-on/add/council", ("Password", "wrong"))).Problems.ShouldBe(["Your password is not right"]);
        var sent = await visitor.Post("/account/sign-on/add/council", ("Password", Known.Password));
        QueryHelpers.ParseQuery(sent.LeadsTo().Query)["prompt"].ToString().ShouldBe("login");
        var account = await visitor.Come(council, sent, subject);

        account.Address.ShouldBe("/account");
        account.Words.ShouldContain("Five Rivers Council is linked. You can sign in with it from now on.");
        account.Fact("Five Rivers Council").ShouldBe(subject + "@council.example.org");
        using var elsewhere = site.Visitor();
        (await elsewhere.SignOn(council, subject, WithSecondStep, "/account")).Heading.ShouldBe("Your account");

        var page = account.Html.QuerySelectorAll("a").Single(a => a.GetAttribute("href")!.StartsWith("/account/sign-on/0"));
        (await visitor.Post(page.GetAttribute("href")!)).Words.ShouldContain("Five Rivers Council is no longer linked.");
        using var afterwards = site.Visitor();
        (await afterwards.SignOn(council, subject, WithSecondStep)).Heading.ShouldBe("No account here is linked to it");
        (await site.MailsTo(jo.Email))
            .Select(m => m.Split('\n')[3])
            .ShouldBe([
                "An account at Five Rivers Council was linked to your account: it can be used to sign in.",
                "An account at Five Rivers Council is no longer linked to your account.",
            ]);
        (await Deeds(site, jo.Person)).ShouldBe(["added", "removed"]);
        await using var store = site.Open();
        (await RecordCheck.Run(store, site.Settings.Key.RecordKey, [], Stop)).Troubles.ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Whoever_is_invited_begins_with_it_in_place_of_a_password(Database database)
    {
        var (site, police) = (await sites.On(database), await sites.Police());
        var ground = await Ground.On(site);
        var (email, link, manager) = await Invited(site, ground);
        var subject = $"lee-{Guid.NewGuid():N}";
        using var lead = site.Visitor();

        var sent = await lead.Post(link, ("With", "police"));
        var page = await lead.Come(police, sent, subject);

        page.Words.ShouldContain("Nothing needs you today, Lee Lead.");
        (await lead.Get("/account")).Fact("Password").ShouldBe("None: you sign in without");
        using var again = site.Visitor();
        (await again.Get(link)).Heading.ShouldBe("This link no longer works");
        (await again.SignOn(police, subject, back: "/account")).Heading.ShouldBe("Your account");
        (await manager.Get($"/people?search={email}")).Words.ShouldContain("Safeguarding lead, Fire and rescue Active");
        (await manager.Get($"/people?search={email}&state=invited")).Words.ShouldNotContain(email);
        await again.Post("/forgotten-password", ("Email", email));
        // The invitation, and no alarm about what it asked for.
        (await site.MailsTo(email)).Length.ShouldBe(1);
        manager.Dispose();
    }

    [Fact]
    public async Task Whoever_is_invited_and_showed_one_step_there_sets_up_the_second_here()
    {
        var (site, council) = (await sites.On(Database.Sqlite), await sites.Council());
        var (_, link, manager) = await Invited(site, await Ground.On(site));
        using var lead = site.Visitor();

        var page = await lead.Come(council, await lead.Post(link, ("With", "council")), $"lee-{Guid.NewGuid():N}");

        page.Heading.ShouldBe("Set up a second step");
        (await lead.Get("/account")).Address.ShouldBe("/account/second-step");
        manager.Dispose();
    }

    [Fact]
    public async Task What_belongs_to_somebody_is_linked_to_nobody_else()
    {
        var (site, council) = (await sites.On(Database.Sqlite), await sites.Council());
        var (jo, other) = (await Known.On(site), await Known.On(site));
        var subject = await council.LinkedTo(site, other.Person);
        using var visitor = await site.SignedInAs(jo.Person);

        var taken = await visitor.Come(council, await visitor.Post("/account/sign-on/add/council", ("Password", Known.Password)), subject);

        taken.Heading.ShouldBe("It is linked to another account");
        var (_, link, manager) = await Invited(site, await Ground.On(site));
        using var lead = site.Visitor();
        (await lead.Come(council, await lead.Post(link, ("With", "council")), subject)).Heading.ShouldBe("It is linked to another account");
        (await lead.Get(link)).Heading.ShouldBe("Choose a password");
        manager.Dispose();
        await using var store = site.Open();
        (await store.OutsideAccounts.SingleAsync(a => a.Subject == subject, Stop)).PersonId.ShouldBe(other.Person.Id);
    }

    [Fact]
    public async Task A_link_that_was_begun_in_one_session_ends_in_no_other()
    {
        var (site, council) = (await sites.On(Database.Sqlite), await sites.Council());
        var (jo, other) = (await Known.On(site), await Known.On(site));
        using var visitor = await site.SignedInAs(jo.Person);
        var sent = await visitor.Post("/account/sign-on/add/council", ("Password", Known.Password));

        // Somebody else signs in at the same browser meanwhile.
        using var second = await site.SignedInAs(other.Person);
        visitor.Cookies.Add(second.Cookies.GetAllCookies());
        var refused = await visitor.Come(council, sent, "whoever");

        refused.Heading.ShouldBe("This sign-in was not begun here");
        await using var store = site.Open();
        (await store.OutsideAccounts.AnyAsync(a => a.Subject == "whoever", Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_only_way_in_is_not_taken_away_and_nobody_takes_away_anothers()
    {
        var (site, council, police) = (await sites.On(Database.Sqlite), await sites.Council(), await sites.Police());
        var jo = await Known.On(site);
        var subject = await council.LinkedTo(site, jo.Person);
        string address;
        await using (var store = site.Open())
        {
            address = $"/account/sign-on/{(await store.OutsideAccounts.SingleAsync(a => a.Subject == subject, Stop)).Id}";
            await store
                .Users.Where(p => p.Id == jo.Person.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.PasswordHash, (string?)null), Stop);
        }
        using var visitor = await site.SignedInAs(jo.Person);
        using var stranger = await site.SignedInAs(await jo.Ground.Somebody(Role.RegionalAdministrator));

        (await stranger.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Fill(await stranger.Get("/account"), address)).Status.ShouldBe(HttpStatusCode.NotFound);
        var only = await visitor.Get(address);
        only.Words.ShouldContain("You have no other way to sign in.");
        (await visitor.Fill(await visitor.Get("/account"), address)).Problems.ShouldBe([
            "You have no other way to sign in. Add a passkey first",
        ]);
        await police.LinkedTo(site, jo.Person);
        (await visitor.Post(address)).Words.ShouldContain("Five Rivers Council is no longer linked.");
    }

    [Fact]
    public async Task Without_a_password_one_has_just_signed_in_or_signs_in_again()
    {
        var site = await sites.On(Database.Sqlite);
        var police = await sites.Police();
        var jo = await Known.On(site);
        await police.LinkedTo(site, jo.Person);
        using var visitor = await site.SignedInAs(jo.Person);
        await using (var store = site.Open())
        {
            await store
                .Users.Where(p => p.Id == jo.Person.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.PasswordHash, (string?)null), Stop);
        }

        (await visitor.Post("/account/sign-on/add/council")).Heading.ShouldBe("Going to Five Rivers Council");
        await using (var store = site.Open())
        {
            var earlier = DateTime.UtcNow - TimeSpan.FromMinutes(11);
            await store
                .Sessions.Where(s => s.PersonId == jo.Person.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.StartedAt, earlier), Stop);
        }
        var late = await visitor.Get("/account/sign-on/add/council");
        late.Words.ShouldContain("within ten minutes of signing in");
        (await visitor.Fill(await visitor.Get("/account"), late.Address)).Heading.ShouldBe("Link Five Rivers Council");
    }

    [Fact]
    public async Task Whoever_views_as_another_role_links_nothing()
    {
        var (site, council) = (await sites.On(Database.Sqlite), await sites.Council());
        var jo = await Known.On(site);
        using var visitor = await site.SignedInAs(jo.Person);
        var sent = await visitor.Post("/account/sign-on/add/council", ("Password", Known.Password));
        await visitor.Post("/people/view-as", ("Role", nameof(Role.Executive)), ("Place", jo.Ground.North.Id.ToString()));
        (await visitor.Get("/")).Text.ShouldContain("You are viewing as");

        (await visitor.Come(council, sent, "whoever views")).Heading.ShouldBe("This sign-in was not begun here");
        (await visitor.Post("/account/sign-on/add/council", ("Password", Known.Password))).Words.ShouldContain("Nothing was changed");
    }

    [Fact]
    public async Task Whoever_begins_again_is_linked_to_nothing()
    {
        var (site, council) = (await sites.On(Database.Sqlite), await sites.Council());
        var lead = await Known.On(site, Role.SafeguardingLead);
        var subject = await council.LinkedTo(site, lead.Person);
        using var manager = await site.SignedInAs(await lead.Ground.Somebody(Role.BusinessManager));

        (await manager.Post($"/people/{lead.Person.Id}/begin-again")).Words.ShouldContain("An invitation is on its way");

        using var visitor = site.Visitor();
        (await visitor.SignOn(council, subject, WithSecondStep)).Heading.ShouldBe("No account here is linked to it");
        (await manager.Get($"/people/{lead.Person.Id}")).Fact("State").ShouldBe("Invited, has not begun");
    }

    private static async Task<(string Email, string Link, Visitor Manager)> Invited(Site site, Ground ground)
    {
        var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var email = $"lead.{Guid.NewGuid():N}@example.org";
        await manager.Post(
            "/people/invite",
            ("Name", "Lee Lead"),
            ("Email", email),
            ("Role", nameof(Role.SafeguardingLead)),
            ("Place", ground.Fire.Id.ToString())
        );
        return (email, await site.LinkTo(email), manager);
    }

    private static async Task<string[]> Deeds(Site site, Person person)
    {
        await using var store = site.Open();
        return await store
            .RecordRows.Where(r => r.Actor == person.Id.ToString() && r.Subject == nameof(OutsideAccount))
            .OrderBy(r => r.Number)
            .Select(r => r.Action)
            .ToArrayAsync(Stop);
    }
}
