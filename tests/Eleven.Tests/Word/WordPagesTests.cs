using DocumentFormat.OpenXml.Wordprocessing;
using Eleven.Files.Audits;
using Eleven.Files.Word;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tests.Examples;
using Eleven.Tests.Reports;

namespace Eleven.Tests.Word;

/// <summary>The contents of the examples' reports, beside the pages on which LibreOffice begins the parts.</summary>
public sealed class WordPagesTests
{
    [Theory]
    [InlineData("2017")]
    [InlineData("2019-20")]
    [InlineData("2023-24")]
    [InlineData("2024-25")]
    public void The_contents_of_every_report_name_the_pages_on_which_the_parts_begin(string audit) =>
        AgreeOnEveryPage([
            .. from audience in (Audience[])[Audience.Public, Audience.Team]
            let input = DraftInputs.Of(ExampleAudits.Of(audit), audience)
            from name in ExampleAudits.Of(audit).Folder.Reports
            select ReportDrafting.Of(input, name)!.Report,
        ]);

    [Fact]
    public void The_contents_of_a_report_with_every_block_name_the_pages_on_which_the_parts_begin() =>
        AgreeOnEveryPage([KitchenSink.Report]);

    private static void AgreeOnEveryPage(IReadOnlyList<Report> reports)
    {
        var folder = Directory.CreateTempSubdirectory("eleven");
        var documents = reports.Select((r, i) => Path.Combine(folder.FullName, $"{i}-{r.FileName}.docx")).ToList();
        foreach (var (report, path) in reports.Zip(documents))
        {
            using var stream = File.Create(path);
            WordWriter.Write(report, stream);
        }

        var laidOut = LibreOffice.HeadingsOf(documents);

        var wrong = new List<string>();
        foreach (var ((report, path), headings) in reports.Zip(documents).Zip(laidOut))
        {
            using var file = WordFile.Of(report);
            var contents = Contents(file);
            var levels = report.Blocks.OfType<ContentsBlock>().Select(c => c.Levels).SingleOrDefault();
            report.Blocks.OfType<Heading>().Count(h => h.Level <= levels).ShouldBe(contents.Count);
            wrong.AddRange(Differences(contents, headings).Select(d => $"{Path.GetFileName(path)}: {d}"));
        }
        wrong.ShouldBeEmpty();
        folder.Delete(recursive: true);
    }

    // The outline has all headings, the contents those of the upper levels, in the same order.
    private static IEnumerable<string> Differences(List<(string Text, int Page)> contents, IReadOnlyList<(string Text, int Page)> headings)
    {
        var at = 0;
        foreach (var (text, page) in contents)
        {
            while (at < headings.Count && headings[at].Text != text)
            {
                at++;
            }
            at.ShouldBeLessThan(headings.Count, text);
            if (headings[at].Page != page)
            {
                yield return $"\"{text}\": {page}, and stands on {headings[at].Page}";
            }
            at++;
        }
    }

    private static List<(string Text, int Page)> Contents(WordFile file) =>
        [
            .. file
                .Paragraphs.Where(p => WordFile.StyleOf(p) is { } s && s.StartsWith("TOC") && s != "TOCHeading")
                .Select(p => p.Descendants().Select(e => e is NoBreakHyphen ? "-" : (e as Text)?.Text).OfType<string>().ToList())
                .Select(t => (string.Concat(t[..^1]), int.Parse(t[^1]))),
        ];
}
