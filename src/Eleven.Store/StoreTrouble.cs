using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Eleven.Store;

/// <summary>Tells a store that cannot be read or written just now from a mistake of the program.</summary>
public static class StoreTrouble
{
    // SQLite's result codes: busy, locked, read-only, input or output failed, full, cannot be opened. https://sqlite.org/rescode.html
    private static readonly int[] SqliteCodes = [5, 6, 8, 10, 13, 14];

    // PostgreSQL's classes of errors: no connection, no resources (a full disk, too many connections), somebody stopped it. Appendix A of its manual.
    private static readonly string[] PostgresClasses = ["08", "53", "57", "58"];

    /// <summary>Closes what is open and not in use, so that the next question opens a connection of its own.</summary>
    public static void ForgetConnections() => NpgsqlConnection.ClearAllPools();

    // And a server that only reads: one that stands by for another, or was made so because its disk is full.
    public static bool Is(Exception? thrown) =>
        thrown switch
        {
            null => false,
            SqliteException sqlite => SqliteCodes.Contains(sqlite.SqliteErrorCode),
            PostgresException postgres => postgres.IsTransient
                || postgres.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction
                || PostgresClasses.Any(postgres.SqlState.StartsWith),
            NpgsqlException npgsql => npgsql.IsTransient || npgsql.InnerException is SocketException or IOException or TimeoutException,
            _ => Is(thrown.InnerException),
        };
}
