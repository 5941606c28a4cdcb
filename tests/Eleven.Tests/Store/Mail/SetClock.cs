namespace Eleven.Tests.Store.Mail;

/// <summary>A clock that stands where it was set.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTime Now { get; set; } = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public override DateTimeOffset GetUtcNow() => new(Now);
}
