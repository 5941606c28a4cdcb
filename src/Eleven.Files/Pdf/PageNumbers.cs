using System.Text.Json;
using Eleven.Files.Html;
using Eleven.Reports;
using UglyToad.PdfPig;

namespace Eleven.Files.Pdf;

/// <summary>
/// Page numbers in the contents of a printed report. A browser cannot count pages for a link, so the report is printed with blanks, the outline of what was
/// printed tells the pages, and it is printed again with them.
/// </summary>
internal static class PageNumbers
{
    // As wide as a number usually is, so that nothing moves when the true one takes its place.
    private const int Blank = 88;
    private const int MostPrints = 4;

    /// <param name="run">Runs a script in the report's page.</param>
    /// <param name="print">Prints the page as it is.</param>
    public static async Task<byte[]> Fill(Report report, Func<string, Task> run, Func<Task<byte[]>> print)
    {
        var headings = InContents(report);
        if (headings.Length == 0)
        {
            return await print();
        }
        int[] shown = [.. headings.Select(_ => Blank)];
        for (var n = 0; n < MostPrints; n++)
        {
            await run(Script(shown));
            var pdf = await print();
            var pages = PagesOf(pdf, headings);
            if (pages.SequenceEqual(shown))
            {
                return pdf;
            }
            shown = pages;
        }
        // Better none than a wrong one.
        await run(Script([]));
        return await print();
    }

    /// <summary>The headings that the contents list, in their order.</summary>
    private static string[] InContents(Report report)
    {
        var levels = report.Blocks.OfType<ContentsBlock>().Select(c => c.Levels).DefaultIfEmpty().Max();
        return [.. Anchors.All(report.Blocks).OfType<Heading>().Where(h => h.Level <= levels).Select(h => h.Text)];
    }

    // The outline has all headings, those that are not in the contents too.
    private static int[] PagesOf(byte[] pdf, string[] headings)
    {
        using var document = PdfDocument.Open(pdf);
        if (!document.TryGetBookmarks(out var outline))
        {
            return [];
        }
        var nodes = outline.GetNodes().OfType<UglyToad.PdfPig.Outline.DocumentBookmarkNode>().GetEnumerator();
        return
        [
            .. headings.Select(heading =>
            {
                while (nodes.MoveNext())
                {
                    if (Words(nodes.Current.Title) == Words(heading))
                    {
                        return nodes.Current.PageNumber;
                    }
                }
                throw new PdfNotPrinted($"Chromium left the heading \"{heading}\" out of the outline. Try another version of it.");
            }),
        ];
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Script(int[] pages) =>
        $$"""
            { const pages = {{JsonSerializer.Serialize(pages)}};
              document.querySelectorAll(".contents a").forEach((a, i) => pages[i] ? a.setAttribute("data-page", pages[i]) : a.removeAttribute("data-page")); }
            """;
}
