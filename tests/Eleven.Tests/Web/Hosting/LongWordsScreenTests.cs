using System.Text.RegularExpressions;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Store.Places;
using Eleven.Tests.Browser;
using Eleven.Tests.Store;
using Eleven.Tests.Web.Permission;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Tests.Web.Hosting;

/// <summary>Names of one word, as long as the program takes them, on a telephone: they break at the edge of the window, on every page.</summary>
public sealed partial class LongWordsScreenTests(Sites sites, HeadlessBrowser browser)
{
    private const int Telephone = 390;

    // Whatever reaches beyond the window, so that whoever reads of a failure knows where to look.
    private const string Beyond = """
        [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.eleven-scroll'))
            .slice(0, 4).map(e => e.localName + '.' + e.className).join(', ')
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_name_of_one_long_word_widens_a_page()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        var places = await PermissionWalkTests.Places(site, ground);
        using var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        await Lengthen(site, ground);
        var wide = new List<string>();
        var seen = 0;

        await browser.Use(
            site.Address,
            Telephone,
            scripts: false,
            async page =>
            {
                await page.Context.AddCookiesAsync([.. administrator.BrowserCookies()]);
                foreach (var path in Paths(site, ground, places))
                {
                    await page.GotoAsync(new Uri(site.Address, path).AbsoluteUri);
                    await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
                    seen++;
                    if (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth") is var width and > Telephone)
                    {
                        wide.Add($"{path}: {width}, {await page.EvaluateAsync<string>(Beyond)}");
                    }
                }
            }
        );

        wide.ShouldBeEmpty();
        seen.ShouldBeGreaterThan(80);
    }

    // What is downloaded and what signs out is no page.
    private static IEnumerable<string> Paths(Site site, Ground ground, Dictionary<string, string> places) =>
        PermissionWalkTests
            .Routes(site)
            .Where(r => !r.Contains("{format}") && !r.StartsWith("sign-") && !r.Contains("logos/") && !r.EndsWith(".csv"))
            .Select(r => PermissionWalkTests.Address(r, places, PermissionWalkTests.Shown(r)))
            .Append($"/organisations/{ground.School.Id}");

    private static async Task Lengthen(Site site, Ground ground)
    {
        await using var store = site.Open();
        var (ten, two) = (new string('W', 100), new string('W', 200));
        (await store.Regions.SingleAsync(r => r.Id == ground.Region.Id, Stop)).Name = two;
        foreach (var partnership in await store.Partnerships.Where(p => p.RegionId == ground.Region.Id).ToListAsync(Stop))
        {
            (partnership.Name, partnership.Area) = (two, ten);
        }
        foreach (var organisation in await store.Organisations.Where(o => o.RegionId == ground.Region.Id).ToListAsync(Stop))
        {
            organisation.Name = two;
        }
        foreach (var sector in await store.Set<Sector>().Where(s => s.RegionId == ground.Region.Id).ToListAsync(Stop))
        {
            sector.Name = ten;
        }
        foreach (var audit in await store.Audits.Where(a => a.RegionId == ground.Region.Id).ToListAsync(Stop))
        {
            audit.Title = ten;
        }
        foreach (var organisation in await store.Set<AuditOrganisation>().Where(o => o.OrganisationId == ground.Fire.Id).ToListAsync(Stop))
        {
            organisation.Name = two;
        }
        await Questions(store, ground, ten);
        foreach (var person in await store.Users.Where(p => p.Grants.Any(g => g.OrganisationId == ground.Fire.Id)).ToListAsync(Stop))
        {
            person.Name = ten;
        }
        await store.SaveChangesAsync(Stop);
    }

    private static async Task Questions(StoreContext store, Ground ground, string word)
    {
        foreach (var set in await store.QuestionSets.Where(s => s.RegionId == ground.Region.Id).ToListAsync(Stop))
        {
            set.Title = word;
            var version = await store.Set<QuestionSetVersion>().SingleAsync(v => v.QuestionSetId == set.Id, Stop);
            // The titles of the set, its sections, scales and forms, and the words of its grades. A published one is changed past what keeps people from it.
            var yaml = Texts().Replace(version.Yaml, $"$1{word}");
            await store
                .Set<QuestionSetVersion>()
                .Where(v => v.Id == version.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.Yaml, yaml), Stop);
        }
    }

    [GeneratedRegex("(?m)^( *(?:- )?(?:title|label|text): ).*$")]
    private static partial Regex Texts();
}
