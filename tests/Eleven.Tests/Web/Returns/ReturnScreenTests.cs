using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Browser;
using Eleven.Tests.Store;

namespace Eleven.Tests.Web.Returns;

/// <summary>The pages of a return as a person meets them.</summary>
public sealed class ReturnScreenTests(Sites sites, HeadlessBrowser browser)
{
    [Theory]
    [InlineData(390, "self-assessment-2023-24", "A2")]
    [InlineData(1280, "self-assessment-2023-24", "A2")]
    [InlineData(390, "self-assessment-2019-20", "4")]
    [InlineData(1280, "self-assessment-2019-20", "4")]
    public async Task Filling_one_in_has_no_barrier(int width, string questions, string code)
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        var audit = await ground.Audit(AuditState.Open);
        var one = await ground.Return(audit, await ground.Questions(questions, QuestionSetState.Published));
        using var lead = await site.SignedInAs(await ground.Somebody(Role.SafeguardingLead));
        using var manager = await site.SignedInAs(await ground.Somebody(Role.BusinessManager));
        await lead.Post($"/returns/{one.Id}/{code}", ($"{code}/1", "1 Partly in place"), ("then", "list"));

        await browser.Use(
            site.Address,
            width,
            scripts: true,
            async page =>
            {
                await page.Context.AddCookiesAsync([.. lead.BrowserCookies()]);
                foreach (
                    var (path, name) in new[]
                    {
                        ($"/audits/{audit.Id}", "audit"),
                        ($"/returns/{one.Id}", "list"),
                        ($"/returns/{one.Id}/{code}", "question"),
                    }
                )
                {
                    await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);
                    await Screens.Look(page, $"/return-{questions}-{name}", width);
                }
                await page.Context.ClearCookiesAsync();
                await page.Context.AddCookiesAsync([.. manager.BrowserCookies()]);
                foreach (
                    var (path, name) in new[]
                    {
                        ($"/audits/{audit.Id}/returns", "tracking"),
                        ($"/audits/{audit.Id}/close", "close"),
                        ($"/returns/{one.Id}/{code}", "read"),
                    }
                )
                {
                    await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);
                    await Screens.Look(page, $"/return-{questions}-{name}", width);
                }
            }
        );
    }
}
