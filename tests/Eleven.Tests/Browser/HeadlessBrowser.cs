using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Eleven.Tests.Browser;
using Microsoft.Playwright;
using Chromium = Eleven.Files.Pdf.Browser;

[assembly: AssemblyFixture(typeof(HeadlessBrowser))]

namespace Eleven.Tests.Browser;

/// <summary>One headless Chromium for every test that meets a page as a person does. It starts when the first page is opened.</summary>
public sealed class HeadlessBrowser : IAsyncDisposable
{
    private static readonly AxeRunOptions Wcag22AA = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    // What a script on the page is asked for has no end of its own.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Lazy<Task<Started>> _started = new(Start);

    /// <param name="width">Of the window, in CSS pixels.</param>
    public async Task<SeenPage> See(Uri address, int width)
    {
        await using var window = await Window(width, scripts: false);
        var page = await window.NewPageAsync();
        var fetched = new List<string>();
        page.Request += (_, request) => fetched.Add(request.Url);
        await page.GotoAsync(address.AbsoluteUri);
        return new(
            await page.EvaluateAsync<string>("document.documentElement.lang"),
            await page.EvaluateAsync<int[]>(
                "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(h => h.checkVisibility()).map(h => +h.tagName[1])"
            ),
            await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"),
            [.. fetched.Skip(1)]
        );
    }

    /// <summary>What axe finds against the rules of WCAG 2.2 AA, folded parts opened: rule, what is wrong, and where.</summary>
    public async Task<string[]> Barriers(Uri address, int width)
    {
        await using var window = await Window(width, scripts: true);
        var page = await window.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        return await Barriers(page);
    }

    /// <summary>A page to act on, with scripts or without. Handed back: what it complained of, as of a script that was not allowed, and what it asked for.</summary>
    public async Task<UsedPage> Use(Uri address, int width, bool scripts, Func<IPage, Task> act, TimeSpan? patience = null)
    {
        await using var window = await Window(width, scripts);
        var page = await window.NewPageAsync();
        var complaints = new List<string>();
        var fetched = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) => fetched.Add(request.Url);
        await page.GotoAsync(address.AbsoluteUri);
        await act(page).WaitAsync(patience ?? Patience);
        return new([.. complaints], [.. fetched]);
    }

    /// <summary>What axe finds on a page as it stands.</summary>
    public static async Task<string[]> Barriers(IPage page)
    {
        var found = await page.RunAxe(Wcag22AA).WaitAsync(Patience);
        return [.. found.Violations.Select(v => $"{v.Id}: {v.Help}, at {string.Join("; ", v.Nodes.Take(3).Select(n => n.Target))}")];
    }

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            var started = await _started.Value;
            await started.Browser.DisposeAsync();
            started.Driver.Dispose();
        }
    }

    private async Task<IBrowserContext> Window(int width, bool scripts)
    {
        var started = await _started.Value;
        return await started.Browser.NewContextAsync(
            new()
            {
                JavaScriptEnabled = scripts,
                ViewportSize = new() { Width = width, Height = 844 },
            }
        );
    }

    private static async Task<Started> Start()
    {
        var driver = await Playwright.CreateAsync();
        var program = Chromium.Find(
            Environment.GetEnvironmentVariable(Chromium.Setting),
            Environment.GetEnvironmentVariable("PATH"),
            Chromium.Places
        );
        string[] quiet =
        [
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ];
        return new(driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = quiet }));
    }

    private sealed record Started(IPlaywright Driver, IBrowser Browser);
}
