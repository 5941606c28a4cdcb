using Eleven.Answers;
using Eleven.Answers.Drafting;
using Eleven.Answers.Layouts;
using Eleven.Answers.Matching;
using Eleven.QuestionSets;

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

    [Fact]
    public void Each_row_of_a_wide_grid_may_be_its_own_question()
    {
        var sheet = TinySheet.Of(
            "a.xlsx",
            "Response_ID|Completion_Status|Q_811_How far do you agree?|Q_812_Ready?",
            $"1|Complete|{Grid("My manager helps me:Agree", "2. I have time:Disagree")}|Yes",
            $"2|Complete|{Grid("My manager helps me:Disagree")}|No",
            $"3|Complete|{Grid("My manager helps me:Perhaps", "2. I have time:Agree", "My desk is large:Agree")}|No",
            "4|Partial||Yes",
            $"5|Complete|{Grid("2. I have time:Agree")}|Yes"
        );

        var imported = sheet.Import(
            A.One("1", "My manager helps me", "Agree", "Disagree"),
            A.One("2", "I have time", "Agree", "Disagree"),
            A.YesNo("3", "Ready?")
        );

        imported.AnswersTo("1").ShouldBe([Answer.Of(0), Answer.Of(1), Answer.Unreadable, Answer.Blank, Answer.Blank]);
        imported.AnswersTo("2").ShouldBe([Answer.Of(1), Answer.Blank, Answer.Of(0), Answer.Blank, Answer.Of(0)]);
        imported.Table!.Find("2")!.Values.Select(v => v.Raw).ShouldBe(["Disagree", "", "Agree"]);
        var account = imported.Reconciliation;
        account.Columns[2].Question.ShouldBe("1, 2");
        // Five cells of ready, and four of the grid, each once.
        account.CellsStored.ShouldBe(9);
        account
            .Problems.Where(p => p.Severity == Severity.LeftOut)
            .Select(p => p.ToString())
            .ShouldHaveSingleItem()
            .ShouldBe(
                "a.xlsx, column C, row 4: \"Perhaps\" is no listed answer of question 1, so it was left out; add a recode to audit.yaml if it means one of them; the grid's row \"My desk is large\" is no question, so what it says was left out; say in the mapping which question it is."
            );
    }

    [Fact]
    public void A_row_of_a_wide_grid_is_settled_by_a_mapping()
    {
        var sheet = TinySheet.Of(
            "a.xlsx",
            "Response_ID|Completion_Status|Q_811_How far do you agree?|Q_812_Ready?",
            $"1|Complete|{Grid("Manager:Agree", "I have time:Disagree")}|Yes"
        );
        ColumnMapping Said(string column) => A.Mapping(new MappedColumn(column, "1", Row: "Manager"));
        var form = A.Set(
            A.One("1", "My manager helps me", "Agree", "Disagree"),
            A.One("2", "I have time", "Agree", "Disagree"),
            A.YesNo("3", "Ready?")
        );

        foreach (var mapping in new[] { Said("C"), Said("How far do you agree?") })
        {
            var imported = sheet.Import(A.Request(form) with { Mapping = mapping });

            imported.AnswersTo("1").ShouldBe([Answer.Of(0)]);
            imported.AnswersTo("2").ShouldBe([Answer.Of(1)]);
            imported.Reconciliation.Problems.ShouldNotContain(p => p.Severity != Severity.Note);
        }
    }

    [Fact]
    public void A_grid_in_one_cell_is_drafted_row_by_row_unless_it_has_two_answers()
    {
        string Cell(int n) => Grid($"My manager helps me:{new[] { "Agree", "Disagree", "Neither" }[n % 3]}", "I have time:Agree");
        string Known(int n) => Grid($"Policy:{(n % 2 == 0 ? "Aware" : "Not aware")}", "Guide:Aware");
        var lines = Enumerable.Range(1, 24).Select(n => $"{n}|Complete|{Cell(n)}|{Known(n)}");
        var sheet = TinySheet.Of("a.xlsx", ["Response_ID|Completion_Status|Q_811_How far do you agree?|Q_812_What do you know?", .. lines]);

        var set = DraftQuestions.Of(sheet, "wide").Set!;

        set.Questions.Select(q => (q.Text, q.GetType().Name))
            .ShouldBe([
                ("How far do you agree? - My manager helps me", nameof(ChooseOneQuestion)),
                ("How far do you agree? - I have time", nameof(ChooseOneQuestion)),
                ("What do you know?", nameof(TickEachQuestion)),
            ]);
        sheet.Import(A.Request(set)).Reconciliation.Problems.ShouldNotContain(p => p.Severity != Severity.Note);
    }

    private static string Grid(params string[] rows) =>
        string.Join(
            "; ",
            rows.Select(r => r.Split(':')).Select(r => $$"""{"type":"matrix_row","row_title":"{{r[0]}}","column_title":"{{r[1]}}"}""")
        );

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
