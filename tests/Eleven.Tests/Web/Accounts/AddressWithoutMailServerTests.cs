using Eleven.Store.People;
using Eleven.Tests.Store;

namespace Eleven.Tests.Web.Accounts;

/// <summary>The link to a new address where no mail server brings it: whoever runs Eleven reads it and passes it on.</summary>
public sealed class AddressWithoutMailServerTests(Sites sites)
{
    [Theory, OnBoth]
    public async Task Without_a_mail_server_whoever_runs_it_passes_the_link_on(Database database)
    {
        await using var store = await sites.Store(database);
        var folder = Directory.CreateTempSubdirectory("eleven-address-");
        await using var site = await Site.Start(Site.On(store.Settings, folder.FullName));
        var jo = await Known.On(site, Role.Contributor);
        using var visitor = await site.SignedInAs(jo.Person);
        using var administrator = await site.SignedInAs(await jo.Ground.Somebody(Role.RegionalAdministrator));
        using var elsewhere = await site.SignedInAs(await (await Ground.On(site)).Somebody(Role.RegionalAdministrator));
        var (before, after) = (jo.Email, "Jo.Neill@Example.org");

        var sure = await visitor.Post("/account/email", ("Password", Known.Password));
        sure.Words.ShouldContain("The person who runs Eleven for you passes a link on to you");
        var asked = await visitor.Fill(sure, "/account/email", ("Email", after));
        asked.Heading.ShouldBe("Ask for your link");
        asked.Words.ShouldContain("No mail server is set, so the person who runs Eleven for you passes the link on to you.");
        asked.Words.ShouldNotContain("We have sent");
        var mail = await Mail(administrator, after);
        mail.ShouldNotBeNull();
        (await Mail(elsewhere, after)).ShouldBeNull();
        var link = await site.LinkTo(after);
        (await administrator.Get(mail)).Words.ShouldContain(link);
        (await elsewhere.Get(mail)).Heading.ShouldBe("Page not found");

        (await visitor.Post(link)).Words.ShouldContain("Your e-mail address is changed.");

        // What went to the earlier address stays in sight.
        (await administrator.Get((await Mail(administrator, before))!)).Words.ShouldContain("Your e-mail address was changed to " + after);
        (await Mail(administrator, after)).ShouldBe(mail);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Without_a_mail_server_no_page_promises_a_mail()
    {
        await using var store = await sites.Store(Database.Sqlite);
        var folder = Directory.CreateTempSubdirectory("eleven-address-");
        await using var site = await Site.Start(Site.On(store.Settings, folder.FullName));
        var jo = await Known.On(site, Role.Contributor);
        using var administrator = await site.SignedInAs(await jo.Ground.Somebody(Role.RegionalAdministrator));
        using var stranger = site.Visitor();

        var invite = await administrator.Get("/people/invite");
        invite.Words.ShouldContain("No mail server is set: you get a link for them that works for 7 days, and pass it on yourself.");
        invite.Words.ShouldNotContain("They get an e-mail");
        var forgotten = await stranger.Get("/forgotten-password");
        forgotten.Words.ShouldContain("The person who gave you your account passes a link on to you.");
        forgotten.Words.ShouldNotContain("by e-mail");
        var asked = await stranger.Post("/forgotten-password", ("Email", jo.Email));
        asked.Heading.ShouldBe("Ask for your link");
        asked.Words.ShouldNotContain("we have sent");
        // The page says the same where there is no account.
        (await stranger.Post("/forgotten-password", ("Email", "nobody@example.org"))).Words.ShouldBe(asked.Words);
        folder.Delete(recursive: true);
    }

    private static async Task<string?> Mail(Visitor visitor, string to) =>
        (await visitor.Get("/settings/mail"))
            .Html.QuerySelectorAll("tbody tr")
            .FirstOrDefault(r => r.TextContent.Contains(to, StringComparison.Ordinal))
            ?.QuerySelector("a")!
            .GetAttribute("href");
}
