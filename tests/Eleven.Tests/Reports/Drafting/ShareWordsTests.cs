using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Tests.Reports.Drafting;

public sealed class ShareWordsTests
{
    [Theory]
    [InlineData(63, 71, "89% of practitioners (63 of 71)")]
    [InlineData(13, 15, "13 of the 15 practitioners")]
    [InlineData(0, 12, "none of the 12 practitioners")]
    [InlineData(0, 71, "none of the 71 practitioners")]
    [InlineData(14, 14, "all 14 practitioners")]
    [InlineData(2, 2, "both practitioners")]
    [InlineData(71, 71, "all 71 practitioners")]
    [InlineData(6, 12, "6 of the 12 practitioners")]
    [InlineData(19, 38, "50% of practitioners (19 of 38)")]
    [InlineData(1, 455, "under 1% of practitioners (1 of 455)")]
    [InlineData(454, 455, "over 99% of practitioners (454 of 455)")]
    [InlineData(1, 1, "the only one of the practitioners")]
    public void A_share_is_said_with_its_base(int count, int of, string words) =>
        ShareWords.Of(Share(count, of), "practitioners").Text.ShouldBe(words);

    [Theory]
    [InlineData(19, 10, "10 of 19")]
    [InlineData(20, 10, "50%")]
    [InlineData(40, 1, "3%")]
    public void Below_a_base_of_20_counts_are_said_and_no_percentage(int of, int count, string words) =>
        ShareWords.Short(Share(count, of)).Text.ShouldBe(words);

    [Theory]
    [InlineData(63, 71, "89%, 63 of 71")]
    [InlineData(13, 15, "13 of 15")]
    public void Within_brackets_there_are_no_brackets(int count, int of, string words) =>
        ShareWords.Within(Share(count, of)).Text.ShouldBe(words);

    [Fact]
    public void Every_numeral_of_a_sentence_names_its_figure() =>
        ShareWords.Of(Share(63, 71), "people").Runs.Where(r => r.Text.Any(char.IsDigit)).ShouldAllBe(r => r.Figure == "4.yes");

    private static Stated Share(int count, int of) => new(new Figure(count, of, BaseKind.Answered, Instrument.Survey), "4.yes");
}
