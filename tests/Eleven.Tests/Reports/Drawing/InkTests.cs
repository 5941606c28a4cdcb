using Eleven.Reports.Drawing;

namespace Eleven.Tests.Reports.Drawing;

public sealed class InkTests
{
    // Values that the contrast checkers of the WCAG's own literature print.
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#ff0000", "#ffffff", 4.0)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    public void Contrast_is_as_WCAG_measures_it(string a, string b, double ratio)
    {
        Ink.Contrast(a, b).ShouldBe(ratio, 0.01);
        Ink.Contrast(b, a).ShouldBe(ratio, 0.01);
    }

    [Theory]
    [InlineData("#ffdd00")]
    [InlineData("#ffffff")]
    [InlineData("#f0a81d")]
    public void A_pale_colour_is_darkened_until_white_text_reads_on_it(string colour) =>
        Ink.Contrast(Ink.DarkEnough(colour), Ink.White).ShouldBeGreaterThanOrEqualTo(4.5);

    [Fact]
    public void A_dark_colour_stays_as_it_is() => Ink.DarkEnough("#1d4f73").ShouldBe("#1d4f73");

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#1234567")]
    [InlineData("#12345g")]
    [InlineData("")]
    public void What_is_no_colour_fails_loudly(string colour) => Should.Throw<ArgumentException>(() => Ink.Checked(colour));
}
