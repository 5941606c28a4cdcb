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
}
