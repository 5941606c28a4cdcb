using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tests.Findings;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>Questions that share a place in a briefing: none of them is named as if it stood there alone, and none is left out without a word.</summary>
public sealed class BriefingTiesTests
{
    private static readonly string[] Lower = [Said(9, 3), Said(6, 6), Said(3, 9)];

    [Fact]
    public void The_chart_names_both_questions_that_share_its_end() =>
        TitleOf([Said(12, 0), Said(12, 0), Said(6, 6), Said(3, 9)])
            .ShouldBe("Good answers: from all 12 (Do you do A1 and Do you do A2) to 3 of 12 (Do you do A4)");

    [Fact]
    public void Of_more_than_two_the_chart_says_how_many_share_its_end() =>
        TitleOf([Said(9, 3), Said(9, 3), Said(9, 3), Said(3, 9), Said(3, 9), Said(3, 9)])
            .ShouldBe("Good answers: from 9 of 12 (Do you do A1 and 2 others) to 3 of 12 (Do you do A4 and 2 others)");

    // "All 12" would not be true of the one that 15 answered.
    [Fact]
    public void Shares_of_other_bases_are_alike_in_other_words() =>
        TitleOf([Said(12, 0), Said(15, 0), Said(6, 6), Said(3, 9)])
            .ShouldBe("Good answers: from all 12 (Do you do A1; as high elsewhere) to 3 of 12 (Do you do A4)");

    [Fact]
    public void Where_all_are_alike_the_chart_has_no_two_ends() =>
        TitleOf([Said(9, 3), Said(9, 3)]).ShouldBe("Good answers: 9 of 12 to each question");

    [Theory]
    [InlineData("11 10 9 8 4 3 2", "The three highest and the three lowest of all that can be shown.")]
    [InlineData("9 9 9 9 6 3 2 1", "Three of the highest and the three lowest of all that can be shown.")]
    [InlineData("11 10 9 6 3 2 2 2 2", "The three highest and three of the lowest of all that can be shown.")]
    public void What_is_drawn_of_those_that_share_a_place_is_some_of_them(string yes, string words) =>
        Chart(Survey(OfTwelve(yes))).BaseNote.ShouldEndWith(" " + words);

    // The list beneath names the first two of them.
    [Fact]
    public void Of_those_that_share_the_lowest_place_the_first_are_drawn() =>
        Chart(Survey(OfTwelve("11 10 9 8 2 2 2 2")))
            .Categories[^3..]
            .ShouldBe(["Do you do A5: yes", "Do you do A6: yes", "Do you do A7: yes"]);

    // Three share the first place, in three pairs of words.
    [Fact]
    public void Questions_that_share_a_place_in_different_words_are_all_told() =>
        Strongest(Survey([Said(12, 0), Said(15, 0), Said(18, 0), .. Lower]))
            .ShouldBe(["Do you do A1: all 12 said yes; Do you do A2: all 15 said yes; Do you do A3: all 18 said yes."]);

    [Fact]
    public void Of_more_than_three_that_share_a_place_the_others_are_counted() =>
        Strongest(Survey([Said(12, 0), Said(15, 0), Said(12, 0), Said(18, 0), .. Lower]))
            .ShouldBe(["Do you do A1 and Do you do A3: for each, all 12 said yes; 2 others have the same share."]);

    [Fact]
    public void Of_grades_that_share_a_place_some_are_drawn_and_the_chart_says_so()
    {
        var chart = Chart(Graded("gggg", "gggg", "gggg", "gggg", "ggaa", "gaaa"));

        chart.Title.ShouldBe("Strongest: Is lead 1 known and 3 others. Weakest: Is lead 6 known");
        chart.Categories.Length.ShouldBe(4);
        chart.BaseNote.ShouldBe("Base: returns. Not every question that shares a place is drawn.");
    }

    [Fact]
    public void Where_every_grade_that_shares_a_place_is_drawn_nothing_is_said_of_it() =>
        Chart(Graded("gggg", "ggga", "ggaa", "ggaa", "gaaa", "aaaa")).BaseNote.ShouldBe("Base: returns.");

    // All but one share the second place: none of them is both strong and weak.
    [Fact]
    public void A_briefing_without_a_weakest_question_has_no_chart_of_grades() =>
        Graded("gggg", "ggaa", "ggaa", "ggaa", "ggaa", "ggaa").Blocks.OfType<ChartBlock>().ShouldBeEmpty();

    private static string TitleOf(string[] columns) => Chart(Survey(columns)).Title;

    private static Chart Chart(Report briefing) => briefing.Blocks.OfType<ChartBlock>().Single().Chart;

    private static string[] Strongest(Report briefing) =>
        [
            .. briefing
                .Blocks.OfType<Columns>()
                .Single()
                .Parts[0]
                .OfType<ListBlock>()
                .First()
                .Items.Select(item => string.Concat(item.Select(r => r.Text))),
        ];

    private static string Said(int yes, int no) => new string('y', yes) + new string('n', no);

    /// <param name="yes">How many of twelve said yes to each question.</param>
    private static string[] OfTwelve(string yes) => [.. yes.Split(' ').Select(int.Parse).Select(y => Said(y, 12 - y))];

    private static Report Survey(string[] columns) =>
        Of(
            SomeReturns.Set("asked", [.. columns.Select((_, i) => SomeReturns.YesNo($"A{i + 1}"))]) with
            {
                Instrument = Instrument.Survey,
            },
            columns,
            Enumerable.Repeat("fire", columns.Max(c => c.Length))
        );

    private static Report Graded(params string[] columns) =>
        Of(
            SomeReturns.Set(
                "graded",
                [.. columns.Select((_, i) => SomeReturns.Rating($"A{i + 1}") with { Label = $"Is lead {i + 1} known?" })]
            ),
            columns,
            SomeReturns.Audit.Expected
        );

    /// <param name="columns">A question's answers each, one letter a respondent.</param>
    private static Report Of(QuestionSet set, string[] columns, IEnumerable<string> who)
    {
        var rows = who.Select((w, row) => (w, string.Concat(columns.Select(c => row < c.Length ? c[row] : '-'))));
        var answers = SomeReturns.Of(SomeReturns.Audit, set, [.. rows]);
        var tallies = SomeReturns.Tallied(answers);
        var view = AudienceView.Of(tallies.Book, tallies.Audit, tallies.Questions, Audience.Team);
        return ReportDrafting.Briefing(new DraftInput { Now = new AuditMaterial(tallies, view, answers) }, null).Report;
    }
}
