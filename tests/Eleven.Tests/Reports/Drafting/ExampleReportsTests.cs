using System.Text.RegularExpressions;
using Eleven.Files.Audits;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tallies;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>The example of 2024-25, drafted for the public: what holds of every number in it.</summary>
public sealed partial class ExampleReportsTests
{
    private static readonly Lazy<DraftInput> Public = new(() =>
        DraftInputs.Of(AuditReading.Read(ProjectFolder.Path("examples", "2024-25")).Value!, Audience.Public)
    );

    public static IEnumerable<TheoryDataRow<string>> Reports => [new("region"), new("westmarch"), new("northmarch"), new("briefing")];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_number_in_drafted_text_comes_from_a_figure(string name)
    {
        var report = ReportDrafting.Of(Public.Value, name)!.Report;

        // What follows is the question set and the rules, whose numbers are nobody's answers.
        var body = report.Blocks.TakeWhile(b => b is not Heading { Anchor: "questions" }).ToArray();
        var typed = Drafted(body).SelectMany(p => p.Runs).Where(r => r.Figure is null && HasNumber(r.Text)).Select(r => r.Text).ToArray();
        typed.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void No_figure_in_a_public_report_is_one_that_the_public_may_not_see(string name)
    {
        var input = Public.Value;
        var report = ReportDrafting.Of(input, name)!.Report;
        var lookup = new ShownLookup(
            input.Now.Tallies,
            input.Now.View,
            System.Collections.Immutable.ImmutableDictionary.CreateRange(
                input.Earlier.Select(e => KeyValuePair.Create(e.Name, (e.Material.Tallies, e.Material.View)))
            )
        );

        var seen = 0;
        foreach (var address in Addresses(report).Distinct())
        {
            if (FigureAddress.TryParse(address, out var parsed, out _) && lookup.TryFind(parsed, out var mark, out _, out _))
            {
                mark.ShouldBe(Mark.None, address);
                seen++;
            }
        }
        seen.ShouldBeGreaterThan(3);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_same_data_give_the_same_report(string name) =>
        ReportDrafting.Of(Public.Value, name)!.Report.Texts().ShouldBe(ReportDrafting.Of(Public.Value, name)!.Report.Texts());

    [Fact]
    public void Where_no_is_the_good_answer_a_strength_says_that_it_was_no()
    {
        var lists = ReportDrafting.Of(Public.Value, "region")!.Report.Blocks.OfType<ListBlock>();

        var items = lists.SelectMany(l => l.Items).Select(i => string.Concat(i.Select(r => r.Text)));
        items.ShouldContain("7 Barriers to using policies and tools: 83% (407 of 493) said no");
    }

    [Theory]
    [InlineData("2024-25", true)] // 632 answers by area of 493 people
    [InlineData("2017", false)] // 646 and 396 of 1,042
    public void Areas_are_said_to_overlap_only_where_they_do(string audit, bool overlap)
    {
        var input = DraftInputs.Of(AuditReading.Read(ProjectFolder.Path("examples", audit)).Value!, Audience.Public);

        var tables = ReportDrafting.Of(input, "region")!.Report.Blocks.OfType<TableBlock>();
        tables.Single(t => t.Table.Anchor == "table-response-area").Table.Note!.Contains("several areas").ShouldBe(overlap);
    }

    private static IEnumerable<Paragraph> Drafted(IEnumerable<Block> blocks) =>
        blocks.OfType<Paragraph>().Where(p => p.Style is ParagraphStyle.Finding or ParagraphStyle.Lead or ParagraphStyle.Body);

    private static IEnumerable<string> Addresses(Report report)
    {
        var runs = report.Blocks.OfType<Paragraph>().SelectMany(p => p.Runs).Select(r => r.Figure);
        var lists = report.Blocks.OfType<ListBlock>().SelectMany(l => l.Items).SelectMany(i => i).Select(r => r.Figure);
        var cells = report.Blocks.OfType<TableBlock>().SelectMany(t => t.Table.Rows).SelectMany(r => r.Cells).Select(c => c.Figure);
        return runs.Concat(lists).Concat(cells).Concat(InColumns(report)).OfType<string>();
    }

    private static IEnumerable<string?> InColumns(Report report) =>
        report
            .Blocks.OfType<Columns>()
            .SelectMany(c => c.Parts)
            .SelectMany(p => p)
            .OfType<ListBlock>()
            .SelectMany(l => l.Items)
            .SelectMany(i => i)
            .Select(r => r.Figure)
            .Concat(report.Blocks.OfType<Paragraph>().SelectMany(p => p.Runs).Select(r => r.Figure));

    // Years, and codes of questions, are no figures; nor is what stands between quotation marks, which is an answer's own name.
    private static bool HasNumber(string text) => Number().IsMatch(Quoted().Replace(Year().Replace(text, ""), ""));

    [GeneratedRegex(@"\d")]
    private static partial Regex Number();

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(19|20)\d\d(-\d\d)?\b|\bSection 11\b")]
    private static partial Regex Year();
}
