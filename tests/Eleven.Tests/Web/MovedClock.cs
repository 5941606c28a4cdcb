namespace Eleven.Tests.Web;

/// <summary>A clock that somebody sets while the program runs. What waits, waits by real time.</summary>
internal sealed class MovedClock : TimeProvider
{
    private long _ticks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ticks));

    public void Move(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
