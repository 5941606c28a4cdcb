using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting.Charts;
using Eleven.Reports.Drafting.Tables;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Tests.Reports.Drafting;

public sealed class FigureCellsTests
{
    [Theory]
    [InlineData(0, "67%", "0%")]
    [InlineData(1, "66.7%", "0.0%")]
    [InlineData(2, "66.67%", "0.00%")]
    public void A_share_is_printed_to_the_audits_decimals_and_kept_unrounded(int decimals, string text, string format)
    {
        var share = new Stated(new Figure(2, 3, BaseKind.Answered, Instrument.Survey), "4.yes");

        var cell = FigureCells.Percent(share, decimals);

        cell.Text.ShouldBe(text);
        cell.Format.ShouldBe(format);
        cell.Number.ShouldBe(2m / 3);
    }

    // 785 of 410 is 1.9146: kept as 1.915 it was shown as 1.92 beside a print of 1.91.
    [Fact]
    public void A_mean_is_printed_to_two_decimals_and_kept_unrounded()
    {
        var cell = FigureCells.Mean(new StatedMean(new ShownMean(Mark.None, 785, 410), "11/a.mean"));

        (cell.Text, cell.Format, cell.Number).ShouldBe(("1.91", "0.00", 785m / 410));
    }

    [Fact]
    public void A_bar_is_as_long_as_its_share_unrounded()
    {
        var share = new Stated(new Figure(17, 83, BaseKind.Answered, Instrument.Survey), "7.yes");

        Points.Of(share).ShouldBe(new Point(1700m / 83, "20% (17)"));
        Points.Stacked(share).Value.ShouldBe(1700m / 83);
    }

    [Theory]
    [InlineData(0, "50%")]
    [InlineData(2, "50.00%")]
    public void A_round_share_has_all_its_decimals(int decimals, string text) =>
        FigureCells.Percent(new Stated(new Figure(1, 2, BaseKind.Answered, Instrument.Survey), "4.yes"), decimals).Text.ShouldBe(text);
}
