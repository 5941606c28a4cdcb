using Eleven.Store.People;
using Eleven.Tests.Browser;
using Eleven.Tests.Store;
using Microsoft.Playwright;

namespace Eleven.Tests.Web.Accounts;

/// <summary>Every page of signing in and of people, as a person meets it: no barrier, nothing wider than the window, nothing forbidden or from elsewhere.</summary>
public sealed class ScreenTests(Sites sites, HeadlessBrowser browser)
{
    private static readonly string[] OfStrangers =
    [
        "/sign-in",
        "/sign-in?over=true",
        "/sign-in?over=true&sent=lost",
        "/sign-in/passkey",
        "/forgotten-password",
        "/new-password/none",
        "/accessibility",
        "/privacy",
        "/no-such-page",
    ];

    private static readonly string[] OfPeople =
    [
        "/",
        "/account",
        "/account/name",
        "/account/email",
        "/account/email/none",
        "/account/password",
        "/account/second-step",
        "/account/authenticator",
        "/account/recovery-codes",
        "/account/passkeys/add",
        "/account/sign-out-elsewhere",
        "/people",
        "/people/invite",
        "/organisations",
        "/organisations/add",
        "/organisations/import",
        "/record",
        "/sign-out",
    ];

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Pages_of_strangers_have_no_barrier(int width)
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        var lead = await ground.Somebody(Role.SafeguardingLead, organisation: ground.Fire, begun: false);

        var used = await browser.Use(
            new(site.Address, "/sign-in"),
            width,
            scripts: true,
            async page =>
            {
                foreach (var path in OfStrangers)
                {
                    await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);
                    await Screens.Look(page, path, width);
                }
                foreach (var purpose in (LinkPurpose[])[LinkPurpose.Invitation, LinkPurpose.NewPassword])
                {
                    await page.GotoAsync(new Uri(site.Address, await Link(site, purpose, lead)).AbsoluteUri);
                    await page.GetByLabel("assword", new() { Exact = false }).First.WaitForAsync();
                    await Screens.Look(page, "/link-" + purpose, width);
                }
                await page.GotoAsync(new Uri(site.Address, "/sign-in").AbsoluteUri);
                await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
                await page.Locator(".govuk-error-summary").WaitForAsync();
                await Screens.Look(page, "/sign-in-errors", width);
            }
        );

        // A page that is not there is told of by its status.
        used.Complaints.ShouldAllBe(c => c.Contains("404"));
        used.Fetched.ShouldAllBe(a => a.StartsWith(site.Address.AbsoluteUri));
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Pages_of_whoever_signed_in_have_no_barrier(int width)
    {
        var jo = await Known.On(await sites.On(Database.Sqlite));
        for (var i = 0; i < 30; i++)
        {
            await jo.Ground.Somebody(i % 2 == 0 ? Role.SafeguardingLead : Role.Executive);
        }
        var lead = await jo.Ground.Somebody(Role.SafeguardingLead, organisation: jo.Ground.Fire, begun: false);
        var other = await jo.Ground.Somebody(Role.SafeguardingLead);

        var used = await browser.Use(
            new(jo.Site.Address, "/sign-in"),
            width,
            scripts: true,
            async page =>
            {
                await SignIn(page, jo, width);
                var fire = $"/organisations/{jo.Ground.Fire.Id}";
                foreach (
                    var path in (string[])
                        [
                            .. OfPeople,
                            $"/people/{lead.Id}",
                            $"/people/{lead.Id}/roles/{lead.Grants[0].Id}/take-away",
                            $"/people/{other.Id}",
                            $"/people/{other.Id}/begin-again",
                            fire,
                            fire + "/change",
                            fire + "/close",
                            fire + "/contacts",
                        ]
                )
                {
                    await page.GotoAsync(new Uri(jo.Site.Address, path).AbsoluteUri);
                    await Screens.Look(page, path, width);
                }
                await page.GotoAsync(new Uri(jo.Site.Address, "/people").AbsoluteUri);
                // A shadow at the edge tells that a list goes on beyond it.
                (
                    await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.eleven-scroll')).backgroundImage")
                ).ShouldContain("gradient");
                await page.GotoAsync(new Uri(jo.Site.Address, "/account/recovery-codes").AbsoluteUri);
                await page.GetByRole(AriaRole.Button, new() { Name = "Show my recovery codes" }).ClickAsync();
                await page.Locator(".eleven-codes").WaitForAsync();
                await Screens.Look(page, "/recovery-codes-shown", width);
            }
        );

        used.Complaints.ShouldBeEmpty();
        used.Fetched.ShouldAllBe(a => a.StartsWith(jo.Site.Address.AbsoluteUri));
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task From_the_printed_link_to_the_first_page_there_is_no_barrier(int width)
    {
        await using var store = await sites.Store(Database.Sqlite);
        var folder = Directory.CreateTempSubdirectory("eleven-first-");
        await using var site = await Site.Start(Site.On(store.Settings, folder.FullName));
        await Until.True(() => Task.FromResult(site.Said.Count == 1));

        var used = await browser.Use(
            new(site.Said.Single().Split(' ')[^1]),
            width,
            scripts: true,
            async page =>
            {
                await Screens.Look(page, "/first-account", width);
                await page.GetByLabel("Name of the region").FillAsync("Five Rivers");
                await page.GetByLabel("Your name").FillAsync("Ada Admin");
                await page.GetByLabel("Your e-mail address").FillAsync("ada@example.org");
                await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Known.Password);
                await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Set up an authenticator app" }).ClickAsync();
                await page.GetByText("I cannot scan the picture").ClickAsync();
                var code = Joining.CodeOf(await page.Locator(".eleven-secret").InnerTextAsync());
                await page.GetByLabel("Enter the code that the app shows").FillAsync(code);
                await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
                await page.GetByText("Your authenticator app is set up.").WaitForAsync();
                await Screens.Look(page, "/set-up", width);
            }
        );

        used.Complaints.ShouldBeEmpty();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_passkey_is_made_used_alone_renamed_and_removed()
    {
        var jo = await Known.On(await sites.On(Database.Sqlite));

        await browser.Use(
            new(jo.Site.Address, "/sign-in"),
            1280,
            scripts: true,
            async page =>
            {
                await WithAuthenticator(page);
                await SignIn(page, jo);

                await page.GotoAsync(new Uri(jo.Site.Address, "/account/passkeys/add").AbsoluteUri);
                await page.GetByLabel("Your password", new() { Exact = true }).FillAsync("wrong wrong wrong");
                await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
                await page.GetByRole(AriaRole.Link, new() { Name = "Your password is not right" }).WaitForAsync();
                await page.GetByLabel("Your password", new() { Exact = true }).FillAsync(Known.Password);
                await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
                await page.GetByLabel("Name of the passkey").WaitForAsync();
                await Screens.Look(page, "/account-passkey-add-name", 1280);
                await page.GetByLabel("Name of the passkey").FillAsync("Work laptop");
                await page.GetByRole(AriaRole.Button, new() { Name = "Add the passkey" }).ClickAsync();
                await page.GetByText("Your passkey is added.").WaitForAsync();
                await Screens.Look(page, "/account-with-passkey", 1280);
                await page.GotoAsync(new Uri(jo.Site.Address, "/account/passkeys/add").AbsoluteUri);
                await page.GetByLabel("Your password", new() { Exact = true }).FillAsync(Known.Password);
                await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
                await page.GetByLabel("Name of the passkey").FillAsync("The same laptop");
                await page.GetByRole(AriaRole.Button, new() { Name = "Add the passkey" }).ClickAsync();
                await page.GetByText("This device has a passkey of yours already.").WaitForAsync();

                await page.GotoAsync(new Uri(jo.Site.Address, "/sign-out").AbsoluteUri);
                await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
                await page.GotoAsync(new Uri(jo.Site.Address, "/sign-in/passkey?back=/people").AbsoluteUri);
                await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
                await page.GetByRole(AriaRole.Heading, new() { Name = "People" }).WaitForAsync();

                await page.GotoAsync(new Uri(jo.Site.Address, "/account").AbsoluteUri);
                await page.GetByRole(AriaRole.Link, new() { Name = "Change work laptop" }).ClickAsync();
                await page.GetByLabel("Name of the passkey").FillAsync("Old laptop");
                await page.GetByRole(AriaRole.Button, new() { Name = "Save the name" }).ClickAsync();
                await page.GetByRole(AriaRole.Link, new() { Name = "Change old laptop" }).ClickAsync();
                await Screens.Look(page, "/passkey", 1280);
                await page.GetByRole(AriaRole.Link, new() { Name = "Remove the passkey" }).ClickAsync();
                await page.GetByRole(AriaRole.Heading, new() { Name = "Remove the passkey Old laptop?" }).WaitForAsync();
                await Screens.Look(page, "/passkey-remove", 1280);
                await page.GetByRole(AriaRole.Button, new() { Name = "Remove the passkey" }).ClickAsync();
                await page.GetByText("The passkey is removed.").WaitForAsync();
            }
        );

        (await jo.Site.MailsTo(jo.Email))
            .Select(m => m.Split('\n')[3])
            .ShouldBe(["A passkey was added to your account.", "A passkey was removed from your account."]);
    }

    [Fact]
    public async Task Without_scripts_a_page_for_passkeys_says_what_is_needed_and_leads_elsewhere()
    {
        var site = await sites.On(Database.Sqlite);

        await browser.Use(
            new(site.Address, "/sign-in/passkey"),
            390,
            scripts: false,
            async page =>
            {
                (await page.GetByText("This needs a browser that knows passkeys").IsVisibleAsync()).ShouldBeTrue();
                (await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).IsVisibleAsync()).ShouldBeFalse();
                (await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with a password instead" }).IsVisibleAsync()).ShouldBeTrue();
            }
        );
    }

    private static async Task<string> Link(Site site, LinkPurpose purpose, Person person)
    {
        await using var store = site.Open();
        var secret = await new Eleven.Web.Accounts.Links(store, TimeProvider.System).Make(purpose, person.Id);
        await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        return (purpose == LinkPurpose.Invitation ? "/invitation/" : "/new-password/") + secret;
    }

    private static async Task SignIn(IPage page, Known jo, int? look = null)
    {
        await page.GetByLabel("E-mail address").FillAsync(jo.Email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Known.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByLabel("Enter the code of your authenticator app").WaitForAsync();
        if (look is { } width)
        {
            await Screens.Look(page, "/second-step", width);
            await page.GetByRole(AriaRole.Link, new() { Name = "Use a recovery code instead" }).ClickAsync();
            await page.GetByLabel("Enter a recovery code").WaitForAsync();
            await Screens.Look(page, "/second-step-recovery-code", width);
            await page.GoBackAsync();
        }
        await page.GetByLabel("Enter the code of your authenticator app").FillAsync(jo.Code());
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "What needs you today" }).WaitForAsync();
    }

    private static async Task WithAuthenticator(IPage page)
    {
        var chromium = await page.Context.NewCDPSessionAsync(page);
        await chromium.SendAsync("WebAuthn.enable");
        await chromium.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }
}
