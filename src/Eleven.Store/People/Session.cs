namespace Eleven.Store.People;

/// <summary>A person at a browser. Its row is what counts: a session that is ended here is over everywhere at once.</summary>
public sealed class Session
{
    /// <summary>Not used for so long, it is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    /// <summary>However much it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Between the password and the second step.</summary>
    public static readonly TimeSpan Half = TimeSpan.FromMinutes(20);

    public Guid Id { get; init; } = Guid.NewGuid();
    public required Guid PersonId { get; init; }
    public Person? Person { get; init; }

    /// <summary>Both steps are done. One that is not may do nothing but the second.</summary>
    public required bool IsWhole { get; init; }
    public required DateTime StartedAt { get; init; }

    /// <summary>To the minute.</summary>
    public required DateTime SeenAt { get; init; }
    public DateTime? EndedAt { get; init; }

    /// <summary>In words: Firefox on Windows.</summary>
    public required string Device { get; init; }

    /// <summary>One that is of a clock that was set back since is over: nobody knows for how long it has been unused.</summary>
    public bool IsOver(DateTime now) =>
        EndedAt is not null
        || now - StartedAt > (IsWhole ? Longest : Half)
        || now - SeenAt > Idle
        || StartedAt > ClockSet.Latest(now)
        || SeenAt > ClockSet.Latest(now);
}
