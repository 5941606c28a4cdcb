using Eleven.Tests.Store;
using Eleven.Web.SignOn;

namespace Eleven.Tests.Web.SignOn;

/// <summary>What a provider says of itself is kept as long as it holds, and asked for no more often than it must.</summary>
public sealed class ProviderDocumentsTests : IAsyncLifetime
{
    private readonly Clock _clock = new();
    private Provider _council = null!;
    private ProviderDocuments _documents = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _council = await Provider.Start("council");
        _documents = new(_council.For(Site.On(new("Data Source=none"), "/none")), _clock);
    }

    public async ValueTask DisposeAsync()
    {
        _documents.Dispose();
        await _council.DisposeAsync();
    }

    [Fact]
    public async Task One_that_is_away_is_asked_again_after_a_moment_and_is_found_when_it_is_back()
    {
        _council.IsAway = true;
        (await Refused()).Message.ShouldBe("no discovery document or no keys");
        _council.IsAway = false;
        (await Refused()).Message.ShouldBe("did not answer a moment ago");
        _council.Asked.ShouldBe(0);

        _clock.Pass(TimeSpan.FromSeconds(6));

        (await _documents.Get(Stop)).Issuer.ShouldBe(_council.Issuer);
    }

    [Fact]
    public async Task What_it_said_is_asked_for_anew_after_half_a_day_and_holds_while_it_is_away()
    {
        var first = await _documents.Get(Stop);
        _clock.Pass(TimeSpan.FromHours(11));
        (await _documents.Get(Stop)).ShouldBeSameAs(first);
        _clock.Pass(TimeSpan.FromHours(2));
        _council.IsAway = true;
        (await _documents.Get(Stop)).ShouldBeSameAs(first);

        _council.IsAway = false;
        _clock.Pass(TimeSpan.FromSeconds(6));

        (await _documents.Get(Stop)).ShouldNotBeSameAs(first);
        _council.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_clock_set_back_lets_nobody_wait_for_it()
    {
        _council.IsAway = true;
        await Refused();
        _council.IsAway = false;
        _clock.Now -= TimeSpan.FromDays(1);
        _clock.Pass(TimeSpan.FromSeconds(6));
        var first = await _documents.Get(Stop);
        _clock.Now += TimeSpan.FromDays(1);

        var newer = await _documents.Newer(first, Stop);
        newer.ShouldNotBeSameAs(first);
        _clock.Now -= TimeSpan.FromDays(1);
        _clock.Pass(TimeSpan.FromMinutes(1));

        (await _documents.Newer(newer, Stop)).ShouldNotBeSameAs(newer);
        _council.Asked.ShouldBe(3);
    }

    private Task<SignOnRefusedException> Refused() => Should.ThrowAsync<SignOnRefusedException>(() => _documents.Get(Stop));

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

        /// <summary>Whatever the clock is set to.</summary>
        public TimeSpan Passed { get; private set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Passed.Ticks;

        public void Pass(TimeSpan time) => (Now, Passed) = (Now + time, Passed + time);
    }
}
