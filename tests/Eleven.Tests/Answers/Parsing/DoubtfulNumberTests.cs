using Eleven.Answers;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Tests.Answers.Parsing;

/// <summary>Cells with a number in them that are no answer: nobody can tell which step, place or option was meant, so they are left out and named.</summary>
public sealed class DoubtfulNumberTests
{
    private static readonly RankQuestion Rank = A.Rank("11", "Rank them", "Content", "Roles", "Views");
    private static readonly Part[] ThreeItems = [new(PartKind.Option, 0), new(PartKind.Option, 1), new(PartKind.Option, 2)];

    public static readonly TheoryData<string> Doubtful =
    [
        "1 or 2",
        "1 or two",
        "1%",
        "1 %",
        "1 per cent",
        "1:00",
        "1 pm",
        "2 - but it depends, 4 on good days",
        "3+",
        "3 or more",
        "~3",
        "3?",
        "<3",
        "3\u00bd",
        "3 May",
        "3 days",
        "4/5",
        "3, 4",
    ];

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void No_step_no_grade_and_no_place_is_read_out_of_it(string cell)
    {
        foreach (var question in new Question[] { A.Steps("1", "Satisfied?"), A.Rating("A1", "Lead") })
        {
            var reading = QuestionReader.For(question).Read(cell);

            reading.Value.Answer.ShouldBe(Answer.Unreadable, question.Code);
            reading.Fates.ShouldBe([CellFate.NoListedOption]);
            reading.Trouble.ShouldNotBeNull().ShouldContain($"\"{cell}\" is no listed answer");
        }
        Ranked($"{cell}\u001f\u001f").Value.Answer.ShouldBe(Answer.Unreadable);
    }

    [Theory]
    [InlineData("01-Feb")]
    [InlineData("1-May")]
    [InlineData("05-Jan")]
    [InlineData("Mar-04")]
    public void A_date_that_a_spreadsheet_made_is_named_as_damage(string cell)
    {
        foreach (var question in new Question[] { A.Steps("1", "Satisfied?"), A.Rating("A1", "Lead") })
        {
            var reading = QuestionReader.For(question).Read(cell);

            reading.Value.Answer.ShouldBe(Answer.Unreadable);
            reading.Fates.ShouldBe([CellFate.Damaged]);
            reading.Trouble.ShouldNotBeNull().ShouldContain("please export the file afresh");
        }
    }

    [Fact]
    public void Places_that_a_spreadsheet_made_dates_of_are_no_ranking()
    {
        var reading = Ranked("01-Feb\u001f02-Feb\u001f03-Feb");

        reading.Value.Answer.ShouldBe(Answer.Unreadable);
        reading.Fates.ShouldContain(CellFate.Damaged);
        reading.Trouble.ShouldNotBeNull().ShouldContain("please export the file afresh");
    }

    [Theory]
    [InlineData("5 (Not at all satisfied)")]
    [InlineData("3 (not at all satisfied)")]
    [InlineData("1 - Very satisfied")]
    [InlineData("4 Very satisfied")]
    [InlineData("5 - not very satisfied")]
    [InlineData("4 out of 10")]
    [InlineData("6 out of 5")]
    public void A_number_and_words_that_are_another_steps_contradict_each_other(string cell) =>
        QuestionReader.For(A.Steps("1", "Satisfied?")).Parse(cell).Answer.ShouldBe(Answer.Unreadable);

    [Theory]
    [InlineData("5 (Very satisfied)", 5)]
    [InlineData("1 - Not at all satisfied", 1)]
    [InlineData("4 (fairly satisfied)", 4)]
    [InlineData("2 = not satisfied", 2)]
    [InlineData("4 out of 5", 4)]
    [InlineData("3 (three)", 3)]
    [InlineData("3 - may be better", 3)]
    [InlineData("(3)", 3)]
    [InlineData("3.", 3)]
    [InlineData("3:", 3)]
    public void A_step_with_its_own_words_counts(string cell, int step) =>
        QuestionReader.For(A.Steps("1", "Satisfied?")).Parse(cell).Answer.ShouldBe(Answer.Of(step - 1));

    [Fact]
    public void A_recode_of_a_doubtful_number_leaves_the_number_itself_as_it_is()
    {
        var rules = ParsingRules.Default with
        {
            Recodes = [new Recode("1", "3+", "4", null), new Recode("1", "1 or 2", "2", null), new Recode("1", "05-Jan", "1", null)],
        };
        var reader = QuestionReader.For(A.Steps("1", "Satisfied?"), rules);

        reader.Parse("3+").Answer.ShouldBe(Answer.Of(3));
        reader.Parse("3").Answer.ShouldBe(Answer.Of(2));
        reader.Parse("1 or 2").Answer.ShouldBe(Answer.Of(1));
        reader.Parse("05-Jan").Answer.ShouldBe(Answer.Of(0));
    }

    [Theory]
    [InlineData("01-Feb")]
    [InlineData("1 or 2")]
    [InlineData("1+")]
    [InlineData("not really")]
    public void No_tick_is_read_out_of_it(string cell)
    {
        var rules = ParsingRules.Default with { Parts = [.. ThreeItems] };

        QuestionReader
            .For(A.Several("2", "Which?", "Content", "Roles", "Views"), rules)
            .Parse($"{cell}\u001f\u001f")
            .Answer.ShouldBe(Answer.Unreadable);
        QuestionReader
            .For(A.Ticks("3", "Which?", "Content", "Roles", "Views"), rules)
            .Parse($"{cell}\u001f\u001f")
            .Answer.ShouldBe(Answer.Unreadable);
        QuestionReader.For(A.Steps("1", "Satisfied?"), rules).Parse($"{cell}\u001f\u001f").Answer.ShouldBe(Answer.Unreadable);
    }

    [Fact]
    public void It_is_left_out_of_an_import_with_its_row_and_column_and_the_rest_counts()
    {
        var imported = TinySheet
            .Of("a.csv", "Ready?|Satisfied?", "Yes|4", "Yes|1 or 2", "No|05-Jan")
            .Import(A.YesNo("1", "Ready?"), A.Steps("2", "Satisfied?"));

        imported.Table!.Find("2")!.Values.Select(v => v.Answer).ShouldBe([Answer.Of(3), Answer.Unreadable, Answer.Unreadable]);
        imported
            .Reconciliation.Problems.Select(p => p.Where)
            .ShouldBe(["a.csv, column B, row 3", "a.csv, column B, row 4"], ignoreOrder: true);
        imported.Reconciliation.AddsUp.ShouldBeTrue();
    }

    private static Reading Ranked(string cells) =>
        QuestionReader.For(Rank, ParsingRules.Default with { Parts = [.. ThreeItems] }).Read(cells);
}
