using Eleven.Web.Accounts;

namespace Eleven.Tests.Web.Accounts;

public sealed class TotpTests
{
    // RFC 6238, appendix B, for SHA-1; its codes have eight digits, of which six are shown.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void A_code_is_as_the_standard_says(long seconds, string code) => Totp.Code(Known.Secret, seconds / 30).ShouldBe(code);

    [Theory]
    [InlineData(0, true)]
    [InlineData(-29, true)]
    [InlineData(30, true)]
    [InlineData(59, true)]
    [InlineData(-31, false)]
    [InlineData(60, false)]
    public void A_code_is_taken_a_step_early_or_late(int later, bool taken)
    {
        var at = DateTime.UnixEpoch.AddSeconds(1234567890);

        (Totp.Step(Known.Secret, "005924", at.AddSeconds(later), UsedCodes.None) is not null).ShouldBe(taken);
    }

    [Fact]
    public void A_code_works_once_and_none_before_it_does_afterwards()
    {
        var at = DateTime.UnixEpoch.AddSeconds(1234567890);
        var step = Totp.Step(Known.Secret, "005924", at, UsedCodes.None)!.Value;
        var used = UsedCodes.None.With(step);

        Totp.Step(Known.Secret, "005924", at, used).ShouldBeNull();
        Totp.Step(Known.Secret, Totp.Code(Known.Secret, step - 1), at, used).ShouldBeNull();
        Totp.Step(Known.Secret, Totp.Code(Known.Secret, step + 1), at, used).ShouldBe(step + 1);
    }
}
