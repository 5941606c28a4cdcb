using Eleven.Store.People;
using Eleven.Tests.Browser;
using Eleven.Tests.Store;
using Microsoft.Playwright;

namespace Eleven.Tests.Web.Audits;

/// <summary>The pages of audits and organisations with the data of a whole region.</summary>
public sealed class AuditScreenTests(Sites sites, HeadlessBrowser browser)
{
    private static readonly byte[] List =
        """
        Organisation,Sector,Areas,Contact,Safeguarding role,E-mail address,Notes
        Harbour Families,Voluntary and community,Northmarch; Westmarch,Ada Okafor,Safeguarding lead,ada@harbour-families.example.org,
        Five Rivers Police,Police,All areas,Ben Hartley,Senior lead,ben@five-rivers-police.example.org,
        Harbour Academy,Education,Eastmarch,,,,new this year
        """u8.ToArray();

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
                await page.GotoAsync(new Uri(region.Site.Address, "/organisations/import").AbsoluteUri);
                await Screens.Look(page, "/organisations/import", width);
                await page.GetByLabel("File")
                    .SetInputFilesAsync(
                        new FilePayload
                        {
                            Name = "list.csv",
                            MimeType = "text/csv",
                            Buffer = List,
                        }
                    );
                await page.GetByRole(AriaRole.Button, new() { Name = "Look at it" }).ClickAsync();
                await page.GetByRole(AriaRole.Heading, new() { Name = "Check the list" }).WaitForAsync();
                await Screens.Look(page, "/organisations/import/looked", width);
            }
        );

        used.Complaints.ShouldBeEmpty();
    }
}
