using System.Text.RegularExpressions;
using Eleven.Files.Audits;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tests.Examples;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>
/// Every number in a report (headings, paragraphs, lists, titles and words of charts, captions, cells and notes of tables) is a figure that its audience may
/// see, or it has a reason that has a name.
/// </summary>
public sealed partial class NumbersTests
{
    [Theory]
    [InlineData("2024-25", "westmarch", Audience.Public)]
    [InlineData("2024-25", "region", Audience.Public)]
    [InlineData("2024-25", "northmarch", Audience.Team)]
    [InlineData("2024-25", "briefing", Audience.Public)]
    [InlineData("2023-24", "region", Audience.Public)]
    [InlineData("2023-24", "westmarch", Audience.Team)]
    [InlineData("2023-24", "organisation:westmarch-council", Audience.Partners)]
    [InlineData("2023-24", "briefing:westmarch", Audience.Public)]
    [InlineData("2019-20", "northmarch", Audience.Public)]
    [InlineData("2017", "region", Audience.Public)]
    [InlineData("2017", "briefing", Audience.Team)]
    public void Every_number_is_a_figure_or_has_a_reason(string audit, string name, Audience audience)
    {
        var input = DraftInputs.Of(ExampleAudits.Of(audit), audience);

        Unexplained(input, ReportDrafting.Of(input, name)!.Report).ShouldBeEmpty();
    }

    public static TheoryData<string, Block> Wrong =>
        new()
        {
            { "77", new Heading(2, "77 people", "wrong") },
            { "74", Paragraph.Of("74 of them know.") },
            { "88%", new Paragraph([new Run("88%") { Figure = "4.yes@westmarch" }]) },
            { "3.85", new Paragraph([new Run("3.85") { Figure = "14.mean@westmarch" }]) },
            {
                "83",
                new ListBlock(
                    false,
                    [
                        [new Run("Of 83 people")],
                    ]
                )
            },
            { "5", new ChartBlock(AChart with { Title = "5 know the lead" }) },
            { "77%", new ChartBlock(AChart with { AltText = "Bar chart. 77%." }) },
            { "84", new ChartBlock(AChart with { BaseNote = "Base: 84." }) },
            { "99", new TableBlock(ATable with { Caption = "All 99" }) },
            { "20", new TableBlock(ATable with { Note = "Of 20." }) },
            { "1.5", new TableBlock(ATable with { Rows = [new Row([new Cell("1.5")])] }) },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_number_of_nobodys_is_found(string number, Block block)
    {
        var input = DraftInputs.Of(ExampleAudits.Of("2024-25"), Audience.Public);

        Unexplained(input, SmallReport.Of(block)).ShouldHaveSingleItem().ShouldStartWith(number + " ");
    }

    private static Chart AChart => new("chart", ChartKind.Bars, "A title", "%", [], [], "Bar chart.", "Base.");

    private static Table ATable => new("table", "A caption", [new("A column")], []);

    private static IEnumerable<string> Unexplained(DraftInput input, Report report)
    {
        var figures = new PrintedFigures(input);
        var reasons = new NumberReasons(input);
        foreach (var section in Sections(report.Lines()))
        {
            var here = section.SelectMany(l => l.Runs).Select(r => r.Figure).OfType<string>().Distinct().SelectMany(figures.Of).ToHashSet();
            foreach (var line in section.Where(l => !reasons.Explain(l)))
            {
                // What charts and tables say in plain strings has no addresses: its numbers are those of the figures and questions around it.
                HashSet<string> around = line.Of is ChartBlock or TableBlock
                    ? [.. here, .. reasons.Named(line).SelectMany(figures.OfQuestion)]
                    : [];
                foreach (var run in line.Runs.Where(r => !reasons.Explain(r)))
                {
                    var (text, known) = run.Figure is { } source
                        ? (run.Text, [.. figures.Of(source)])
                        : (reasons.Without(line, run), around);
                    foreach (var number in Number().Matches(text).Select(m => m.Value).Where(n => !known.Contains(n)))
                    {
                        yield return $"{number} in {line}";
                    }
                }
            }
        }
    }

    // A question with all that stands under it.
    private static IEnumerable<TextLine[]> Sections(TextLine[] lines)
    {
        int[] starts = [0, .. Enumerable.Range(1, lines.Length - 1).Where(i => lines[i].Of is Heading { Level: <= 3 }), lines.Length];
        return starts.Zip(starts.Skip(1)).Select(s => lines[s.First..s.Second]);
    }

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?%?(?<!,)")]
    private static partial Regex Number();
}
