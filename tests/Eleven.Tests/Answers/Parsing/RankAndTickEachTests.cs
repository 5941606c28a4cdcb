using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Tests.Answers.Parsing;

public sealed class RankAndTickEachTests
{
    private static readonly RankQuestion Rank = A.Rank("11", "Rank them", "Content", "Roles; responsibilities", "Views");
    private static readonly TickEachQuestion Each = A.Ticks("6", "Policies you know", "Escalation", "Threshold", "Neglect");
    private static readonly ImmutableArray<Part> ThreeItems = [new(PartKind.Option, 0), new(PartKind.Option, 1), new(PartKind.Option, 2)];
    private static readonly ImmutableArray<Part> ThreePlaces = [new(PartKind.Place, 0), new(PartKind.Place, 1), new(PartKind.Place, 2)];

    [Fact]
    public void A_ranking_in_one_cell_holds_the_full_set_in_order() =>
        QuestionReader.For(Rank).Parse("Views;Content;Roles; responsibilities;").Answer.ShouldBe(Answer.OfPlaces([2, 3, 1]));

    [Theory]
    [InlineData("Views;Content;Something else;")]
    [InlineData("Views;Views;Content;")]
    public void A_ranking_with_a_stranger_or_twice_the_same_item_is_left_out(string cell) =>
        QuestionReader.For(Rank).Parse(cell).Answer.ShouldBe(Answer.Unreadable);

    [Fact]
    public void An_incomplete_ranking_leaves_items_without_a_place() =>
        QuestionReader.For(Rank).Parse("Views;").Answer.ShouldBe(Answer.OfPlaces([0, 0, 1]));

    [Theory]
    [InlineData("2\u001f1\u001f3", 2, 1, 3)]
    [InlineData("2\u001f1\u001fN/A", 2, 1, 0)]
    [InlineData("1.0\u001f\u001f", 1, 0, 0)]
    public void A_column_an_item_holds_its_place(string cells, int first, int second, int third) =>
        Read(ThreeItems, cells).Value.Answer.ShouldBe(Answer.OfPlaces([first, second, third]));

    [Theory]
    [InlineData("1\u001f1\u001f2")]
    [InlineData("1\u001f2\u001f4")]
    [InlineData("0\u001f1\u001f2")]
    [InlineData("best\u001f1\u001f2")]
    public void Places_that_are_no_ranking_are_left_out_with_all_their_cells(string cells)
    {
        var reading = Read(ThreeItems, cells);

        reading.Value.Answer.ShouldBe(Answer.Unreadable);
        reading.Fates.ShouldAllBe(f => f == CellFate.NoListedOption);
    }

    [Fact]
    public void A_column_a_place_holds_its_item() =>
        Read(ThreePlaces, "Views\u001fContent\u001fRoles; responsibilities").Value.Answer.ShouldBe(Answer.OfPlaces([2, 3, 1]));

    [Fact]
    public void A_grid_says_item_by_item_what_is_known()
    {
        var answer = Ticks("Aware\u001fNot aware\u001f");

        answer.ShouldBe(Answer.OfTicks(known: 0b001, answered: 0b011));
    }

    [Theory]
    [InlineData("Escalation\u001f\u001f")]
    [InlineData("x\u001f\u001f")]
    [InlineData("1\u001f\u001f")]
    public void Where_only_ticks_are_written_a_blank_beside_a_tick_means_not_known(string cells) =>
        Ticks(cells).ShouldBe(Answer.OfTicks(known: 0b001, answered: 0b111));

    [Fact]
    public void All_items_blank_is_not_an_answer() => Ticks("\u001f\u001f").ShouldBe(Answer.Blank);

    [Theory]
    [InlineData("Escalation;Neglect;", 0b101U)]
    [InlineData("None of these", 0U)]
    public void One_cell_with_the_known_items_answers_for_all(string cell, uint known) =>
        QuestionReader.For(Each).Parse(cell).Answer.ShouldBe(Answer.OfTicks(known, 0b111));

    [Fact]
    public void A_third_answer_in_a_grid_is_named_and_a_recode_settles_it()
    {
        var reading = Read(Each, ThreeItems, "Very aware\u001fAware\u001fAware");
        reading.Value.Answer.ShouldBe(Answer.OfTicks(0b110, 0b110));
        reading.Fates[0].ShouldBe(CellFate.NoListedOption);

        var rules = ParsingRules.Default with { Parts = ThreeItems, Recodes = [new Recode("6", "Very aware", "Aware", null)] };
        QuestionReader.For(Each, rules).Parse("Very aware\u001fAware\u001fAware").Answer.ShouldBe(Answer.OfTicks(0b111, 0b111));
    }

    private static Answer Ticks(string cells) => Read(Each, ThreeItems, cells).Value.Answer;

    private static Reading Read(ImmutableArray<Part> parts, string cells) => Read(Rank, parts, cells);

    private static Reading Read(Question question, ImmutableArray<Part> parts, string cells) =>
        QuestionReader.For(question, ParsingRules.Default with { Parts = parts }).Read(cells);
}
