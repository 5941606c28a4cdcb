using System.Text.RegularExpressions;
using Eleven.Files.Audits;
using Eleven.Files.Pdf;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tests.Examples;
using Eleven.Tests.Pdf;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>The practitioner briefings of the examples, of each region and of every area.</summary>
public sealed class BriefingTests
{
    public static TheoryData<string> Audits => ["2017", "2019-20", "2023-24", "2024-25"];

    // The chart stands above the lists: a reader who sees 78% as the lowest there must not find 38% beneath.
    [Theory]
    [MemberData(nameof(Audits))]
    public void The_chart_runs_from_what_is_named_strongest_to_what_is_named_weakest(string audit)
    {
        foreach (var report in Briefings(audit, Audience.Public))
        {
            var chart = report.Blocks.OfType<ChartBlock>().Single().Chart;
            var lists = report.Blocks.OfType<Columns>().Single().Parts[0].OfType<ListBlock>().ToArray();
            var (strongest, weakest) = (Label(lists[0].Items[0]), Label(lists[^1].Items[0]));

            IsOf(chart.Categories[0], strongest).ShouldBeTrue(report.FileName);
            IsOf(chart.Categories[^1], weakest).ShouldBeTrue(report.FileName);
            foreach (var item in lists.SelectMany(l => l.Items))
            {
                chart.Categories.ShouldContain(c => IsOf(c, Label(item)), report.FileName);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Audits))]
    public async Task A_briefing_is_one_page(string audit)
    {
        var folder = Directory.CreateTempSubdirectory("eleven");
        (Report Report, string Path)[] printed =
        [
            .. from audience in (Audience[])[Audience.Public, Audience.Team]
            from report in Briefings(audit, audience)
            select (report, Path.Combine(folder.FullName, $"{report.FileName}-{audience}.pdf")),
        ];

        await PdfReport.Save(printed, PdfReport.TimeLimit, TestContext.Current.CancellationToken);

        foreach (var (_, path) in printed)
        {
            PrintedReports.Run("pdfinfo", path).ShouldMatch("Pages: +1\n", Path.GetFileName(path));
        }
        folder.Delete(recursive: true);
    }

    // 990 of 1,042 in both: tests/Eleven.Tests/Published has them.
    [Fact]
    public void Questions_that_share_a_place_are_named_together() =>
        Briefings("2017", Audience.Public)
            .First()
            .Blocks.OfType<Columns>()
            .Single()
            .Parts[0]
            .OfType<ListBlock>()
            .SelectMany(l => l.Items)
            .Select(i => string.Concat(i.Select(r => r.Text)))
            .ShouldContain("Know where policies are and Know how to report a concern about staff: for each, 95% (990 of 1,042) said yes.");

    // The numbers are one stretch: between two, a line would end.
    [Theory]
    [InlineData("2017", "4 or 5")]
    public void A_number_and_the_next_below_it_are_one_figure(string audit, string steps) =>
        ReportDrafting
            .Of(DraftInputs.Of(ExampleAudits.Of(audit), Audience.Public), "region")!
            .Report.Blocks.OfType<Paragraph>()
            .SelectMany(p => p.Runs)
            .Where(r => r.Figure is not null)
            .ShouldContain(r => r.Text == steps);

    [Fact]
    public void An_areas_briefing_names_the_number_to_call()
    {
        var calls = Briefings("2024-25", Audience.Public)
            .Select(r =>
                string.Concat(r.Blocks.OfType<Callout>().Single().Paragraphs[^1].Runs.Select(run => run.Text)).Replace('\u00a0', ' ')
            )
            .ToArray();

        calls[0].ShouldBe("Worried about a child today? Talk to your safeguarding lead. If a child is in danger, call 999.");
        calls[1..]
            .ShouldBe(
                Enumerable
                    .Range(1, 5)
                    .Select(n =>
                        $"Worried about a child today? Talk to your safeguarding lead, or call 01632 96010{n}. If a child is in danger, call 999."
                    )
            );
    }

    private static IEnumerable<Report> Briefings(string audit, Audience audience)
    {
        var input = DraftInputs.Of(ExampleAudits.Of(audit), audience);
        return input
            .Now.Tallies.Audit.Areas.Select(a => $"briefing:{a.Id}")
            .Prepend("briefing")
            .Select(name => ReportDrafting.Of(input, name)!.Report);
    }

    // A line of the lists names several questions where they share a place; a bar begins with the code or ends with the answer.
    private static bool IsOf(string category, string line) =>
        line.Contains(Regex.Replace(category, @"^\S*\d\S* ", "").Split(": ")[0], StringComparison.Ordinal);

    private static string Label(IEnumerable<Run> item) => string.Concat(item.Select(r => r.Text)).Split(": ")[0];
}
