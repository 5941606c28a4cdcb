using System.Text;
using Eleven.Files.Audits;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tests.Browser;
using Eleven.Tests.Examples;
using Eleven.Tests.Html;
using Microsoft.Playwright;

namespace Eleven.Tests.Docs;

/// <summary>The pictures of reports in the guide show what reports say today. Where their words have changed, they are taken again with the golden texts.</summary>
public sealed class GuidePicturesTests(HeadlessBrowser browser)
{
    private const int Margin = 12;

    /// <param name="First">Selector of the first element that the picture shows.</param>
    /// <param name="Last">Of the last one.</param>
    private sealed record Picture(string Name, string Audit, string Report, Audience Audience, string First, string Last, int Width = 690);

    private static readonly Picture[] Pictures =
    [
        new("report-page", "2023-24", "westmarch", Audience.Public, "#organisations", "#table-a1 + p"),
        new("question", "2024-25", "westmarch", Audience.Public, "#q-4", "#table-4"),
        new("beside", "2024-25", "westmarch", Audience.Public, "#q-4-beside", "#table-4-beside"),
        new("recommendation", "2024-25", "westmarch", Audience.Public, "#recommendation-1", "#recommendation-1"),
        new("withheld", "2024-25", "westmarch", Audience.Public, "#table-19", "#table-19"),
        new("themes", "2023-24", "westmarch", Audience.Public, "#q-a1-themes", "#figure-a1-themes"),
        new("heat-map", "2023-24", "westmarch", Audience.Partners, "#heat-map", "#table-heat-map"),
        new("briefing", "2024-25", "briefing", Audience.Public, "header", "main .callout"),
    ];

    [Fact]
    public async Task Pictures_of_reports_show_what_the_reports_say()
    {
        var said = new StringBuilder();
        foreach (var picture in Pictures)
        {
            said.Append($"# {picture.Name}\n\n{await Taken(picture)}\n\n");
        }
        Golden.ShouldBeAsRead(said.ToString(), "Docs", "golden", "pictures.txt");
    }

    private async Task<string> Taken(Picture picture)
    {
        var report = ReportDrafting.Of(DraftInputs.Of(ExampleAudits.Of(picture.Audit), picture.Audience), picture.Report)!.Report;
        using var file = new HtmlFile(report with { Draft = false });
        var words = "";
        await browser.Use(
            file.Address,
            picture.Width,
            scripts: true,
            async page =>
            {
                // As on paper, where charts stand wide.
                await page.EmulateMediaAsync(new() { Media = Media.Print });
                var (first, last) = (page.Locator(picture.First).First, page.Locator(picture.Last).First);
                words = await first.EvaluateAsync<string>(
                    "(first, last) => { const all = document.createRange(); all.setStartBefore(first); all.setEndAfter(last); const s = getSelection(); s.removeAllRanges(); s.addRange(all); const words = s.toString(); s.removeAllRanges(); return words; }",
                    await last.ElementHandleAsync()
                );
                if (Golden.AreWritten)
                {
                    await Take(page, await Box(first), await Box(last), picture.Name);
                }
            }
        );
        return string.Join('\n', words.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
    }

    private static async Task<LocatorBoundingBoxResult> Box(ILocator element) => (await element.BoundingBoxAsync())!;

    private static async Task Take(IPage page, LocatorBoundingBoxResult first, LocatorBoundingBoxResult last, string name)
    {
        var (left, top) = (Math.Min(first.X, last.X), first.Y);
        var (right, bottom) = (Math.Max(first.X + first.Width, last.X + last.Width), last.Y + last.Height);
        await page.ScreenshotAsync(
            new()
            {
                FullPage = true,
                Path = ProjectFolder.Path("docs", "guide", "pictures", name + ".png"),
                Clip = new()
                {
                    X = Math.Max(0, left - Margin),
                    Y = Math.Max(0, top - Margin),
                    Width = right - left + (2 * Margin),
                    Height = bottom - top + (2 * Margin),
                },
            }
        );
    }
}
