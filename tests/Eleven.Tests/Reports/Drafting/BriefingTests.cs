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

            chart.Categories[0].ShouldContain(strongest, customMessage: report.FileName);
            chart.Categories[^1].ShouldContain(weakest, customMessage: report.FileName);
            foreach (var item in lists.SelectMany(l => l.Items))
            {
                chart.Categories.ShouldContain(c => c.Contains(Label(item)), report.FileName);
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

    private static string Label(IEnumerable<Run> item) => string.Concat(item.Select(r => r.Text)).Split(": ")[0];
}
