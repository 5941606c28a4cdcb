using Eleven.Tests.Store.Mail;
using Eleven.Web.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace Eleven.Tests.Web.Accounts;

public sealed class TimedWordsTests
{
    private readonly SetClock _clock = new();
    private readonly EphemeralDataProtectionProvider _protection = new();

    private TimedWords Words => Of("test");

    [Fact]
    public void Words_come_back_until_their_time_is_over()
    {
        var hidden = Words.Hide("two words");
        Words.Show(hidden).ShouldBe("two words");

        _clock.Now += TimeSpan.FromMinutes(9);
        Words.Show(hidden).ShouldBe("two words");

        _clock.Now += TimeSpan.FromMinutes(1);
        Words.Show(hidden).ShouldBeNull();
    }

    [Fact]
    public void Words_that_were_hidden_by_a_clock_that_was_set_back_since_do_not()
    {
        var hidden = Words.Hide("words");

        _clock.Now -= TimeSpan.FromMinutes(4);
        Words.Show(hidden).ShouldBe("words");

        _clock.Now -= TimeSpan.FromMinutes(2);
        Words.Show(hidden).ShouldBeNull();
    }

    [Fact]
    public void Words_of_another_purpose_and_bent_ones_do_not()
    {
        var hidden = Words.Hide("words");

        Words.Show(Of("other").Hide("words")).ShouldBeNull();
        Words.Show(hidden[..^2]).ShouldBeNull();
        Words.Show("").ShouldBeNull();
        Words.Show(null).ShouldBeNull();
    }

    private TimedWords Of(string purpose) => new(_protection, purpose, TimeSpan.FromMinutes(10), _clock);
}
