using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;
using Eleven.Tests.Findings;

namespace Eleven.Tests.Reports.Drafting;

public sealed class ReportDraftingTests
{
    [Fact]
    public void A_rating_is_said_over_all_returns_asked_with_those_who_did_not_rate()
    {
        var report = ReportDrafting.Region(SmallDraft.Of()).Report;

        report.Texts().ShouldContain("2 of the 4 returns are graded Outstanding and 1 Good. 1 did not rate.");
    }

    // A sentence that begins with a number would leave it at a line's end alone.
    [Theory]
    [InlineData("-y", "1 did")]
    [InlineData("ny", "1 said")]
    public void A_number_that_begins_a_sentence_is_one_figure_with_the_word_after_it(string fire, string together) =>
        ReportDrafting
            .Region(SmallDraft.Of(fire: fire))
            .Report.Blocks.OfType<Paragraph>()
            .SelectMany(p => p.Runs)
            .Where(r => r.Figure is not null)
            .ShouldContain(r => r.Text == together);

    [Fact]
    public void Grades_of_those_who_gave_one_fill_the_bar_and_the_rows_of_others_say_what_they_are_of()
    {
        var report = ReportDrafting.Region(SmallDraft.Of(rated: BaseKind.Rated)).Report;

        var chart = report.Blocks.OfType<ChartBlock>().Select(c => c.Chart).First(c => c.Kind == ChartKind.StackedBars);
        chart.Series.Select(s => s.Name).ShouldNotContain("Did not rate");
        chart.Series.Sum(s => s.Points[^1].Value ?? 0).ShouldBe(100);
        var table = report.Blocks.OfType<TableBlock>().Select(t => t.Table).First(t => t.Columns[0].Heading == "Grade");
        var rows = table.Rows.Select(r => string.Join('|', r.Cells[0].Text, r.Cells[^2].Text, r.Cells[^1].Text)).ToArray();
        rows.ShouldContain("Outstanding|2|66.7%");
        rows.ShouldContain("Did not rate, of all asked|1|25.0%");
        rows[^1].ShouldStartWith("Gave a grade|3|");
    }

    [Fact]
    public void An_area_stands_beside_the_rest_of_its_region()
    {
        var report = ReportDrafting.Area(SmallDraft.Of(), "westmarch").Report;

        report.Texts().ShouldContain("1 of the 3 returns in Westmarch is graded Outstanding and 1 Good. 1 did not rate.");
        report.Texts().ShouldContain("The only one of the returns in the rest of Five Rivers is graded Outstanding.");
    }

    [Fact]
    public void Recommendations_are_numbered_where_they_arise_and_stand_again_in_the_closing_table()
    {
        const string prose = """
            ## A2

            - [recommendation] Do the second thing. | who: Fire | by: May

            ## A1

            - [recommendation] Do the first thing.
            """;

        var report = ReportDrafting.Region(SmallDraft.Of(prose)).Report;

        report
            .Blocks.OfType<RecommendationBlock>()
            .Select(r => (r.Number, r.Text))
            .ShouldBe([(1, "Do the first thing."), (2, "Do the second thing.")]);
        var table = report.Blocks.OfType<TableBlock>().Single(t => t.Table.Anchor == "table-recommendations").Table;
        table.Rows.Select(r => r.Cells[1].Text).ShouldBe(["Do the first thing.", "Do the second thing."]);
        table.Rows[1].Cells[2].Text.ShouldBe("Fire");
    }

    [Fact]
    public void Two_sets_may_each_have_a_section_of_one_code_and_what_is_written_stands_in_the_first()
    {
        var input = SmallDraft.Of("## section:A\n\nWritten once.\n");
        var set = input.Now.Tallies.Sets[0];
        var other = set with { Id = "other", Sections = [set.Sections[0] with { Title = "Another", Questions = [] }] };
        var both = input with { Now = input.Now with { Tallies = input.Now.Tallies with { Sets = [set, other] } } };

        var report = ReportDrafting.Region(both).Report;

        report
            .Blocks.OfType<Heading>()
            .Select(h => h.Anchor)
            .Where(a => a.StartsWith("section-") && a != "section-11")
            .ShouldBe(["section-a", "section-other-a"]);
        report.Texts().Count(t => t == "Written once.").ShouldBe(1);
    }

    [Theory]
    [InlineData(true, true, true, "withheld")]
    [InlineData(false, true, true, "withheld")]
    [InlineData(true, false, false, "Good")]
    public void Of_grades_that_are_withheld_nobody_says_that_none_were_given(bool red, bool amber, bool green, string said)
    {
        var set = SomeReturns.Set("survey", SomeReturns.Rating("A1")) with { Instrument = Instrument.Survey };
        var answers = SomeReturns.Of(SomeReturns.Audit, set, [.. "ggaa".Select(grade => ("fire", $"{grade}"))]);
        var tally = SomeReturns.Tallied(answers).Book.Find("A1", Group.Region)!;

        var words = Headline.Short(new Tallied(new ShownTally(tally, false, [red, amber, green]), null) { Decimals = 1 }).Text;

        words.ShouldContain(said);
        words.ShouldNotContain("no grades given");
    }

    [Fact]
    public void Grades_of_a_survey_are_those_that_people_gave()
    {
        var set = SomeReturns.Set("survey", SomeReturns.Rating("A1")) with { Instrument = Instrument.Survey };
        var answers = SomeReturns.Of(SomeReturns.Audit, set, ("calderport-council", "g"), ("westmarch-council", "a"), ("fire", "g"));
        var tallies = SomeReturns.Tallied(answers);
        var view = AudienceView.Of(tallies.Book, tallies.Audit, tallies.Questions, Audience.Team);
        var input = new DraftInput { Now = new AuditMaterial(tallies, view, answers) };

        ReportDrafting
            .Region(input)
            .Report.Texts()
            .ShouldContain(t => t.StartsWith("2 of the 3 practitioners asked") && t.Contains(" gave "));
    }

    [Fact]
    public void A_chart_of_many_options_shows_the_most_common_and_says_so_and_the_table_has_all()
    {
        var question = new ChooseOneQuestion
        {
            Code = "A1",
            Text = "Which do you use most?",
            Choices = [.. Enumerable.Range(1, 20).Select(n => new Option($"o{n}", $"Option {n}"))],
        };

        var report = Drafted(question, "nny").Report;

        var chart = report.Blocks.OfType<ChartBlock>().Single().Chart;
        chart.Categories.Length.ShouldBe(16);
        chart.Categories.Take(3).ShouldBe(["Option 2", "Option 1", "Option 3"]);
        chart.BaseNote.ShouldEndWith("The chart shows the most common answers, the table all of them.");
        report.Blocks.OfType<TableBlock>().Single(t => t.Table.Anchor == "table-a1").Table.Rows.Length.ShouldBe(21);
    }

    [Fact]
    public void What_follows_the_name_of_a_question_brings_its_own_sign()
    {
        var report = Drafted(SomeReturns.YesNo("A1") with { Label = "Do you do it?" }, "yny").Report;

        var texts = report.Texts().Concat(report.Blocks.OfType<TableBlock>().Select(t => t.Table.Caption)).ToArray();
        texts.ShouldContain(t => t.Contains("Do you do it: "));
        texts.ShouldAllBe(t => !t.Contains("?:") && !t.Contains(".:"));
    }

    [Fact]
    public void Questions_that_share_a_place_stand_in_one_line()
    {
        var set = SomeReturns.Set("asked", [.. Enumerable.Range(1, 6).Select(i => SomeReturns.Rating($"A{i}"))]);
        var answers = SomeReturns.Of(
            SomeReturns.Audit,
            set,
            ("fire", "ggggar"),
            ("constabulary", "ggggga"),
            ("westmarch-council", "ggggga")
        );
        var tallies = SomeReturns.Tallied(answers);
        var view = AudienceView.Of(tallies.Book, tallies.Audit, tallies.Questions, Audience.Team);

        var texts = ReportDrafting.Region(new DraftInput { Now = new AuditMaterial(tallies, view, answers) }).Report.Texts();

        texts.ShouldContain("Questions A1, A2, A3 and A4: for each, all 3 Outstanding");
        texts.ShouldContain(t => t.StartsWith("A6. ") && t.EndsWith("none of 3 Outstanding"));
    }

    [Fact]
    public void A_conclusion_without_words_and_figures_is_left_out()
    {
        var report = Drafted(new TextQuestion { Code = "A1", Text = "What helps?" }, "ab-").Report;

        report.Blocks.OfType<Heading>().Select(h => h.Text).ShouldNotContain("Conclusion");
    }

    private static Drafted Drafted(Question question, string letters)
    {
        string[] organisations = ["calderport-council", "westmarch-council", "fire"];
        var set = SomeReturns.Set("asked", question);
        var answers = SomeReturns.Of(SomeReturns.Audit, set, [.. organisations.Zip(letters, (o, l) => (o, $"{l}"))]);
        var tallies = SomeReturns.Tallied(answers);
        var view = AudienceView.Of(tallies.Book, tallies.Audit, tallies.Questions, Audience.Team);
        return ReportDrafting.Region(new DraftInput { Now = new AuditMaterial(tallies, view, answers) });
    }

    [Fact]
    public void A_report_without_recommendations_says_so()
    {
        const string prose = "## A1 @westmarch\n\n- [recommendation] Do the first thing.\n";

        ReportDrafting.Area(SmallDraft.Of(prose), "calderport").Report.Texts().ShouldContain("No recommendation is made for Calderport.");
        ReportDrafting.Area(SmallDraft.Of(prose), "westmarch").Report.Texts().ShouldNotContain(t => t.StartsWith("No recommendation"));
        ReportDrafting.Region(SmallDraft.Of(prose)).Report.Texts().ShouldNotContain(t => t.StartsWith("No recommendation"));
    }

    [Fact]
    public void A_section_for_one_area_stands_in_its_report_only()
    {
        const string prose = "## A1 @westmarch\n\nOnly here: {{returns@area}} of {{returns}}.";

        ReportDrafting.Area(SmallDraft.Of(prose), "westmarch").Report.Texts().ShouldContain("Only here: 3 of 4.");
        ReportDrafting.Area(SmallDraft.Of(prose), "calderport").Report.Texts().ShouldNotContain(t => t.StartsWith("Only here"));
        ReportDrafting.Region(SmallDraft.Of(prose)).Report.Texts().ShouldNotContain(t => t.StartsWith("Only here"));
    }

    [Fact]
    public void Anchors_are_given_once()
    {
        var anchors = ReportDrafting
            .Area(SmallDraft.Of(), "westmarch")
            .Report.Blocks.Select(b =>
                b switch
                {
                    Heading h => h.Anchor,
                    ChartBlock c => c.Chart.Anchor,
                    TableBlock t => t.Table.Anchor,
                    _ => null,
                }
            )
            .OfType<string>()
            .ToArray();

        anchors.ShouldBe(anchors.Distinct());
    }

    [Fact]
    public void The_public_does_not_see_an_organisations_grades()
    {
        var drafted = ReportDrafting.Organisation(SmallDraft.Of(audience: Audience.Public), "fire");

        drafted.Problems.ShouldHaveSingleItem().What.ShouldContain("--audience partners");
        ReportDrafting
            .Region(SmallDraft.Of(audience: Audience.Public))
            .Report.Blocks.OfType<TableBlock>()
            .ShouldNotContain(t => t.Table.HeatMap);
    }

    [Fact]
    public void An_organisations_report_sets_its_grades_beside_its_sector_and_the_region()
    {
        var report = ReportDrafting.Organisation(SmallDraft.Of(), "westmarch-council").Report;

        var grades = report.Blocks.OfType<TableBlock>().Single(t => t.Table.Anchor == "table-own-grades").Table;
        grades
            .Rows[0]
            .Cells.Select(c => c.Text)
            .ShouldBe(
                ["A1 How well do you do A1?", "A Good", "1 of 2 Outstanding, 1 Good", "2 of 4 Outstanding, 1 Good; 1 did not rate"],
                ignoreOrder: false
            );
    }

    [Theory]
    [InlineData("gy", "Of 1 graded question: 1 Outstanding.")]
    [InlineData("-y", "Of 1 graded question: no grades; 1 without a grade.")]
    [InlineData("ny", "Of 1 graded question: no grades; 1 not relevant.")]
    public void An_organisations_grades_are_counted_over_graded_questions_alone_and_add_up(string answers, string words) =>
        ReportDrafting.Organisation(SmallDraft.Of(fire: answers), "fire").Report.Texts().ShouldContain(words);

    [Fact]
    public void A_similar_question_of_an_earlier_audit_stands_beside_with_its_wording_and_with_what_differs()
    {
        var report = ReportDrafting.Region(SmallDraft.AfterAnother(Match.Similar)).Report;

        var table = report.Blocks.OfType<TableBlock>().Single(t => t.Table.Anchor == "table-a2-beside").Table;
        table
            .Rows[1]
            .Cells.Select(c => c.Text)
            .ShouldBe(["Managers, for their organisations, 2021-22", "Do you do B1?", "1 of 2 said yes"], ignoreOrder: false);
        table.Note.ShouldBe("The law has changed. The questions differ in wording.");
    }

    [Fact]
    public void That_questions_beside_one_another_are_not_the_same_is_said_once_where_there_are_any()
    {
        ReportDrafting
            .Region(SmallDraft.AfterAnother(Match.Similar))
            .Report.Texts()
            .Count(t => t.Contains("The questions are alike but not the same"))
            .ShouldBe(1);
        ReportDrafting.Region(SmallDraft.Of()).Report.Texts().ShouldNotContain(t => t.Contains("alike but not the same"));
    }

    [Fact]
    public void A_briefing_says_whom_a_recommendation_is_for_and_does_not_give_it_to_practitioners()
    {
        const string prose = "## A1 @westmarch\n\n- [recommendation] Do the first thing. | who: Fire | by: May\n";

        var recommended = ReportDrafting.Of(SmallDraft.Of(prose), "briefing:westmarch")!.Report.Texts();
        recommended.ShouldContain("What is recommended");
        recommended.ShouldContain("Do the first thing. Who: Fire.");
        recommended.ShouldContain(t => t.EndsWith("This page says what stood out and what is recommended."));
        var written = ReportDrafting.Of(SmallDraft.Of(prose + "\n## briefing\n\n- Ask who leads.\n"), "briefing:westmarch")!.Report.Texts();
        written.ShouldContain("What you can do");
        written.ShouldNotContain(t => t.Contains("Do the first thing."));
    }

    [Fact]
    public void Of_a_question_asked_before_is_told_what_was_said_then_and_what_differs() =>
        ReportDrafting
            .Region(SmallDraft.AfterAnother(Match.Same))
            .Report.Texts()
            .ShouldContain("In 2021-22 the same question was asked: 1 of 2 said yes. The law has changed. The two differ in wording.");

    [Fact]
    public void A_different_question_of_an_earlier_audit_stands_nowhere() =>
        ReportDrafting.Region(SmallDraft.AfterAnother(Match.Different)).Report.Texts().ShouldNotContain(t => t.Contains("2021-22"));

    [Fact]
    public void Every_report_that_may_be_asked_for_by_name_is_drafted()
    {
        var input = SmallDraft.Of();
        var names = ReportName.All(input.Now.Audit).Select(r => r.Name).ToArray();

        names.ShouldContain("region");
        names.ShouldContain("westmarch");
        names.ShouldContain("briefing:westmarch");
        names.ShouldContain("organisation:fire");
        names.Select(n => ReportDrafting.Of(input, n)!.Report.FileName).ShouldBeUnique();
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("organisation:nobody")]
    [InlineData("briefing:nowhere")]
    public void A_report_that_is_not_there_is_none(string name) => ReportDrafting.Of(SmallDraft.Of(), name).ShouldBeNull();
}
