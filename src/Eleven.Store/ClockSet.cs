namespace Eleven.Store;

/// <summary>A clock that is set back leaves moments behind that are yet to come: how long ago they were can no longer be told from them.</summary>
public static class ClockSet
{
    // Nodes differ by less.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>The last moment that can have been written down by now.</summary>
    /// <param name="ahead">How far ahead it may lie by itself, as the end of what counts for a time does.</param>
    public static DateTime Latest(DateTime now, TimeSpan ahead = default) => now + ahead + Tolerance;
}
