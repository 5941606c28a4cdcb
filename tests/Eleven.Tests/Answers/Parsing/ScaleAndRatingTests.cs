using Eleven.Answers;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Tests.Answers.Parsing;

public sealed class ScaleAndRatingTests
{
    [Theory]
    [InlineData("3", 2)]
    [InlineData("3.0", 2)]
    [InlineData("3.00", 2)]
    [InlineData("3 - neutral", 2)]
    [InlineData("5 (very satisfied)", 4)]
    [InlineData("1: not at all", 0)]
    [InlineData("Very satisfied", 4)]
    [InlineData("not at all satisfied", 0)]
    public void A_step_is_written_in_many_ways(string cell, int step) =>
        QuestionReader.For(A.Steps("1", "Satisfied?")).Parse(cell).Answer.ShouldBe(Answer.Of(step));

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("3.5")]
    [InlineData("30")]
    [InlineData("3-4")]
    [InlineData("3 - 4")]
    [InlineData("quite")]
    [InlineData("-3")]
    public void A_step_off_the_scale_is_unreadable(string cell) =>
        QuestionReader.For(A.Steps("1", "Satisfied?")).Parse(cell).Answer.ShouldBe(Answer.Unreadable);

    [Theory]
    [InlineData("2", 1)]
    [InlineData("2.0", 1)]
    [InlineData("Good", 1)]
    [InlineData("2 Good", 1)]
    [InlineData("2 - Good", 1)]
    [InlineData("Good (2)", 1)]
    [InlineData("Most things in place", 1)]
    [InlineData("Inadequate", 0)]
    [InlineData("1 Requires improvement", 0)]
    [InlineData("Green", 2)]
    public void A_grade_is_its_value_its_label_both_or_its_descriptor_and_counts_in_its_band(string cell, int band) =>
        QuestionReader.For(A.Rating("A1", "Lead")).Parse(cell).Answer.ShouldBe(Answer.Of(band));

    [Theory]
    [InlineData("4")]
    [InlineData("Excellent")]
    [InlineData("2|3")]
    public void A_grade_off_the_scale_is_unreadable(string cell) =>
        QuestionReader.For(A.Rating("A1", "Lead")).Parse(cell).Answer.ShouldBe(Answer.Unreadable);

    [Theory]
    [InlineData("Did not rate")]
    [InlineData("")]
    public void Did_not_rate_is_no_grade(string cell) =>
        QuestionReader.For(A.Rating("A1", "Lead")).Parse(cell).Answer.ShouldBe(Answer.Blank);

    [Theory]
    [InlineData("2|3", 1, new[] { 2, 3 })]
    [InlineData("3|1", 0, new[] { 3, 1 })]
    [InlineData("3/2", 1, new[] { 3, 2 })]
    [InlineData("3|3", 2, new int[0])]
    [InlineData("3", 2, new int[0])]
    [InlineData("Good|Outstanding", 1, new[] { 2, 3 })]
    public void Of_two_aspects_the_lower_counts_and_the_grades_given_are_kept(string cell, int band, int[] given)
    {
        var value = QuestionReader.For(A.Rating("A2", "Guidance", "Shared", "Understood")).Parse(cell);

        value.Answer.ShouldBe(Answer.Of(band));
        value.GradesGiven.ShouldBe(given);
    }

    [Theory]
    [InlineData("2|3", 2, new[] { 2, 3 })]
    [InlineData("3|1", 2, new[] { 3, 1 })]
    [InlineData("3|3", 2, new int[0])]
    public void An_audit_may_say_that_the_higher_counts(string cell, int band, int[] given)
    {
        var question = A.Rating("A2", "Guidance", "Shared", "Understood") with { WhereAspectsDiffer = AspectRule.Higher };

        var value = QuestionReader.For(question).Parse(cell);

        value.Answer.ShouldBe(Answer.Of(band));
        value.GradesGiven.ShouldBe(given);
    }

    [Theory]
    [InlineData("2\u001f3", 1, 2)]
    [InlineData("3\u001f", 2, 0)]
    [InlineData("\u001f1", 0, 0)]
    public void Two_aspects_may_stand_in_two_columns(string cells, int band, int given)
    {
        var rules = ParsingRules.Default with { Parts = [new Part(PartKind.Aspect, 0), new Part(PartKind.Aspect, 1)] };

        var value = QuestionReader.For(A.Rating("A2", "Guidance", "Shared", "Understood"), rules).Parse(cells);

        value.Answer.ShouldBe(Answer.Of(band));
        value.GradesGiven.Length.ShouldBe(given);
    }

    [Fact]
    public void One_aspect_off_the_scale_leaves_out_the_rating_and_both_cells_are_accounted_for()
    {
        var rules = ParsingRules.Default with { Parts = [new Part(PartKind.Aspect, 0), new Part(PartKind.Aspect, 1)] };

        var reading = QuestionReader.For(A.Rating("A2", "Guidance", "Shared", "Understood"), rules).Read("2\u001f9");

        reading.Value.Answer.ShouldBe(Answer.Unreadable);
        reading.Fates.ShouldBe([CellFate.NoListedOption, CellFate.NoListedOption]);
    }

    [Fact]
    public void Not_relevant_to_us_is_no_grade_and_no_blank() =>
        QuestionReader.For(A.Rating("A1", "Lead") with { MayBeNotRelevant = true }).Parse("N/A").Answer.ShouldBe(Answer.NotRelevant);
}
