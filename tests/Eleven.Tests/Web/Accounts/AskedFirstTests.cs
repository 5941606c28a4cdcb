using System.Net;
using Eleven.Store.People;
using Eleven.Tests.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eleven.Tests.Web.Accounts;

/// <summary>What cannot be undone in an account asks first, on a page of its own that says what will happen.</summary>
public sealed class AskedFirstTests(Sites sites)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBoth]
    public async Task A_role_is_taken_away_after_what_follows_was_said(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var lead = await ground.Somebody(Role.SafeguardingLead);
        var page = await manager.Get($"/people/{lead.Id}");
        page.Html.QuerySelectorAll("main form").ShouldNotContain(f => f.TextContent.Contains("Take away"));

        var asked = await manager.Get(page.Html.QuerySelector("main a[href$='/take-away']")!.GetAttribute("href")!);

        asked.Heading.ShouldBe("Take a role away from Jo SafeguardingLead?");
        asked.Words.ShouldContain("Safeguarding lead, Fire and rescue");
        asked.Words.ShouldContain("It is their only role.");
        (await Grants(site, lead)).ShouldBe(1);
        var done = await manager.Fill(asked, asked.Address);
        done.Address.ShouldBe("/people");
        done.Words.ShouldContain(
            "Jo SafeguardingLead is no longer Safeguarding lead, Fire and rescue (organisation). They have no other role."
        );
        (await Grants(site, lead)).ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task Whoever_has_another_role_is_still_on_their_page(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var lead = await ground.Somebody(Role.SafeguardingLead);
        await using (var store = site.Open())
        {
            store.Grants.Add(
                new()
                {
                    PersonId = lead.Id,
                    Role = Role.SeniorLeader,
                    OrganisationId = ground.Fire.Id,
                }
            );
            await store.SaveChangesAsync(Stop);
        }

        var done = await manager.Post($"/people/{lead.Id}/roles/{lead.Grants[0].Id}/take-away");

        done.Address.ShouldBe($"/people/{lead.Id}");
        done.Words.ShouldContain("Jo SafeguardingLead is no longer Safeguarding lead, Fire and rescue (organisation).");
        done.Words.ShouldNotContain("no other role");
    }

    [Fact]
    public async Task Nobody_takes_a_role_from_themselves()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        var administrator = await ground.Somebody(Role.RegionalAdministrator);
        using var visitor = await site.SignedInAs(administrator);

        var refused = await visitor.Get($"/people/{administrator.Id}/roles/{administrator.Grants[0].Id}/take-away");

        refused.Words.ShouldContain("You cannot take a role from yourself. Ask somebody else who may.");
        refused.Html.QuerySelector("main form").ShouldBeNull();
    }

    [Theory, OnBoth]
    public async Task An_account_begins_again_after_what_goes_was_said(Database database)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        var lead = await ground.Somebody(Role.SafeguardingLead);
        var page = await manager.Get($"/people/{lead.Id}");
        page.Html.QuerySelector("main form").ShouldBeNull();

        var asked = await manager.Get(page.Html.QuerySelector("main a[href$='/begin-again']")!.GetAttribute("href")!);

        asked.Heading.ShouldBe("Let Jo SafeguardingLead begin again?");
        asked.Words.ShouldContain("signed out everywhere");
        (await manager.Fill(asked, asked.Address)).Words.ShouldContain("An invitation is on its way");
        // Whoever has not begun has nothing to begin again.
        (await manager.Get($"/people/{lead.Id}/begin-again")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    public async Task A_passkey_is_removed_after_what_follows_was_said(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        var key = await Passkey(jo);
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        var page = await visitor.Get($"/account/passkeys/{key}");
        page.Html.QuerySelectorAll("main form").ShouldNotContain(f => f.TextContent.Contains("Remove"));

        var asked = await visitor.Get(page.Html.QuerySelector("main a[href$='/remove']")!.GetAttribute("href")!);

        asked.Heading.ShouldBe("Remove the passkey Work laptop?");
        asked.Words.ShouldContain("You can no longer sign in with it.");
        (await visitor.Fill(asked, asked.Address)).Words.ShouldContain("The passkey is removed.");
        (await visitor.Get($"/account/passkeys/{key}/remove")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBoth]
    public async Task All_other_sessions_end_after_they_were_named(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var here = await jo.Site.SignedInAs(jo.Person);
        using var there = await jo.Site.SignedInAs(jo.Person);
        var account = await here.Get("/account");

        var asked = await here.Get(account.Html.QuerySelector("main a[href='/account/sign-out-elsewhere']")!.GetAttribute("href")!);

        asked.Heading.ShouldBe("Sign out everywhere else?");
        asked.Words.ShouldContain("Test, since");
        (await there.Get("/account")).Heading.ShouldBe("Your account");
        (await here.Fill(asked, asked.Address)).Words.ShouldContain("You are signed out everywhere else.");
        (await there.Get("/account")).Address.ShouldStartWith("/sign-in");
        (await here.Get("/account")).Heading.ShouldBe("Your account");
    }

    [Theory, OnBoth]
    public async Task A_passkey_instead_is_offered_to_whoever_has_one(Database database)
    {
        var jo = await Known.On(await sites.On(database));
        using var visitor = jo.Site.Visitor();

        (await visitor.Post("/sign-in", ("Email", jo.Email), ("Password", Known.Password))).Words.ShouldNotContain("passkey");
        await Passkey(jo);
        (await visitor.Get("/sign-in/second-step")).Words.ShouldContain("Use a passkey instead");
    }

    [Fact]
    public async Task A_device_that_has_a_passkey_already_is_said_to_have_one()
    {
        var jo = await Known.On(await sites.On(Database.Sqlite));
        using var visitor = await jo.Site.SignedInAs(jo.Person);
        var asked = await visitor.Post("/account/passkeys/add", ("Password", Known.Password));

        var told = await visitor.Fill(asked, "/account/passkeys/add", ("Name", "Again"), ("PasskeyAnswer", "there already"));

        told.Problems.ShouldBe(["This device has a passkey of yours already. You can sign in with it, or add one on another device"]);
    }

    private static async Task<int> Grants(Site site, Person person)
    {
        await using var store = site.Open();
        return await store.Grants.CountAsync(g => g.PersonId == person.Id, Stop);
    }

    /// <summary>As the address has it.</summary>
    private static async Task<string> Passkey(Known jo)
    {
        await using var scope = jo.Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Eleven.Store.StoreContext>().As(Eleven.Store.Record.Actor.Program("test"));
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var id = Guid.NewGuid().ToByteArray();
        var passkey = new UserPasskeyInfo(id, [1], DateTimeOffset.UtcNow, 0, null, true, false, false, [1], [1]) { Name = "Work laptop" };
        var kept = (await people.FindByIdAsync(jo.Person.Id.ToString()))!;
        (await people.AddOrUpdatePasskeyAsync(kept, passkey)).Succeeded.ShouldBeTrue();
        return System.Buffers.Text.Base64Url.EncodeToString(id);
    }
}
