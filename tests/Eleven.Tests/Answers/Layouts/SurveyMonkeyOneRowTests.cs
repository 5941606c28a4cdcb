using Eleven.Answers;
using Eleven.Answers.Layouts;

namespace Eleven.Tests.Answers.Layouts;

public sealed class SurveyMonkeyOneRowTests
{
    [Fact]
    public void A_value_under_Respondent_ID_means_one_header_row()
    {
        var imported = TinySheet.Of("a.csv", "Respondent ID|Ready?", "1001|Yes", "1002|No").Import(A.YesNo("1", "Ready?"));

        imported.Map!.Layout.Kind.ShouldBe(LayoutKind.SurveyMonkeyOneRow);
        imported.Reconciliation.RowsStored.ShouldBe(2);
    }

    [Fact]
    public void Question_dash_option_headers_are_the_options_of_one_question()
    {
        var sheet = TinySheet.Of(
            "a.csv",
            "Respondent ID|In which ways? - Training|In which ways? - Newsletter|In which ways? - Other (please specify)",
            "1|Training|Not selected|By post",
            "2|Not selected|Newsletter|"
        );

        var imported = sheet.Import(A.Several("2", "In which ways?", "Training", "Newsletter") with { Other = true });

        imported.AnswersTo("2").ShouldBe([Answer.OfAll(0b101), Answer.OfAll(0b010)]);
        imported.Reconciliation.Cells.ShouldContain(new Explained("says that an option was not ticked", 2));
    }

    [Fact]
    public void The_text_of_the_question_repeated_per_option_leaves_the_option_to_the_cell()
    {
        var sheet = TinySheet.Of(
            "a.csv",
            "Respondent ID|In which ways?|In which ways?",
            "1|Training|Newsletter",
            "2|Not selected|Newsletter"
        );

        sheet
            .Import(A.Several("2", "In which ways?", "Training", "Newsletter"))
            .AnswersTo("2")
            .ShouldBe([Answer.OfAll(0b11), Answer.OfAll(0b10)]);
    }

    [Fact]
    public void Coded_names_that_fit_the_form_are_question_and_option()
    {
        var sheet = TinySheet.Of("a.csv", "RespondentID|q0001|q0002_0001|q0002_0002", "1|2|1|", "2|1||2");

        var imported = sheet.Import(A.YesNo("1", "Ready?"), A.Several("2", "In which ways?", "Training", "Newsletter"));

        imported.AnswersTo("1").ShouldBe([Answer.Of(1), Answer.Of(0)]);
        imported.AnswersTo("2").ShouldBe([Answer.OfAll(0b01), Answer.OfAll(0b10)]);
    }

    [Fact]
    public void Coded_names_that_do_not_fit_the_form_are_only_suggestions()
    {
        var imported = TinySheet.Of("a.csv", "RespondentID|q0001|q0009", "1|2|1").Import(A.YesNo("1", "Ready?"));

        imported.Reconciliation.Columns[1].Sure.ShouldBeFalse();
        imported.Reconciliation.Columns[1].Question.ShouldBe("1");
        imported.Table!.Rows.ShouldBeEmpty();
    }
}
