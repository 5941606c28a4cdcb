using System.Text.RegularExpressions;
using Eleven.Files.Pdf;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tests.Examples;
using Eleven.Tests.Reports;

namespace Eleven.Tests.Pdf;

/// <summary>The contents of the printed reports, beside the pages on which another reader of PDF finds the headings.</summary>
public sealed class PdfContentsTests
{
    [Theory]
    [InlineData("2017")]
    [InlineData("2019-20")]
    [InlineData("2023-24")]
    [InlineData("2024-25")]
    public async Task The_contents_of_every_report_name_the_pages_on_which_the_parts_begin(string audit)
    {
        var input = DraftInputs.Of(ExampleAudits.Of(audit), Audience.Public);
        await AgreeOnEveryPage([.. ExampleAudits.Of(audit).Folder.Reports.Select(name => ReportDrafting.Of(input, name)!.Report)]);
    }

    [Fact]
    public async Task The_contents_of_a_report_with_every_block_name_the_pages_on_which_the_parts_begin() =>
        await AgreeOnEveryPage([KitchenSink.Report]);

    private static async Task AgreeOnEveryPage(Report[] reports)
    {
        var folder = Directory.CreateTempSubdirectory("eleven");
        (Report Report, string Path)[] printed = [.. reports.Select(r => (r, Path.Combine(folder.FullName, $"{r.FileName}.pdf")))];

        await PdfReport.Save(printed, PdfReport.TimeLimit, TestContext.Current.CancellationToken);

        foreach (var (report, path) in printed)
        {
            var levels = report.Blocks.OfType<ContentsBlock>().Select(c => c.Levels).SingleOrDefault();
            var listed = report.Blocks.OfType<Heading>().Where(h => h.Level <= levels).Select(h => h.Text).ToList();
            // Each of them with its number, in the order in which a screen reader says them.
            var said = Regex.Replace(PrintedReports.Run("pdftotext", "-raw", path, "-"), @"\s+", " ");
            var contents = listed.Count == 0 ? "" : said[said.IndexOf("Contents " + listed[0], StringComparison.Ordinal)..];
            var outline = PdfOutline.Of(path);
            var at = 0;
            foreach (var heading in listed)
            {
                at = outline.FindIndex(at, o => o.Text == heading);
                var entry = $"{heading} {outline[at].Page} ";
                contents
                    .IndexOf(entry, StringComparison.Ordinal)
                    .ShouldBeInRange(0, 120, $"{report.FileName}: {entry}, in {contents[..120]}");
                contents = contents[(contents.IndexOf(entry, StringComparison.Ordinal) + entry.Length)..];
            }
            NoEntryIsTornApart(path, listed);
            NoTitleIsParted(path, report);
        }
        folder.Delete(recursive: true);
    }

    private static void NoEntryIsTornApart(string path, IEnumerable<string> listed)
    {
        const int OnOneLine = 36;
        var laidOut = PrintedReports.Run("pdftotext", "-layout", "-l", "3", path, "-");
        foreach (var heading in listed.Where(h => h.Length <= OnOneLine))
        {
            laidOut.ShouldContain(heading, customMessage: Path.GetFileName(path));
        }
    }

    // As they stand on the page, from top to bottom: without its foot, and without the letters of the word across a draft.
    private static void NoTitleIsParted(string path, Report report)
    {
        var titles = report.Blocks.OfType<ChartBlock>().Select(c => Words(c.Chart.Title)).ToHashSet();
        foreach (var page in PrintedReports.Run("pdftotext", "-layout", path, "-").Split('\f'))
        {
            var lines = page.Split('\n').Where(l => l.Trim().Length > 1 && !Regex.IsMatch(l, @"Page \d+ of \d+$")).ToArray();
            // A title begins a line; a list may end in the same words.
            var ends = Enumerable.Range(1, Math.Min(4, lines.Length)).Select(n => Words(string.Join(' ', lines[^n..])).Trim());
            ends.ShouldAllBe(end => !titles.Contains(end), path);
        }
    }

    private static string Words(string text) => Regex.Replace(text, @"\s+", " ");
}
