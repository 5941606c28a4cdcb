using Eleven.Answers.Parsing;

namespace Eleven.Tests.Answers.Parsing;

/// <summary>What stands in an odd cell is told without what would let somebody be written to or called.</summary>
public sealed class ShownCellTests
{
    [Theory]
    [InlineData("By post", "By post")]
    [InlineData("jo.day@example.org", "[e-mail address]")]
    [InlineData("ask Jo (jo.day@example.org), or me", "ask Jo ([e-mail address]), or me")]
    [InlineData("07700 900123", "[phone number]")]
    [InlineData("call +44 (0)7700 900-123 on Monday", "call [phone number] on Monday")]
    [InlineData("2026-05-03 00:00:00", "2026-05-03 00:00:00")]
    [InlineData("0.25 of 1,000,000", "0.25 of 1,000,000")]
    [InlineData("@home", "@home")]
    public void Addresses_and_numbers_are_not_quoted(string cell, string shown) => ShownCell.Of(cell).ShouldBe(shown);

    [Fact]
    public void A_long_cell_is_shortened_once_they_are_out() =>
        ShownCell.Of(new string('a', 70) + " jo.day@example.org").ShouldBe(new string('a', 70) + " [e-mai...");
}
