using Eleven.Tests.Browser;
using Microsoft.Playwright;

namespace Eleven.Tests.Web;

/// <summary>A page as a person meets it: no barrier, and nothing wider than the window.</summary>
internal static class Screens
{
    /// <summary>Folded parts are opened. A picture is kept where ELEVEN_SCREENSHOTS names a folder.</summary>
    public static async Task Look(IPage page, string path, int width)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        if (Environment.GetEnvironmentVariable("ELEVEN_SCREENSHOTS") is { Length: > 0 } folder)
        {
            var name = path.Trim('/').Replace('/', '-').Replace('?', '-');
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(folder, $"{(name.Length == 0 ? "home" : name)}-{width}.png"), FullPage = true }
            );
        }
        (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, path);
        (await HeadlessBrowser.Barriers(page)).ShouldBeEmpty(path);
    }
}
