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
    [InlineData("2017")]
    [InlineData("2019-20")]
    [InlineData("2023-24")]
    [InlineData("2024-25")]
    public void No_braces_are_left_in_any_report_or_table(string audit)
    {
        var input = DraftInputs.Of(ExampleAudits.Of(audit), Audience.Team);
        var reports = ReportName.All(input.Now.Audit).Where(r => r.Kind is not ReportKind.Organisation).Select(r => r.Name);

        var texts = reports.SelectMany(name => ReportDrafting.Of(input, name)!.Report.Texts()).ToArray();

        texts.Length.ShouldBeGreaterThan(500);
        texts.Where(t => t.Contains("{{") || t.Contains("}}")).ShouldBeEmpty();
        AllFigures.Of(input.Now.View, ExampleAudits.Of(audit)).ShouldAllBe(f => !f.ToString().Contains("{{"));
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

    [Fact]
    public void The_chart_of_a_briefing_sets_good_answers_beside_good_answers_with_their_bases()
    {
        var chart = ReportDrafting.Of(Public.Value, "briefing")!.Report.Blocks.OfType<ChartBlock>().Single().Chart;

        var bars = chart.Categories.Zip(chart.Series[0].Points, (category, point) => $"{category} {point.Label}").ToArray();
        bars[0].ShouldBe("Know the safeguarding lead: yes 92% (452 of 493)");
        bars.ShouldContain("Barriers to using policies and tools: no 83% (407 of 493)");
        bars[^1].ShouldBe("Use the Neglect Toolkit: yes 22% (101 of 455)");
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
            .Where(t => t.StartsWith("Police officers were") || t.StartsWith("Among ") || t.StartsWith("Of the 38"))
            .ToArray();

        police.ShouldContain(t => t.Contains(" against ") && t.Contains('%'));
        foreach (var words in police.Where(t => t.Contains('%')))
        {
            words.ShouldMatch(@"the \d+ police officers| of 38\)");
            words.ShouldNotContain("in the table");
        }
        report.Blocks.OfType<TableBlock>().ShouldNotContain(t => t.Table.Anchor.EndsWith("-police"));
    }

    // Only the police form offers it: 16 of 38 officers, where the others are shares of 493 people.
    [Fact]
    public void An_option_of_one_form_has_no_rank_among_those_that_all_were_offered()
    {
        var report = ReportDrafting.Of(Public.Value, "region")!.Report;

        var finding = report.Texts().Single(t => t.StartsWith("“Share relevant information"));
        finding.ShouldContain("Next come “Make sure information is received and understood” (47%) and “Support the young person");
        finding.ShouldEndWith(
            "“Recognise vulnerability whatever the age” was offered on one form only: 42% of practitioners who were offered it (16 of 38) chose it."
        );
        var chart = report.Blocks.OfType<ChartBlock>().Single(c => c.Chart.Anchor == "figure-24").Chart;
        chart.Categories[^1].ShouldBe("Recognise vulnerability whatever the age");
        chart.BaseNote.ShouldBe(
            "Base: practitioners who answered (493). “Recognise vulnerability whatever the age”: those who were offered it (38)."
        );
    }

    [Fact]
    public void What_differs_is_counted_and_what_does_not_is_said_of_the_others_only()
    {
        var said = ReportDrafting.Of(Public.Value, "region")!.Report.Texts().Single(t => t.Contains(" more in the table"));

        said.ShouldContain("“Allegations management (LADO)” (42% against 62%) and three more in the table. All other answers are similar.");
    }

    [Fact]
    public void A_difference_that_may_be_chance_is_stated_all_the_same() =>
        ReportDrafting
            .Of(Public.Value, "region")!
            .Report.Texts()
            .ShouldContain(t =>
                t.EndsWith("The difference of about 12 points may be chance (interval: 28 points lower to 3 points higher).")
            );

    [Fact]
    public void A_ranking_says_what_its_bars_are() =>
        ReportDrafting
            .Of(Public.Value, "region")!
            .Report.Blocks.OfType<ChartBlock>()
            .Single(c => c.Chart.Anchor == "figure-11")
            .Chart.BaseNote.ShouldEndWith("A bar is the share that put the item first. Items stand in the order of their mean place.");

    [Theory]
    [InlineData(
        "region",
        "Each recommendation of an area stands in that area's own report, under the question that it arises from. Calderport, Levenshire and Thermewell have none of their own."
    )]
    [InlineData(
        "northmarch",
        "Each recommendation stands under the question that it arises from, and again here with who will do what by when."
    )]
    public void Where_a_recommendation_stands_is_said_as_it_is(string name, string words) =>
        ReportDrafting.Of(Public.Value, name)!.Report.Texts().Where(t => t.StartsWith("Each recommendation")).ShouldBe([words]);

    [Fact]
    public void An_areas_report_lists_the_options_under_the_names_that_it_was_asked_with()
    {
        var asked = ReportDrafting
            .Of(Public.Value, "northmarch")!
            .Report.Blocks.OfType<TableBlock>()
            .Last(t => t.Table.Anchor.StartsWith("table-questions-"))
            .Table;

        var tools = asked.Rows.Single(r => r.Cells[0].Text == "6").Cells[2].Text;
        tools.ShouldNotContain("Child Exploitation Screening Tool");
    }

    private static IEnumerable<string> Addresses(Report report) =>
        report.Lines().SelectMany(line => line.Runs).Select(run => run.Figure).OfType<string>();
}
