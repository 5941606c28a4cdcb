using Eleven.QuestionSets;

namespace Eleven.Tests.QuestionSets;

public sealed class NearestTests
{
    [Theory]
    [InlineData("lable", "label")]
    [InlineData("yes no", "yes-no")]
    [InlineData("Choose-One", "choose-one")]
    [InlineData("reqired", "required")]
    [InlineData("westmach", "westmarch")]
    public void A_slip_of_the_pen_is_told_what_was_meant(string written, string meant) =>
        Nearest.To(written, ["label", "required", "yes-no", "choose-one", "westmarch", "northmarch"]).ShouldBe(meant);

    [Theory]
    [InlineData("A9")]
    [InlineData("7")]
    [InlineData("something")]
    [InlineData("")]
    public void A_word_like_none_is_not_guessed(string written) => Nearest.To(written, ["A1", "A2", "1", "label"]).ShouldBeNull();

    [Fact]
    public void The_nearest_of_several_near_words_is_meant() =>
        Nearest.To("northmarch", ["northmarsh", "northmarch-east", "northmarch"]).ShouldBe("northmarch");

    [Fact]
    public void A_hint_lists_what_can_be_written_where_nothing_is_near() =>
        Nearest.Hint("x", ["yes", "no"]).ShouldBe("write one of: yes, no.");

    [Fact]
    public void A_very_long_word_is_not_compared() => Nearest.To(new string('a', 100_000), [new string('a', 100_000)]).ShouldBeNull();
}
