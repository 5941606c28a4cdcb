using Eleven.Web.Accounts;

namespace Eleven.Tests.Web.Accounts;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("correct horse battery staple", null)]
    [InlineData("tea lamp orchard", null)]
    [InlineData("", "Enter a password")]
    [InlineData("short words", "Password must be between 12 and 200 characters")]
    [InlineData("password1234", "Password is too easy to guess. Use three random words")]
    [InlineData("safeguarding", "Password is too easy to guess. Use three random words")]
    [InlineData("aaaaaaaaaaaaaaa", "Password is too easy to guess. Use three random words")]
    [InlineData("Samantha.Jones1", "Password is too easy to guess. Use three random words")]
    public void What_is_wrong_is_said(string password, string? said) =>
        PasswordRule.Problem(password, "Samantha Jones", "sjones@council.example").ShouldBe(said);

    [Fact]
    public void One_that_is_too_long_is_not_worked_on() =>
        PasswordRule.Problem(new string('x', 201), null, null).ShouldBe("Password must be between 12 and 200 characters");
}
