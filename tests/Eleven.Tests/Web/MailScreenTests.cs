using Eleven.Store.Mail;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Browser;
using Eleven.Tests.Store;
using Microsoft.Playwright;

namespace Eleven.Tests.Web;

/// <summary>Pages of letters and of mails, as a person meets them.</summary>
public sealed class MailScreenTests(Sites sites, HeadlessBrowser browser)
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Letters_and_mails_have_no_barrier(int width)
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        var lead = await ground.Somebody(Role.SafeguardingLead);
        var (bounced, doubtful) = (await ground.Mail(lead, MailState.Bounced), await ground.Mail(lead, MailState.Doubtful));
        await using (var store = site.Open())
        {
            store.Add(
                new Contact
                {
                    OrganisationId = ground.Fire.Id,
                    Name = "Jo Lead",
                    Email = lead.Email!,
                    Role = SafeguardingRole.SafeguardingLead,
                }
            );
            await store.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var north = $"/settings/partnerships/{ground.North.Id}/letters";
        (string, string)[] pages =
        [
            ($"/settings/regions/{ground.Region.Id}/letters", "/letters-region"),
            (north, "/letters"),
            (north + "/account-changed", "/letter"),
            ("/settings/mail", "/mail"),
            ("/settings/mail?state=Doubtful", "/mail-in-doubt"),
            ($"/settings/mail/{bounced.Id}", "/mail-bounced"),
            ($"/settings/mail/{doubtful.Id}", "/mail-doubtful"),
            ($"/people/{lead.Id}", "/person-bounced"),
            ($"/organisations/{ground.Fire.Id}", "/organisation-bounced"),
        ];

        var used = await browser.Use(
            site.Address,
            width,
            scripts: true,
            async page =>
            {
                await page.Context.AddCookiesAsync([.. administrator.BrowserCookies()]);
                foreach (var (path, name) in pages)
                {
                    await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);
                    await Screens.Look(page, name, width);
                }
                await page.GotoAsync(new Uri(site.Address, north + "/invitation").AbsoluteUri);
                await page.GetByLabel("Subject").FillAsync("Welcome to {{partnership}}, {{nmae}}");
                await page.GetByLabel("Text").FillAsync("Dear {{name}}\n\nPlease begin soon.\n\nThe partnership’s office");
                await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
                await page.Locator(".govuk-error-summary").WaitForAsync();
                await Screens.Look(page, "/letter-errors", width);
                await page.GetByLabel("Subject").FillAsync("Welcome to {{partnership}}, {{name}}");
                await page.GetByLabel("Text").FillAsync("Dear {{name}}\n\nPlease begin soon:\n{{link}}\n\nThe partnership’s office");
                await administrator.Post(north + "/invitation", ("Form.Subject", "Somebody else’s"), ("Form.Text", "{{link}}"));
                await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
                await page.GetByText("What differs").WaitForAsync();
                await Screens.Look(page, "/letter-stale", width);
                await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
                await page.GetByText("The letter is saved.").WaitForAsync();
                await page.GetByRole(AriaRole.Link, new() { Name = "Change invitation" }).ClickAsync();
                await Screens.Look(page, "/letter-own", width);
            }
        );

        used.Complaints.ShouldBeEmpty();
    }
}
