namespace Eleven.Tests;

public sealed class GoldenTests
{
    [Fact]
    public void The_first_lines_that_differ_are_shown() =>
        Golden.Difference("one\ntwo\nthree\n", "one\n2\nthree\n").ShouldBe("From line 2:\n- two\n- three\n- \n+ 2\n+ three\n+ ");

    [Theory]
    [InlineData("one\n", "one\ntwo\n", "From line 2:\n- \n+ two\n+ ")]
    [InlineData("one\ntwo", "one", "From line 2:\n- two")]
    public void A_line_more_or_less_differs(string read, string now, string shown) => Golden.Difference(read, now).ShouldBe(shown);

    [Fact]
    public void What_is_as_it_was_read_does_not() => Golden.Difference("one\n", "one\n").ShouldBeNull();
}
