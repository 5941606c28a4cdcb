using Npgsql;

namespace Eleven.Store;

/// <summary>
/// A node that freezes or vanishes within a save holds up the others for seconds only: PostgreSQL ends a transaction in which nothing is done any more, and nothing
/// of it is saved.
/// </summary>
internal static class PostgresSafety
{
    /// <summary>Seconds in which a transaction does nothing.</summary>
    public const int LongestStillness = 10;

    /// <summary>Longer than another may be still.</summary>
    private const int LongestWait = 20;

    // After the first seconds without a word, three questions without an answer end the connection.
    private const int AskAfter = 10;
    private const int AskEvery = 5;
    private const int AskTimes = 3;

    /// <summary>Where the connection string says otherwise, that counts.</summary>
    public static string Of(string connection)
    {
        var safe = new NpgsqlConnectionStringBuilder(connection);
        // Whoever waits is told by PostgreSQL why, before the driver gives up.
        var wait = safe.CommandTimeout == 0 ? LongestWait : Math.Max(1, Math.Min(LongestWait, safe.CommandTimeout * 2 / 3));
        safe.Options = string.Join(
                ' ',
                $"-c idle_in_transaction_session_timeout={LongestStillness}s",
                $"-c lock_timeout={wait}s",
                $"-c tcp_keepalives_idle={AskAfter}",
                $"-c tcp_keepalives_interval={AskEvery}",
                $"-c tcp_keepalives_count={AskTimes}",
                safe.Options
            )
            .TrimEnd();
        // Its own ContainsKey says of every keyword that there is one, set or not.
        if (!safe.Keys.Contains("TCP Keepalive", StringComparer.OrdinalIgnoreCase))
        {
            (safe.TcpKeepAlive, safe.TcpKeepAliveTime, safe.TcpKeepAliveInterval) = (true, AskAfter, AskEvery);
        }
        return safe.ConnectionString;
    }
}
