using Eleven.Answers;
using Eleven.Answers.Layouts;
using Eleven.QuestionSets;

namespace Eleven.Tests.Answers.Layouts;

public sealed class SurveyMonkeyTests
{
    private static readonly ChooseOneQuestion Often = A.One("1", "How often?", "Weekly", "Monthly") with { Other = true };
    private static readonly ChooseSeveralQuestion Ways = A.Several("2", "In which ways?", "Training", "Newsletter") with { Other = true };

    [Theory]
    [InlineData(
        "Respondent ID|Collector ID|Start Date|End Date|IP Address|Email Address|First Name|Last Name|Custom Data 1",
        "1|2|3|4|5|6|7|8|9"
    )]
    [InlineData("Respondent ID", "11")]
    [InlineData("RespondentID", "11")]
    [InlineData("|", "11|x")]
    public void Two_header_rows_are_recognised_whatever_the_metadata(string metadata, string row)
    {
        var blank = new string('|', metadata.Count(c => c == '|'));
        var sheet = TinySheet.Of("a.csv", $"{metadata}|How often?|", $"{blank}|Response|Other (please specify)", $"{row}|Weekly|");

        var imported = sheet.Import(Often);

        imported.Map!.Layout.Kind.ShouldBe(LayoutKind.SurveyMonkey);
        imported.AnswersTo("1").ShouldBe([Answer.Of(0)]);
        imported.Reconciliation.CellsStored.ShouldBe(1);
    }

    [Fact]
    public void Two_header_rows_without_any_metadata_are_recognised()
    {
        var sheet = TinySheet.Of("a.csv", "Ready?|Why that score?", "Response|Open-Ended Response", "Yes|Good", "No|");

        var imported = sheet.Import(A.YesNo("1", "Ready?"), A.Words("2", "Why that score?"));

        imported.Map!.Layout.Kind.ShouldBe(LayoutKind.SurveyMonkey);
        imported.AnswersTo("2").ShouldBe([Answer.Words, Answer.Blank]);
    }

    [Fact]
    public void Single_choice_with_Other_has_the_words_in_the_next_column()
    {
        var sheet = TinySheet.Of(
            "a.csv",
            "Respondent ID|How often?|",
            "|Response|Other (please specify)",
            "1|Other (please specify)|Termly",
            "2|Monthly|"
        );

        var column = sheet.Import(Often).Table!.Columns[0];

        column[0].ShouldBe(Answer.Of(2));
        column.Values[column.Codes[0]].Other.ShouldBe("Termly");
        column[1].ShouldBe(Answer.Of(1));
    }

    [Fact]
    public void Choose_several_with_Other_counts_the_words_as_the_tick()
    {
        var sheet = TinySheet.Of(
            "a.csv",
            "Respondent ID|In which ways?||",
            "|Training|Newsletter|Other (please specify)",
            "1|Training||By post",
            "2||Newsletter|"
        );

        sheet.Import(Ways).AnswersTo("2").ShouldBe([Answer.OfAll(0b101), Answer.OfAll(0b010)]);
    }

    [Fact]
    public void Expanded_single_choice_has_a_column_an_option()
    {
        var sheet = TinySheet.Of(
            "a.csv",
            "Respondent ID|How often?||",
            "|Weekly|Monthly|Other (please specify)",
            "1|Weekly||",
            "2||Monthly|",
            "3|||Termly"
        );

        sheet.Import(Often).AnswersTo("1").ShouldBe([Answer.Of(0), Answer.Of(1), Answer.Of(2)]);
    }

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
    public void Codes_in_place_of_labels_are_read_in_the_order_of_the_options_and_it_says_so()
    {
        var sheet = TinySheet.Of("a.csv", "Respondent ID|How often?|Ready?", "|Response|Response", "1|2|1", "2|1|2");

        var imported = sheet.Import(Often, A.YesNo("3", "Ready?"));

        imported.AnswersTo("1").ShouldBe([Answer.Of(1), Answer.Of(0)]);
        imported.AnswersTo("3").ShouldBe([Answer.Of(0), Answer.Of(1)]);
        imported.Reconciliation.Problems.ShouldContain(p => p.What.Contains("1 = Weekly, 2 = Monthly"));
    }

    [Theory]
    [InlineData("Comments:")]
    [InlineData("Why?")]
    [InlineData("Please explain")]
    public void Words_that_go_with_a_question_stand_beside_its_answer(string label)
    {
        var sheet = TinySheet.Of("a.csv", "Respondent ID|Ready?|", $"|Response|{label}", "1|Yes|Because", "2|No|");

        var imported = sheet.Import(A.YesNo("1", "Ready?"));

        imported.AnswersTo("1").ShouldBe([Answer.Of(0), Answer.Of(1)]);
        imported.Table!.Columns[0].Words["comment"].ShouldBe(["Because", null]);
    }

    [Fact]
    public void A_rating_has_its_grade_and_a_box_of_words_for_each_narrative()
    {
        var rating = A.Rating("4", "Clear lines of accountability") with { Narrative = SignsOfSafetyQuestion.Standard };
        var sheet = TinySheet.Of(
            "a.csv",
            "Respondent ID|Name of organisation|4. Clear lines of accountability|||",
            "|Open-Ended Response|Response|What is working well?|What are you worried about?|What needs to happen?",
            "1|Calderport Council|Good|Audits||More time"
        );

        var imported = sheet.Import(
            A.Request(A.Returns(A.Words("1", "Name of organisation") with { Classifies = Classifies.Organisation }, rating))
        );

        imported.AnswersTo("4").ShouldBe([Answer.Of(1)]);
        imported.Table!.Find("4")!.Words["well"].ShouldBe(["Audits"]);
        imported.Table.Find("4")!.Words["worried"].ShouldBe([null]);
        imported.Table.Returns.Select(r => r.Organisation).ShouldBe(["calderport-council"]);
    }

    [Fact]
    public void A_skipped_question_of_a_partial_response_is_no_error()
    {
        var sheet = TinySheet.Of("a.csv", "Respondent ID|How often?|Ready?", "|Response|Response", "1|Weekly|", "2||");

        var imported = sheet.Import(A.One("1", "How often?", "Weekly"), A.YesNo("3", "Ready?"));

        imported.AnswersTo("3").ShouldBe([Answer.Blank]);
        imported.Reconciliation.Rows.ShouldBe([new Explained("opened, but nothing was answered", 1)]);
        imported.Reconciliation.Problems.ShouldNotContain(p => p.Severity != Severity.Note);
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
}
