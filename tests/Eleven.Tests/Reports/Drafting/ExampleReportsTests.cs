using Eleven.Files.Audits;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tallies;
using Eleven.Tests.Examples;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>The example of 2024-25, drafted for the public: what holds of every number in it.</summary>
public sealed class ExampleReportsTests
{
    private static readonly Lazy<DraftInput> Public = new(() => DraftInputs.Of(ExampleAudits.Of("2024-25"), Audience.Public));

    public static IEnumerable<TheoryDataRow<string>> Reports => [new("region"), new("westmarch"), new("northmarch"), new("briefing")];

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
        items.ShouldContain("7. Barriers to using policies and tools: 83% (407 of 493) said no");
    }

    // As one of the published reports printed it, but for the police: 29 of 38 is 76.3, and it said 77.
    [Theory]
    [InlineData(Audience.Team, "76.3% 98.3% 89.2% 100.0% 100.0% 100.0% 100.0% 86.4% 87.9% 85.7%")]
    [InlineData(Audience.Public, "76.3% [c] 89.2% 100.0% [c] [c] [c] [c] [c] 85.7%")]
    public void A_yes_no_question_is_shown_by_sector_as_far_as_the_audience_may_see(Audience audience, string shares)
    {
        var report = ReportDrafting.Of(DraftInputs.Of(ExampleAudits.Of("2024-25"), audience), "northmarch")!.Report;

        var table = report.Blocks.OfType<TableBlock>().Single(t => t.Table.Anchor == "table-4-sectors").Table;
        string.Join(' ', table.Rows.Select(r => r.Cells[^1].Text)).ShouldBe(shares);
        table.Columns.Length.ShouldBe(audience == Audience.Team ? 7 : 4);
    }

    [Theory]
    [InlineData("2024-25", true)] // 632 answers by area of 493 people
    [InlineData("2017", false)] // 646 and 396 of 1,042
    public void Areas_are_said_to_overlap_only_where_they_do(string audit, bool overlap)
    {
        var input = DraftInputs.Of(ExampleAudits.Of(audit), Audience.Public);

        var tables = ReportDrafting.Of(input, "region")!.Report.Blocks.OfType<TableBlock>();
        tables.Single(t => t.Table.Anchor == "table-response-area").Table.Note!.Contains("several areas").ShouldBe(overlap);
    }

    [Fact]
    public void Shares_of_the_police_and_others_stand_with_their_bases_and_refer_to_no_table_that_is_not_there()
    {
        var report = ReportDrafting.Of(Public.Value, "westmarch")!.Report;
        var police = report
            .Texts()
            .Where(t => t.StartsWith("Police officers") || t.StartsWith("Of ") && t.Contains(" police officers "))
            .ToArray();

        police.ShouldContain(t => t.Contains(" against ") && t.Contains('%'));
        foreach (var words in police.Where(t => t.Contains('%')))
        {
            words.ShouldMatch(@"Of \d+ police officers| of 38\)");
            words.ShouldNotContain("in the table");
        }
        report.Blocks.OfType<TableBlock>().ShouldNotContain(t => t.Table.Anchor.EndsWith("-police"));
    }

    private static IEnumerable<string> Addresses(Report report) =>
        report.Lines().SelectMany(line => line.Runs).Select(run => run.Figure).OfType<string>();
}
