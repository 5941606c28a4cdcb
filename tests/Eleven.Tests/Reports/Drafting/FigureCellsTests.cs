using Eleven.QuestionSets;
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

    [Theory]
    [InlineData(0, "50%")]
    [InlineData(2, "50.00%")]
    public void A_round_share_has_all_its_decimals(int decimals, string text) =>
        FigureCells.Percent(new Stated(new Figure(1, 2, BaseKind.Answered, Instrument.Survey), "4.yes"), decimals).Text.ShouldBe(text);
}
