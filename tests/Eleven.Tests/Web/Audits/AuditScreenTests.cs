using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Browser;
using Eleven.Tests.Store;
using Eleven.Web.Permission;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Eleven.Tests.Web.Audits;

/// <summary>The pages of audits and organisations with the data of a whole region.</summary>
public sealed class AuditScreenTests(Sites sites, HeadlessBrowser browser)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly byte[] List =
        """
        Organisation,Sector,Areas,Contact,Safeguarding role,E-mail address,Notes
        Harbour Families,Voluntary and community,Northmarch; Westmarch,Ada Okafor,Safeguarding lead,ada@harbour-families.example.org,
        Harbour Families,Voluntary and community,Northmarch; Westmarch,Ada Okafor,Named practitioner,ada@harbour-families.example.org,
        Five Rivers Police,Police,All areas,Ben Hartley,Senior lead,ben@five-rivers-police.example.org,
        Harbour Academy,Education,Eastmarch,,,,new this year
        """u8.ToArray();

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Setting_up_has_no_barrier(int width)
    {
        await using var store = await sites.Store(Database.Sqlite);
        var folder = Directory.CreateTempSubdirectory("eleven-demo-");
        await using var site = await Site.Start(Site.On(store.Settings, folder.FullName) with { Demo = ProjectFolder.Path("examples") });
        await Until.True(() => Task.FromResult(site.Said.Any(s => s.Contains("/demo/"))));
        var link = site.Said.Single(s => s.Contains("/demo/")).Split('\n').First(l => l.Contains(RolesIn.Name(Role.RegionalAdministrator)));
        using var manager = site.Visitor();
        await manager.Get(new Uri(link[link.IndexOf("http", StringComparison.Ordinal)..]).PathAndQuery);
        await using var kept = site.Open();
        var audit = await kept.Audits.Where(a => a.State == AuditState.InPreparation).Select(a => a.Id).SingleAsync(Stop);
        var (region, north) = await kept
            .Partnerships.Where(p => p.Code == "northmarch")
            .Select(p => new ValueTuple<Guid, Guid>(p.RegionId, p.Id))
            .SingleAsync(Stop);
        var sector = await kept.Set<Sector>().Where(s => s.RegionId == region).Select(s => s.Id).FirstAsync(Stop);
        (string, string)[] settings =
        [
            ("/settings", "/settings"),
            ("/settings/mail", "/settings/mail"),
            ($"/settings/regions/{region}", "/settings/region"),
            ($"/settings/regions/{region}/partnerships", "/settings/partnerships-add"),
            ($"/settings/regions/{region}/sectors", "/settings/sectors"),
            ($"/settings/regions/{region}/sectors/add", "/settings/sectors-add"),
            ($"/settings/regions/{region}/sectors/{sector}", "/settings/sector"),
            ($"/settings/partnerships/{north}", "/settings/partnership"),
            ($"/settings/partnerships/{north}/logo", "/settings/logo"),
            ($"/settings/partnerships/{north}/names", "/settings/names"),
        ];
        string[] pages = ["", "/details", "/areas", "/question-sets", "/organisations", "/thresholds", "/remove"];

        var used = await browser.Use(
            site.Address,
            width,
            scripts: true,
            async page =>
            {
                await page.Context.AddCookiesAsync([.. manager.BrowserCookies()]);
                foreach (
                    var (path, name) in pages
                        .Select(p => ($"/audits/{audit}/set-up{p}", $"/set-up{p}"))
                        .Append(("/audits/add", "/audits/add"))
                        .Append(($"/audits/{audit}", "/audits/in-preparation"))
                        .Append(($"/audits/{audit}/dates", "/audits/dates"))
                )
                {
                    await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);
                    await Screens.Look(page, name, width);
                }
                foreach (var (path, name) in settings)
                {
                    await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);
                    await Screens.Look(page, name, width);
                }
                await page.GotoAsync(new Uri(site.Address, $"/audits/{audit}/set-up/details").AbsoluteUri);
                await page.GetByLabel("Day").First.FillAsync("99");
                await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
                await page.GetByRole(AriaRole.Heading, new() { Name = "There is a problem" }).WaitForAsync();
                await Screens.Look(page, "/set-up/details-wrong", width);
                await page.GotoAsync(new Uri(site.Address, $"/audits/{audit}/dates").AbsoluteUri);
                foreach (var (at, part) in new[] { "7", "11", "1990" }.Index())
                {
                    await page.Locator("[name^=ChallengeOn]").Nth(at).FillAsync(part);
                }
                await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
                await page.GetByRole(AriaRole.Heading, new() { Name = "There is a problem" }).WaitForAsync();
                await Screens.Look(page, "/audits/dates-wrong", width);
                await page.GotoAsync(new Uri(site.Address, "/people/view-as").AbsoluteUri);
                await Screens.Look(page, "/people/view-as", width);
                await page.GetByLabel("As what?").SelectOptionAsync("Executive");
                await page.GetByLabel("Where?").SelectOptionAsync(north.ToString());
                await page.GetByRole(AriaRole.Button, new() { Name = "View as this role" }).ClickAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Stop viewing" }).WaitForAsync();
                await Screens.Look(page, "/viewing", width);
                await page.GetByRole(AriaRole.Button, new() { Name = "Stop viewing" }).ClickAsync();
                await page.GetByRole(AriaRole.Heading, new() { Name = "View as another role" }).WaitForAsync();
            }
        );

        used.Complaints.ShouldBeEmpty();
        folder.Delete(recursive: true);
    }

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
