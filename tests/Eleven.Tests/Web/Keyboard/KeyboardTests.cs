using System.Net;
using Eleven.Store.Audits;
using Eleven.Store.People;
using Eleven.Tests.Browser;
using Eleven.Tests.Store;
using Eleven.Tests.Web.Permission;
using Microsoft.Playwright;

namespace Eleven.Tests.Web.Keyboard;

/// <summary>Every page of the running program by the keyboard alone. A page that is added is among them without being named here.</summary>
public sealed class KeyboardTests(Sites sites, HeadlessBrowser browser)
{
    private const int Width = 1280;

    // What answers with no page: files, words for a machine, what is only sent, and what needs a thing that a browser or a provider makes.
    private static readonly string[] NoPages =
    [
        "account/passkeys/{passkey}",
        "account/passkeys/{passkey}/remove",
        "account/sign-on/{account:guid}",
        "audits/{audit:guid}/reports/partners/{report}/{format}",
        "audits/{audit:guid}/reports/public/{report}/{format}",
        "audits/{audit:guid}/reports/team/{report}/{format}",
        "demo/{secret}",
        "error",
        "health/live",
        "health/ready",
        "settings/partnerships/{partnership:guid}/logo/picture",
        // Leads on by itself.
        "sign-in/with/{provider}",
        "sign-in/with/{provider}/back",
        "stop-viewing",
    ];

    // Beyond what is counted, a browser stops at parts that scroll.
    private const int More = 8;

    [Fact]
    public async Task The_tab_key_leads_through_every_page_as_the_eye_does_and_shows_where_it_is()
    {
        var visits = await Visits();

        visits.Where(v => v.Visitor is null).Select(v => v.Route).ShouldBe(NoPages);
        foreach (var of in visits.Where(v => v.Visitor is not null).GroupBy(v => v.Visitor!))
        {
            await Use(
                of.Key,
                async page =>
                {
                    foreach (var visit in of)
                    {
                        await page.GotoAsync(new Uri(visit.Site, visit.Path).AbsoluteUri);
                        var stops = await page.EvaluateAsync<int>(Stops.Watch);
                        for (var i = 0; i < stops + More; i++)
                        {
                            await page.Keyboard.PressAsync("Tab");
                        }
                        (await page.EvaluateAsync<string[]>(Stops.Troubles)).ShouldBeEmpty(visit.Path);
                    }
                },
                of.First().Site
            );
        }
    }

    [Fact]
    public async Task After_a_mistake_the_summary_has_the_focus_and_leads_to_the_field()
    {
        var visits = await Visits();
        var mistaken = 0;

        foreach (var of in visits.Where(v => v.Visitor is not null).GroupBy(v => v.Visitor!))
        {
            await Use(
                of.Key,
                async page =>
                {
                    foreach (var visit in of)
                    {
                        await page.GotoAsync(new Uri(visit.Site, visit.Path).AbsoluteUri);
                        if (!await page.EvaluateAsync<bool>(Stops.SendEmpty))
                        {
                            continue;
                        }
                        await page.Locator("[data-send]").ClickAsync();
                        await Until.True(() => IsThere(page));
                        if (await page.Locator(".govuk-error-summary").CountAsync() == 0)
                        {
                            continue;
                        }
                        mistaken++;
                        (await page.TitleAsync()).ShouldStartWith("Error: ", Case.Sensitive, visit.Path);
                        (await page.EvaluateAsync<string[]>(Stops.SummaryTroubles)).ShouldBeEmpty(visit.Path);
                    }
                },
                of.First().Site
            );
        }

        mistaken.ShouldBeGreaterThan(20);
    }

    /// <summary>Each route with the first visitor whom it shows a page.</summary>
    private async Task<List<Visit>> Visits()
    {
        var site = await sites.On(Database.Sqlite);
        var ground = await Ground.On(site);
        var places = await PermissionWalkTests.Places(site, ground);
        var administrator = await site.SignedInAs(await ground.Somebody(Role.RegionalAdministrator));
        Visitor[] visitors =
        [
            administrator,
            site.Visitor(),
            await site.HalfwayAs(await ground.Somebody(Role.RegionalAdministrator)),
            await site.HalfwayAs(await ground.Somebody(Role.RegionalAdministrator, region: ground.Region, begun: false)),
        ];
        var visits = new List<Visit>();
        foreach (var route in PermissionWalkTests.Routes(site))
        {
            var path = PermissionWalkTests.Address(route, places, PermissionWalkTests.Shown(route));
            Visitor? shown = null;
            foreach (var visitor in visitors)
            {
                if (await Shows(visitor, path))
                {
                    shown = visitor;
                    break;
                }
            }
            visits.Add(new(route, path, shown, site.Address));
        }
        return visits;
    }

    private static async Task<bool> IsThere(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<bool>("() => !window.before && document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            // Between the two pages.
            return false;
        }
    }

    private static async Task<bool> Shows(Visitor visitor, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = await visitor.Ask(request);
        return answer.StatusCode == HttpStatusCode.OK
            && answer.Content.Headers.ContentType?.MediaType == "text/html"
            && !answer.Headers.Contains("Refresh");
    }

    private Task Use(Visitor visitor, Func<IPage, Task> act, Uri site) =>
        browser.Use(
            new(site, "/accessibility"),
            Width,
            scripts: true,
            async page =>
            {
                await page.Context.AddCookiesAsync([.. visitor.BrowserCookies()]);
                page.SetDefaultTimeout(60_000);
                await act(page);
            },
            TimeSpan.FromMinutes(10)
        );

    private sealed record Visit(string Route, string Path, Visitor? Visitor, Uri Site);
}
