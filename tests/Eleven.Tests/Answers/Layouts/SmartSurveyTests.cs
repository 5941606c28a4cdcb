using Eleven.Answers;
using Eleven.Answers.Layouts;

namespace Eleven.Tests.Answers.Layouts;

public sealed class SmartSurveyTests
{
    [Fact]
    public void Names_stand_over_the_first_three_rows()
    {
        var sheet = TinySheet.Of(
            "RawData--a.csv",
            "UserID|IP Address|Q1. How often?|Q2. In which ways?||Q3. Policies you know|",
            "|||||Escalation policy|Threshold document",
            "|||Training|Newsletter||",
            "501|10.0.0.1|Weekly|Training|-|Aware|-",
            "502|10.0.0.1|-|-|Newsletter|Not aware|Aware"
        );

        var imported = sheet.Import(
            A.One("1", "How often?", "Weekly", "Monthly"),
            A.Several("2", "In which ways?", "Training", "Newsletter"),
            A.Ticks("3", "Policies you know", "Escalation policy", "Threshold document")
        );

        imported.Map!.Layout.Kind.ShouldBe(LayoutKind.SmartSurvey);
        imported.AnswersTo("1").ShouldBe([Answer.Of(0), Answer.Blank]);
        imported.AnswersTo("2").ShouldBe([Answer.OfAll(0b01), Answer.OfAll(0b10)]);
        imported.AnswersTo("3").ShouldBe([Answer.OfTicks(0b01, 0b01), Answer.OfTicks(0b10, 0b11)]);
        imported.Table!.Rows.Select(r => r.Row).ShouldBe([4, 5]);
    }

    [Fact]
    public void Apostrophes_that_arrive_as_SQ_are_apostrophes()
    {
        var sheet = TinySheet.Of(
            "a.csv",
            "UserID|Q1. The child@SQ@s voice|Q2. Why?",
            "||",
            "||",
            "1|Children@SQ@s home|It@SQ@s @SQ@good@SQ@"
        );

        var imported = sheet.Import(A.One("1", "The child's voice", "Children's home"), A.Words("2", "Why?"));

        imported.AnswersTo("1").ShouldBe([Answer.Of(0)]);
        imported.Table!.Find("2")!.Values[0].Raw.ShouldBe("It's 'good'");
    }

    [Fact]
    public void The_wide_workbook_joins_several_by_semicolon_and_space_and_a_grid_as_fragments_of_JSON()
    {
        const string grid =
            """{"type":"matrix_row","row_title":"Escalation policy","column_title":"Aware"}; {"type":"matrix_row","row_title":"The \"{front}\" door","column_title":"Not aware"}""";
        var sheet = TinySheet.Of(
            "a.xlsx",
            "Response_ID|Completion_Status|Q_811_In which ways?|Q_812_Policies you know",
            $"1|Complete|Training; Newsletter|{grid}",
            "2|Partial|Newsletter|"
        );

        var imported = sheet.Import(
            A.Several("1", "In which ways?", "Training", "Newsletter"),
            A.Ticks("2", "Policies you know", "Escalation policy", "The \"{front}\" door")
        );

        imported.Map!.Layout.Kind.ShouldBe(LayoutKind.SmartSurveyWide);
        imported.AnswersTo("1").ShouldBe([Answer.OfAll(0b11), Answer.OfAll(0b10)]);
        imported.AnswersTo("2").ShouldBe([Answer.OfTicks(0b01, 0b11), Answer.Blank]);
    }

    [Theory]
    [InlineData("{\"type\":\"matrix_row\",\"row_title\":\"Esc")]
    [InlineData("{broken}")]
    public void A_broken_fragment_is_named_and_left_out(string cell)
    {
        var sheet = TinySheet.Of("a.xlsx", "Response_ID|Completion_Status|Q_1_Policies you know|Q_2_Ready?", $"1|Complete|{cell}|Yes");

        var imported = sheet.Import(A.Ticks("1", "Policies you know", "Escalation policy"), A.YesNo("2", "Ready?"));

        imported.AnswersTo("1").ShouldBe([Answer.Unreadable]);
        imported.Reconciliation.Problems.ShouldHaveSingleProblem(Severity.LeftOut).Where.ShouldBe("a.xlsx, column C, row 2");
    }
}
