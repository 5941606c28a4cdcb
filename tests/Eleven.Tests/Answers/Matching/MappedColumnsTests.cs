using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.Answers.Matching;
using Eleven.QuestionSets;

namespace Eleven.Tests.Answers.Matching;

/// <summary>Columns that a mapping tells of.</summary>
public sealed class MappedColumnsTests
{
    private static readonly ChooseSeveralQuestion Helps = A.Several("4", "Which of these help you?") with
    {
        Other = true,
        Choices =
        [
            new("monthly", "Monthly supervision"),
            new("weekly", "Weekly supervision") { Spellings = ["Every week"] },
            new("training", "Nothing"),
            new("x", "Training"),
        ],
    };

    [Theory]
    [InlineData("Weekly supervision", 1)]
    [InlineData("weekly  Supervision", 1)]
    [InlineData("Every week", 1)]
    [InlineData("weekly", 1)]
    [InlineData("training", 2)]
    [InlineData("Training", 3)]
    [InlineData("X", 3)]
    public void An_option_is_named_by_its_wording_or_its_id(string option, int at) =>
        Import("Respondent ID|Supervised", "1|x", new MappedColumn("B", "4", option)).AnswersTo("4").ShouldBe([Answer.Of(at)]);

    [Fact]
    public void What_is_only_like_an_option_is_not_taken_and_the_cells_are_one_sum()
    {
        var imported = Import(
            "Respondent ID|Supervised|Often|Else|Which of these help you?",
            "1|x|x|x|Training",
            new MappedColumn("B", "4", "Yearly supervision"),
            new MappedColumn("C", "4", "Weekly supervisions"),
            new MappedColumn("D", "99")
        );

        imported.AnswersTo("4").ShouldBe([Answer.Of(3)]);
        imported.Reconciliation.Cells.ShouldContain(new Explained("the mapping names what the question set does not have", 3));
        imported
            .Reconciliation.Problems.Where(p => p.Severity == Severity.LeftOut)
            .Select(p => p.Where)
            .ShouldBe(["a.csv, column B", "a.csv, column C", "a.csv, column D"]);
    }

    [Fact]
    public void A_header_over_several_columns_is_spread_over_the_options_that_stand_under_it()
    {
        var imported = Import(
            "Respondent ID|What helps?|||||When?",
            "|Monthly supervision|Every week|Yearly supervision|Training|Other (please specify)|Response\n1|1||1|1|Tea|Now",
            new MappedColumn("What helps?", "4")
        );

        imported.AnswersTo("4").ShouldBe([Answer.OfAll(0b11001)]);
        imported
            .Reconciliation.Columns.Where(c => !c.Sure && c.Question is not null)
            .Select(c => (c.Column, c.Why))
            .ShouldBe([(3, "\"Yearly supervision\" is only something like \"Weekly supervision\"")]);
        imported.Reconciliation.Columns[1].Why.ShouldBe("the mapping says so");
    }

    [Fact]
    public void A_column_under_such_a_header_is_named_by_its_letter_or_by_both_of_its_headers()
    {
        var imported = Import(
            "Respondent ID|What helps?|||",
            "|Monthly supervision|Each week|Lunch|Courses\n1||1|1|1",
            new MappedColumn("What helps?", "4"),
            new MappedColumn("What helps? | Each week", "4", "weekly"),
            new MappedColumn("D", null),
            new MappedColumn("E", "4", "Training")
        );

        imported.AnswersTo("4").ShouldBe([Answer.OfAll(0b01010)]);
        imported.Reconciliation.Problems.ShouldNotContain(p => p.Severity != Severity.Note);
    }

    [Theory]
    [InlineData("Your answer", "Weekly supervision")]
    [InlineData("Every week", "1")]
    public void One_column_holds_the_whole_answer_unless_an_option_stands_under_its_header(string under, string cell) =>
        Import("Respondent ID|What helps?", $"|{under}\n1|{cell}", new MappedColumn("What helps?", "4"))
            .AnswersTo("4")
            .ShouldBe([Answer.Of(1)]);

    private static Imported Import(string headers, string rows, params MappedColumn[] mapping) =>
        TinySheet.Of("a.csv", [headers, .. rows.Split('\n')]).Import(A.Request(A.Set(Helps)) with { Mapping = A.Mapping(mapping) });
}
