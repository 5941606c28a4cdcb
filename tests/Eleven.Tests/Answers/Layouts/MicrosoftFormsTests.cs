using Eleven.Answers;
using Eleven.Answers.Layouts;
using Eleven.QuestionSets;

namespace Eleven.Tests.Answers.Layouts;

public sealed class MicrosoftFormsTests
{
    private const string Meta = "ID|Start time|Completion time|Email|Name";
    private static readonly ChooseSeveralQuestion Areas = A.Several(
        "1",
        "Which area do you work in?",
        "Calderport",
        "Northmarch",
        "Westmarch"
    ) with
    {
        Classifies = Classifies.Area,
    };

    [Theory]
    [InlineData("Survey(1-90).xlsx", "ID", "Microsoft Forms (download)")]
    [InlineData("Survey.xlsx", "Id", "Microsoft Forms (live workbook)")]
    [InlineData("Survey.csv", "ID", "Microsoft Forms (saved as CSV)")]
    public void Its_three_forms_are_recognised(string file, string id, string title)
    {
        var sheet = TinySheet.Of(file, $"{id}|Start time|Completion time|Email|Name|Q", "1|45500|45500.1|anonymous||Yes");

        var layout = LayoutRecognition.Of(sheet).Layout.ShouldNotBeNull();

        layout.Kind.ShouldBe(LayoutKind.MicrosoftForms);
        layout.Title.ShouldBe(title);
    }

    [Fact]
    public void A_whole_survey_is_read()
    {
        var sheet = TinySheet.Of(
            "Survey(1-90).xlsx",
            $"{Meta}|1. Which area do you work in?|Your sector|Do you know who leads?|Frequency|Rank them|How satisfied?|Escalation policy|Threshold document|Why that score?",
            "7|45500.3|45500.4|anonymous||Calderport;Westmarch;|Police|Yes|Weekly|Second;First;|4|Aware|Not aware|All good",
            "9|45501.3|45501.4|anonymous||Northmarch;|Health|No|When I ask|First;Second;|5|Not aware||",
            "12|45502.3|45502.4|anonymous|||||||||| "
        );
        var imported = sheet.Import(
            Areas,
            A.One("2", "Your sector", "Police", "Health") with
            {
                Classifies = Classifies.Sector,
            },
            A.YesNo("3", "Do you know who leads?"),
            A.One("4", "Frequency", "Weekly", "Monthly") with
            {
                Other = true,
            },
            A.Rank("5", "Rank them", "First", "Second"),
            A.Steps("6", "How satisfied?"),
            A.Ticks("7", "Which of these do you know?", "Escalation policy", "Threshold document"),
            A.Words("8", "Why that score?")
        );

        var table = imported.Table.ShouldNotBeNull();
        table.AreasOf.ShouldBe([0b101U, 0b010U]);
        table.SectorOf.ShouldBe([0, 1]);
        table.Rows.Select(r => r.Row).ShouldBe([2, 3]);
        imported.AnswersTo("3").ShouldBe([Answer.Of(0), Answer.Of(1)]);
        imported.AnswersTo("4").ShouldBe([Answer.Of(0), Answer.Of(2)]);
        imported.AnswersTo("5").ShouldBe([Answer.OfPlaces([2, 1]), Answer.OfPlaces([1, 2])]);
        imported.AnswersTo("6").ShouldBe([Answer.Of(3), Answer.Of(4)]);
        imported.AnswersTo("7").ShouldBe([Answer.OfTicks(0b01, 0b11), Answer.OfTicks(0, 0b01)]);
        imported.AnswersTo("8").ShouldBe([Answer.Words, Answer.Blank]);
        imported.Reconciliation.Rows.ShouldBe([new Explained("opened, but nothing was answered", 1)]);
        imported.Reconciliation.CellsIn.ShouldBe(3 * 14);
    }

    [Fact]
    public void Ids_need_not_start_at_1_nor_be_contiguous()
    {
        var imported = TinySheet.Of("a.xlsx", $"{Meta}|Ready?", "17|1|2|a||Yes", "40|3|4|a||No").Import(A.YesNo("1", "Ready?"));

        imported.Table!.Rows.Select(r => r.Row).ShouldBe([2, 3]);
    }

    [Fact]
    public void Addresses_names_and_times_are_dropped_and_it_says_so()
    {
        var imported = TinySheet.Of("a.xlsx", $"{Meta}|Ready?", "1|45500|45501|kim@example.org|Kim|Yes").Import(A.YesNo("1", "Ready?"));

        imported.Reconciliation.Cells.ShouldBe([new Explained("identity column, dropped", 5)]);
        imported.Reconciliation.Problems.ShouldContain(p =>
            p.Severity == Severity.Note && p.What.Contains("ID, Start time, Completion time, Email, Name")
        );
        imported.Table!.Kept.ShouldBeEmpty();
    }

    [Fact]
    public void A_decision_keeps_an_identity_column()
    {
        var request = A.Request(A.Set(A.YesNo("1", "Ready?"))) with { Decisions = new Decisions { KeepColumns = ["Name"] } };

        var imported = TinySheet.Of("a.xlsx", $"{Meta}|Ready?", "1|45500|45501|kim@example.org|Kim|Yes").Import(request);

        imported.Table!.Kept["Name"].ShouldBe(["Kim"]);
        imported.Reconciliation.Cells.ShouldContain(new Explained("identity column, kept by a decision", 1));
    }

    [Fact]
    public void Points_and_feedback_of_a_quiz_are_no_answers()
    {
        var sheet = TinySheet.Of(
            "a.xlsx",
            $"{Meta}|Last modified time|Total points|Quiz feedback|Grade posted time|Ready?|Points - Ready?|Feedback - Ready?",
            "1|45500|45501|a|||5||45502|Yes|5|Well done"
        );

        var imported = sheet.Import(A.YesNo("1", "Ready?"));

        imported.AnswersTo("1").ShouldBe([Answer.Of(0)]);
        imported.Reconciliation.Cells.ShouldContain(new Explained("points or feedback of a quiz", 4));
    }

    [Fact]
    public void A_question_named_like_a_metadata_column_is_numbered()
    {
        var imported = TinySheet.Of("a.xlsx", $"{Meta}|Name2", "1|1|2|a||Early help").Import(A.Words("1", "Name"));

        imported.Table!.Columns[0].Values.ShouldHaveSingleItem().Raw.ShouldBe("Early help");
    }

    [Fact]
    public void Repeated_titles_are_numbered_without_a_space_and_go_to_the_questions_in_order()
    {
        var sheet = TinySheet.Of("a.xlsx", $"{Meta}|Please explain|Ready?|Please explain2", "1|1|2|a||first|Yes|second");

        var imported = sheet.Import(A.Words("1", "Please explain"), A.YesNo("2", "Ready?"), A.Words("3", "Please explain"));

        imported.Table!.Find("1")!.Values[0].Raw.ShouldBe("first");
        imported.Table.Find("3")!.Values[0].Raw.ShouldBe("second");
    }

    [Fact]
    public void Headers_with_line_breaks_no_break_spaces_and_other_hyphens_still_match()
    {
        var sheet = TinySheet.Of("a.xlsx", $"{Meta}| 12.\u00a0 Multi\u2010agency\u00b6 training,  done? ", "1|1|2|a||Yes");

        sheet.Import(A.YesNo("5", "Multi-agency training, done?")).AnswersTo("5").ShouldBe([Answer.Of(0)]);
    }

    [Fact]
    public void Two_spellings_of_an_edited_option_are_pointed_out()
    {
        var sheet = TinySheet.Of("a.xlsx", $"{Meta}|How often?", "1|1|2|a||Quarterly", "2|1|2|a||Quaterly");

        var imported = sheet.Import(A.One("1", "How often?", "Weekly", "Quarterly"));

        imported.AnswersTo("1").ShouldBe([Answer.Of(1), Answer.Unreadable]);
        var problem = imported.Reconciliation.Problems.ShouldHaveSingleProblem(Severity.LeftOut);
        problem.Where.ShouldBe("a.xlsx, column F, row 3");
        problem.What.ShouldContain("if it means \"Quarterly\", add a recode to audit.yaml");
    }

    [Fact]
    public void A_recode_merges_two_spellings_in_every_row()
    {
        var request = A.Request(A.Set(A.One("1", "How often?", "Weekly", "Quarterly"))) with
        {
            Decisions = new Decisions { Recodes = [new Recode("1", "Quaterly", "quarterly", null)] },
        };

        var imported = TinySheet.Of("a.xlsx", $"{Meta}|How often?", "1|1|2|a||Quaterly", "2|1|2|a||quaterly ").Import(request);

        imported.AnswersTo("1").ShouldBe([Answer.Of(1), Answer.Of(1)]);
    }

    [Fact]
    public void A_grid_has_a_column_a_statement_and_no_title()
    {
        var sheet = TinySheet.Of("a.xlsx", $"{Meta}|Escalation policy|Threshold document2", "1|1|2|a||Aware|Not aware");

        var imported = sheet.Import(A.Ticks("6", "Policies you know", "Escalation policy", "Threshold document"));

        imported.AnswersTo("6").ShouldBe([Answer.OfTicks(0b01, 0b11)]);
    }
}
