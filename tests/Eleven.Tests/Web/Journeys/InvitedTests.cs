using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Browser;
using Eleven.Tests.Store;
using Microsoft.Playwright;

namespace Eleven.Tests.Web.Journeys;

/// <summary>Somebody who is invited begins by the link in their mail, and finds what is theirs and nothing else.</summary>
public sealed class InvitedTests(Sites sites, HeadlessBrowser browser)
{
    private static readonly string[] OfManagers = ["Question sets", "People", "Settings", "Record"];

    [Theory, OnBoth]
    public async Task A_safeguarding_lead_keeps_the_contacts_of_their_own_organisation(Database database)
    {
        var (site, ground, audit, link) = await Invited(database, Role.SafeguardingLead);

        await browser.Use(
            link,
            390,
            scripts: false,
            async page =>
            {
                var lee = new Traveller(page);
                await lee.At("Choose a password");
                await lee.Begin();
                (await lee.Words()).ShouldContain("Nothing needs you today");
                await Sees(page, ["Today", "Audits", "Organisations", "Your account", "Sign out"]);
                await lee.Turn("Organisations");
                (await lee.Words()).ShouldNotContain("Academy trust");
                (await lee.Main.GetByRole(AriaRole.Button, new() { Name = "Add an organisation" }).CountAsync()).ShouldBe(0);
                await lee.Follow("Fire and rescue");
                await lee.Press("Add a contact");
                await lee.Fill("Name", "Cy Deputy");
                await lee.Fill("E-mail address", "cy.deputy@fire.example.org");
                await lee.Choose("Safeguarding lead");
                await lee.Main.GetByRole(AriaRole.Button).First.ClickAsync();
                await lee.Told("Cy Deputy is added to the contacts.");
                foreach (
                    var path in (string[])
                        [
                            "/people",
                            "/settings",
                            "/record",
                            "/question-sets",
                            $"/organisations/{ground.School.Id}",
                            $"/organisations/{ground.Fire.Id}/change",
                            $"/audits/{audit.Id}/set-up",
                        ]
                )
                {
                    await lee.FindsNothingAt(new(site.Address, path));
                }
            }
        );
    }

    [Theory, OnBoth]
    public async Task An_executive_reads_and_changes_nothing(Database database)
    {
        var (site, ground, audit, link) = await Invited(database, Role.Executive);

        await browser.Use(
            link,
            1280,
            scripts: true,
            async page =>
            {
                var eve = new Traveller(page);
                await eve.At("Choose a password");
                await eve.Begin();
                await Sees(page, ["Today", "Audits", "Organisations", "Your account", "Sign out"]);
                await eve.Turn("Audits");
                (await eve.Main.GetByRole(AriaRole.Button, new() { Name = "Set up an audit" }).CountAsync()).ShouldBe(0);
                await eve.Follow(audit.Title);
                await eve.At(audit.Title);
                (await eve.Main.GetByRole(AriaRole.Link, new() { Name = "Set up" }).CountAsync()).ShouldBe(0);
                await eve.Turn("Organisations");
                (await eve.Words()).ShouldNotContain("Academy trust");
                await eve.Follow("Fire and rescue");
                await eve.At("Fire and rescue");
                (await eve.Main.GetByRole(AriaRole.Button).CountAsync()).ShouldBe(0);
                foreach (
                    var path in (string[])
                        [
                            "/people",
                            "/settings",
                            "/record",
                            $"/organisations/{ground.School.Id}",
                            $"/organisations/{ground.Fire.Id}/contacts",
                            $"/audits/{audit.Id}/set-up",
                            "/audits/add",
                        ]
                )
                {
                    await eve.FindsNothingAt(new(site.Address, path));
                }
            }
        );
    }

    private async Task<(Site Site, Ground Ground, Audit Audit, Uri Link)> Invited(Database database, Role role)
    {
        var site = await sites.On(database);
        var ground = await Ground.On(site);
        var audit = await ground.Audit(AuditState.InPreparation);
        var person =
            role is Role.Executive
                ? await ground.Somebody(role, partnership: ground.North, begun: false)
                : await ground.Somebody(role, organisation: ground.Fire, begun: false);
        await using var store = site.Open();
        var secret = await new Eleven.Web.Accounts.Links(store, TimeProvider.System).Make(
            LinkPurpose.Invitation,
            person.Id,
            TestContext.Current.CancellationToken
        );
        await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        return (site, ground, audit, new(site.Address, "/invitation/" + secret));
    }

    private static async Task Sees(IPage page, string[] menu)
    {
        var shown = await page.GetByRole(AriaRole.Navigation).First.GetByRole(AriaRole.Link).AllInnerTextsAsync();
        shown.Select(s => s.Trim()).ShouldBe(menu);
        shown.ShouldNotContain(s => OfManagers.Contains(s.Trim()));
    }
}
