using Eleven.Reports.Drawing;

namespace Eleven.Tests.Reports.Drawing;

public sealed class TextWidthTests
{
    // Thousandths of the font size, from the font's own table of widths.
    [Theory]
    [InlineData("0", false, 556)]
    [InlineData("W", false, 944)]
    [InlineData("i", false, 222)]
    [InlineData("~", false, 584)]
    [InlineData(" ", true, 278)]
    [InlineData("Aa", true, 722 + 556)]
    [InlineData("“’–", false, 333 + 222 + 556)]
    [InlineData("“’–", true, 500 + 278 + 556)]
    public void A_letter_is_as_wide_as_in_Arial(string text, bool bold, double thousandths) =>
        TextWidth.Of(text, 1000, bold).ShouldBe(thousandths, 0.001);

    [Fact]
    public void Lines_break_at_spaces_and_fit() =>
        TextWidth.Wrap("one two three", 10, TextWidth.Of("one two", 10)).ShouldBe(["one two", "three"]);

    [Fact]
    public void A_word_may_break_after_its_hyphen_and_a_period_of_years_may_not() =>
        TextWidth.Wrap("a self-assessment 2024-25", 10, TextWidth.Of("assessment", 10)).ShouldBe(["a self-", "assessment", "2024-25"]);

    [Theory]
    [InlineData("Who gave 4 or 5", "Who gave 4 or", "4 or 5")]
    [InlineData("of 15. 1 did not", "of 15. 1", "1 did")]
    [InlineData("Answers until 1 August 2023", "Answers until 1 August", "1 August 2023")]
    [InlineData("Reported by March 2024", "Reported by March", "March 2024")]
    public void Numbers_with_or_between_them_and_dates_stand_on_one_line(string text, string room, string together)
    {
        TextWidth.Wrap(text, 10, TextWidth.Of(room, 10)).ShouldContain(line => line.EndsWith(together, StringComparison.Ordinal));
        TextWidth.OfWidestPart(text, 10).ShouldBe(TextWidth.Of(together, 10));
    }

    [Fact]
    public void A_word_too_long_for_a_line_is_broken_and_nothing_is_lost()
    {
        var word = new string('W', 30);

        var lines = TextWidth.Wrap("a " + word + " b", 10, 100);

        string.Concat(lines).Replace(" ", "").ShouldBe("a" + word + "b");
        lines.ShouldAllBe(l => TextWidth.Of(l, 10, false) <= 100);
    }

    [Fact]
    public void No_text_is_one_empty_line() => TextWidth.Wrap("  ", 10, 100).ShouldBe([""]);

    [Fact]
    public void A_text_that_begins_a_line_anew_takes_that_line_too() =>
        TextWidth.Lines("4: 92% said yes\n5: most often", 10, 500).ShouldBe(2);
}
