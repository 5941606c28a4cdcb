using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Tests.Answers.Layouts;

public sealed class SurveyMonkeyGridTests
{
    private static readonly ChooseOneQuestion Often = A.One("1", "How often?", "Weekly", "Monthly") with { Other = true };
    private static readonly ChooseSeveralQuestion Ways = A.Several("2", "In which ways?", "Training", "Newsletter") with { Other = true };

    [Fact]
    public void A_condensed_grid_has_a_column_a_row()
    {
        var sheet = TinySheet.Of(
            "a.csv",
            "Respondent ID|Policies you know|",
            "|Escalation policy|Threshold document",
            "1|Aware|Not aware",
            "2||Aware"
        );

        sheet
            .Import(A.Ticks("6", "Policies you know", "Escalation policy", "Threshold document"))
            .AnswersTo("6")
            .ShouldBe([Answer.OfTicks(0b01, 0b11), Answer.OfTicks(0b10, 0b10)]);
    }

    [Fact]
    public void An_expanded_grid_has_a_column_a_cell()
    {
        var sheet = TinySheet.Of(
            "a.csv",
            "Respondent ID|Policies you know|||",
            "|Escalation policy - Aware|Escalation policy - Not aware|Threshold document - Aware|Threshold document - Not aware",
            "1|Aware|||Not aware"
        );

        sheet
            .Import(A.Ticks("6", "Policies you know", "Escalation policy", "Threshold document"))
            .AnswersTo("6")
            .ShouldBe([Answer.OfTicks(0b01, 0b11)]);
    }

    [Fact]
    public void A_ranking_has_a_column_an_item_with_its_place()
    {
        var sheet = TinySheet.Of("a.csv", "Respondent ID|Rank them||", "|Red|Amber|Green", "1|2|1|3", "2|1|N/A|2", "3|||");

        sheet
            .Import(A.Rank("1", "Rank them", "Red", "Amber", "Green"), A.YesNo("2", "Ready?"))
            .AnswersTo("1")
            .ShouldBe([Answer.OfPlaces([2, 1, 3]), Answer.OfPlaces([1, 0, 2])]);
    }

    [Fact]
    public void A_grid_under_a_title_that_is_no_question_has_a_row_for_each_question()
    {
        var sheet = TinySheet.Of("a.csv", "Respondent ID|Please grade yourself|", "|Clear lines|Safe culture", "1|Good|Outstanding");

        var imported = sheet.Import(A.Rating("4", "Clear lines"), A.Rating("5", "Safe culture"));

        imported.AnswersTo("4").ShouldBe([Answer.Of(1)]);
        imported.AnswersTo("5").ShouldBe([Answer.Of(2)]);
    }

    [Fact]
    public void Expanded_columns_spread_a_grid_of_grades_over_a_column_a_cell()
    {
        var sheet = TinySheet.Of(
            "a.csv",
            "Respondent ID|Please grade yourself|||",
            "|Clear lines - Inadequate|Clear lines - Good|Safe culture - Good|Safe culture - Outstanding",
            "1||Good||Outstanding"
        );

        var imported = sheet.Import(A.Rating("4", "Clear lines"), A.Rating("5", "Safe culture"));

        imported.AnswersTo("4").ShouldBe([Answer.Of(1)]);
        imported.AnswersTo("5").ShouldBe([Answer.Of(2)]);
    }

    [Fact]
    public void Two_aspects_of_a_rating_may_be_an_expanded_grid()
    {
        var sheet = TinySheet.Of(
            "a.csv",
            "Respondent ID|Guidance|||",
            "|Shared - Good|Shared - Outstanding|Understood - Good|Understood - Outstanding",
            "1||Outstanding|Good|"
        );

        var column = sheet.Import(A.Rating("4", "Guidance", "Shared", "Understood")).Table!.Columns[0];

        column[0].ShouldBe(Answer.Of(1));
        column.Values[0].GradesGiven.ShouldBe([3, 2]);
    }

    [Fact]
    public void A_grid_of_codes_is_read_by_its_columns_in_order_and_it_says_so()
    {
        var sheet = TinySheet.Of("a.csv", "Respondent ID|Policies you know|", "|Escalation policy|Threshold document", "1|1|2", "2|2|1");

        var imported = sheet.Import(A.Ticks("6", "Policies you know", "Escalation policy", "Threshold document"));

        imported.AnswersTo("6").ShouldBe([Answer.OfTicks(0b01, 0b11), Answer.OfTicks(0b10, 0b11)]);
        imported.Reconciliation.Problems.ShouldContain(p => p.What.Contains("1 = Aware, 2 = Not aware"));
    }

    [Fact]
    public void A_ticked_option_may_be_coded_by_its_own_number()
    {
        var sheet = TinySheet.Of(
            "a.csv",
            "Respondent ID|In which ways?||",
            "|Training|Newsletter|Other (please specify)",
            "1|1|2|",
            "2||2|By post"
        );

        sheet.Import(Ways).AnswersTo("2").ShouldBe([Answer.OfAll(0b011), Answer.OfAll(0b110)]);
    }

    [Theory]
    [InlineData("1", "4", true)]
    [InlineData("0", "3", false)]
    [InlineData("Good", "Outstanding", false)]
    public void Grades_written_as_numbers_from_1_up_may_be_codes_and_are_asked_about(string first, string second, bool asked)
    {
        var sheet = TinySheet.Of("a.csv", "Respondent ID|Clear lines|Ready?", "|Response|Response", $"1|{first}|Yes", $"2|{second}|No");

        var problems = sheet.Import(A.Rating("4", "Clear lines"), A.YesNo("5", "Ready?")).Reconciliation.Problems;

        problems.Any(p => p.What.Contains("If they are codes that begin at 1")).ShouldBe(asked);
    }
}
