using Eleven.Store.People;
using Eleven.Tests.Browser;
using Eleven.Tests.Store;
using Eleven.Tests.Web.Accounts;
using Microsoft.Playwright;

namespace Eleven.Tests.Web.SignOn;

/// <summary>Single sign-on as a person meets it: in a browser, which forbids what the headers of the pages forbid.</summary>
public sealed class SignOnScreenTests(Sites sites, HeadlessBrowser browser)
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task From_a_link_through_the_provider_to_the_page_asked_for_and_linked_on_the_account_page(int width)
    {
        var (site, council, police) = (await sites.On(Database.Sqlite), await sites.Council(), await sites.Police());
        var jo = await Known.On(site);
        var here = await police.LinkedTo(site, jo.Person);

        var used = await browser.Use(
            new(site.Address, "/people?search=jo"),
            width,
            scripts: true,
            async page =>
            {
                await Screens.Look(page, "/sign-in-with-providers", width);
                await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with Five Rivers Police" }).ClickAsync();
                await AtProvider(page, here);
                await page.GetByRole(AriaRole.Heading, new() { Name = "People" }).WaitForAsync();
                page.Url.ShouldBe(new Uri(site.Address, "/people?search=jo").AbsoluteUri);

                await page.GotoAsync(new Uri(site.Address, "/account").AbsoluteUri);
                await Screens.Look(page, "/account-single-sign-on", width);
                await page.GetByRole(AriaRole.Button, new() { Name = "Link Five Rivers Council" }).ClickAsync();
                await Screens.Look(page, "/account-link", width);
                await page.GetByLabel("Your password here").FillAsync(Known.Password);
                await page.GetByRole(AriaRole.Button, new() { Name = "Continue to Five Rivers Council" }).ClickAsync();
                await AtProvider(page, $"jo-{width}-{Guid.NewGuid():N}");
                await page.GetByText("Five Rivers Council is linked.").WaitForAsync();
                await Screens.Look(page, "/account-linked", width);

                await page.GetByRole(AriaRole.Link, new() { Name = "Change five Rivers Council" }).ClickAsync();
                await Screens.Look(page, "/account-sign-on", width);
                await page.GetByRole(AriaRole.Button, new() { Name = "Remove the link" }).ClickAsync();
                await page.GetByText("Five Rivers Council is no longer linked.").WaitForAsync();
            }
        );

        used.Complaints.ShouldBeEmpty();
        used.Fetched.Select(a => new Uri(a).Authority)
            .Distinct()
            .ShouldBe([site.Address.Authority, police.Address.Authority, council.Address.Authority]);
    }

    [Fact]
    public async Task Without_scripts_it_goes_the_same_way()
    {
        var (site, police) = (await sites.On(Database.Sqlite), await sites.Police());
        var jo = await Known.On(site);
        var here = await police.LinkedTo(site, jo.Person);

        await browser.Use(
            new(site.Address, "/people"),
            390,
            scripts: false,
            async page =>
            {
                await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with Five Rivers Police" }).ClickAsync();
                await AtProvider(page, here);
                await page.GetByRole(AriaRole.Heading, new() { Name = "People" }).WaitForAsync();
            }
        );
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Whoever_is_linked_to_nobody_and_whoever_is_invited_meet_no_barrier(int width)
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        var lead = await ground.Somebody(Role.SafeguardingLead, organisation: ground.Fire, begun: false);
        string secret;
        await using (var store = site.Open())
        {
            secret = await new Eleven.Web.Accounts.Links(store, TimeProvider.System).Make(
                LinkPurpose.Invitation,
                lead.Id,
                TestContext.Current.CancellationToken
            );
            await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var used = await browser.Use(
            new(site.Address, "/sign-in"),
            width,
            scripts: true,
            async page =>
            {
                await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with Five Rivers Council" }).ClickAsync();
                await AtProvider(page, "nobody here");
                await page.GetByRole(AriaRole.Heading, new() { Name = "No account here is linked to it" }).WaitForAsync();
                await Screens.Look(page, "/sign-on-not-linked", width);
                await page.ReloadAsync();
                await Screens.Look(page, "/sign-on-not-begun-here", width);

                await page.GotoAsync(new Uri(site.Address, "/invitation/" + secret).AbsoluteUri);
                await Screens.Look(page, "/invitation-with-providers", width);
                await page.GetByRole(AriaRole.Button, new() { Name = "Use Five Rivers Council" }).ClickAsync();
                await AtProvider(page, $"lead-{Guid.NewGuid():N}");
                await page.GetByRole(AriaRole.Heading, new() { Name = "Set up a second step" }).WaitForAsync();
            }
        );

        // The page that says that it was not begun here is told of by its status.
        used.Complaints.ShouldAllBe(c => c.Contains("400"));
    }

    private static async Task AtProvider(IPage page, string subject)
    {
        await page.GetByLabel("User name").FillAsync(subject);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in at the provider" }).ClickAsync();
    }
}
