using Eleven.Store.People;
using Eleven.Tests.Browser;
using Eleven.Tests.Store;

namespace Eleven.Tests.Web.Audits;

/// <summary>The pages of audits and organisations with the data of a whole region.</summary>
public sealed class AuditScreenTests(Sites sites, HeadlessBrowser browser)
{
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Pages_of_a_whole_region_have_no_barrier(int width)
    {
        var region = await StoredRegion.On(Database.Sqlite, sites);
        using var manager = await region.As(Role.BusinessManager);
        string[] paths =
        [
            "/audits",
            .. region.Audits.Values.Select(a => $"/audits/{a}"),
            $"/audits/{region.Audits["2024-25"]}?audience=Team",
            "/organisations",
            "/organisations?search=police&state=all",
        ];

        var used = await browser.Use(
            region.Site.Address,
            width,
            scripts: true,
            async page =>
            {
                await page.Context.AddCookiesAsync([.. manager.BrowserCookies()]);
                foreach (var path in paths)
                {
                    await page.GotoAsync(new Uri(region.Site.Address, path).AbsoluteUri);
                    await Screens.Look(page, path, width);
                }
            }
        );

        used.Complaints.ShouldBeEmpty();
    }
}
