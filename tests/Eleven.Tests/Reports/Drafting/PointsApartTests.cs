using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Tests.Reports.Drafting;

public sealed class PointsApartTests
{
    // 88.7% and 93.8% are 5.0 points apart, and so are 89% and 94%. 68.4% and 70.5% are 2.1 points apart, but 68% and 71% are 3. Of 20.4% and 22.6%, which
    // are 2.1 points apart, not even one decimal adds up: about 2.
    [Theory]
    [InlineData(63, 71, 360, 384, "the difference of 5 points may be chance")]
    [InlineData(26, 38, 321, 455, "the difference of 2.1 points may be chance")]
    [InlineData(46, 225, 203, 900, "the difference of about 2 points may be chance")]
    [InlineData(8, 12, 3, 71, "the difference of 62 points may be chance")]
    [InlineData(76, 84, 862, 958, "there is no difference to speak of")]
    public void Whoever_subtracts_what_is_printed_finds_what_is_printed(int one, int ofOne, int other, int ofOther, string words) =>
        Apart(one, ofOne, other, ofOther).MayBeChance.Text.ShouldBe(words);

    [Fact]
    public void Where_whole_percentages_do_not_add_up_the_shares_are_said_to_one_decimal() =>
        Apart(26, 38, 321, 455).Shares.Text.ShouldBe("68.4% against 70.5%");

    private static PointsApart Apart(int one, int ofOne, int other, int ofOther)
    {
        var (first, second) = (Share(one, ofOne), Share(other, ofOther));
        return new(first, second, Newcombe.Of(first.Figure, second.Figure)!.Value);
    }

    private static Stated Share(int count, int of) => new(new Figure(count, of, BaseKind.Answered, Instrument.Survey), "4.yes");
}
