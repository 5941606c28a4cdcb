using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Tests.Answers.Importing;

public sealed class RoutingTests
{
    private const string Meta = "ID|Start time|Completion time|Email|Name";
    private static readonly YesNoQuestion Barriers = A.YesNo("7", "Are there barriers?");
    private static readonly TextQuestion Which = A.Words("8", "Which barriers?") with { AskedIf = [new Condition("7", ["yes"])] };

    [Fact]
    public void Not_asked_and_not_answered_look_alike_in_the_file_and_conditions_tell_them_apart()
    {
        var sheet = TinySheet.Of(
            "a.xlsx",
            $"{Meta}|Are there barriers?|Which barriers?",
            "1|1|2|a||Yes|Time",
            "2|1|2|b||Yes|",
            "3|1|2|c||No|"
        );

        var imported = sheet.Import(Barriers, Which);

        imported.AnswersTo("8").ShouldBe([Answer.Words, Answer.Blank, Answer.NotAsked]);
        imported.Reconciliation.Cells.ShouldContain(new Explained("left blank", 1));
        imported.Reconciliation.Cells.ShouldContain(new Explained("blank, the question was not asked", 1));
    }

    [Fact]
    public void An_answer_where_the_question_was_not_asked_is_left_out_and_explained()
    {
        var sheet = TinySheet.Of("a.xlsx", $"{Meta}|Are there barriers?|Which barriers?", "1|1|2|a||No|Time");

        var imported = sheet.Import(Barriers, Which);

        imported.AnswersTo("8").ShouldBe([Answer.NotAsked]);
        imported.Table!.Find("8")!.Values.ShouldNotContain(v => v.Raw == "Time");
        imported.Reconciliation.Cells.ShouldContain(new Explained("an answer where the question was not asked, left out", 1));
        imported
            .Reconciliation.Problems.ShouldHaveSingleProblem(Severity.LeftOut)
            .ToString()
            .ShouldStartWith("a.xlsx, column G, row 2: question 8");
    }

    [Fact]
    public void A_question_behind_one_that_was_not_asked_was_not_asked_either()
    {
        var sheet = TinySheet.Of("a.xlsx", $"{Meta}|Are there barriers?|Which?|Told anyone?", "1|1|2|a||No|IT|", "2|1|2|b||Yes|IT|");

        var imported = sheet.Import(
            Barriers,
            A.One("8", "Which?", "IT", "Time") with
            {
                AskedIf = [new Condition("7", ["yes"])],
            },
            A.YesNo("9", "Told anyone?", new Condition("8", ["it"]))
        );

        imported.AnswersTo("9").ShouldBe([Answer.NotAsked, Answer.Blank]);
    }

    [Fact]
    public void All_conditions_must_hold_and_any_of_the_answers_will_do()
    {
        var sheet = TinySheet.Of(
            "a.xlsx",
            $"{Meta}|Ready?|Which?|More?",
            "1|1|2|a||Yes|IT|",
            "2|1|2|b||Yes|Time|",
            "3|1|2|c||Yes|Staff|",
            "4|1|2|d||No|IT|"
        );

        var imported = sheet.Import(
            A.YesNo("1", "Ready?"),
            A.Several("2", "Which?", "IT", "Time", "Staff"),
            A.YesNo("3", "More?", new Condition("1", ["yes"]), new Condition("2", ["it", "Time"]))
        );

        imported.AnswersTo("3").ShouldBe([Answer.Blank, Answer.Blank, Answer.NotAsked, Answer.NotAsked]);
    }

    [Fact]
    public void A_condition_may_name_a_grade_of_a_rating()
    {
        var set = A.Set(A.Rating("A1", "Lead"), A.Words("A2", "Why so low?") with { AskedIf = [new Condition("A1", ["0", "1"])] });

        var imported = TinySheet.Of("a.csv", "Lead|Why so low?", "0|", "3|").Import(A.Request(set));

        imported.AnswersTo("A2").ShouldBe([Answer.Blank, Answer.NotAsked]);
    }
}
