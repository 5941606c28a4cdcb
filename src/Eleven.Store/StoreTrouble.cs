using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Eleven.Store;

/// <summary>Tells a store that cannot be read or written just now from a mistake of the program.</summary>
public static class StoreTrouble
{
    // SQLite's result codes: busy, locked, read-only, input or output failed, full, cannot be opened. https://sqlite.org/rescode.html
    private static readonly int[] SqliteCodes = [5, 6, 8, 10, 13, 14];

    // PostgreSQL's classes of errors: no connection, not let in, no resources (a full disk, too many connections), somebody stopped it. Appendix A of its manual.
    private static readonly string[] PostgresClasses = ["08", "28", "53", "57", "58"];

    // idle_in_transaction_session_timeout: the transaction was ended, and nothing of it is saved.
    private const string StillForTooLong = "25P03";

    private const int NoDatabase = 26;
    private const int ReadOnly = 8;
    private const int Full = 13;

    /// <summary>What is wrong with the setting that names the store, and what to do, in sentences; null where the setting is not to blame.</summary>
    public static string? OfSetting(Exception? thrown) =>
        thrown switch
        {
            null => null,
            OtherLettersException other => other.Message,
            SqliteException { SqliteErrorCode: NoDatabase } => "It names a file that is no SQLite database. Check its path.",
            DirectoryNotFoundException => "It names a file in a folder that does not exist. Make the folder, or check the path.",
            UnauthorizedAccessException or SqliteException { SqliteErrorCode: ReadOnly } =>
                "It names a file that the user of the program may not write. Let that user write it and its folder.",
            PostgresException { SqlState: var state } postgres when state.StartsWith("28", StringComparison.Ordinal) =>
                $"PostgreSQL lets nobody in with it: {postgres.MessageText}. Check user name and password.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } postgres =>
                $"Its user may not do what is needed in PostgreSQL: {postgres.MessageText}. Make the database, and let the user own it.",
            // The driver's own words: a password that is asked for and not set, a server that speaks no TLS, a certificate that does not fit.
            NpgsqlException and not PostgresException when !Is(thrown) => $"PostgreSQL cannot be used with it: {WordsOf(thrown)}",
            _ => OfSetting(thrown.InnerException),
        };

    private static string WordsOf(Exception thrown) =>
        thrown.Message.StartsWith("No password", StringComparison.Ordinal)
            ? "it asks for a password. Write Username=…;Password=… into it."
            : $"{Sentence(thrown)} Check what it says of the server.";

    /// <summary>The words of what went wrong first, without code and details.</summary>
    public static string Sentence(Exception thrown)
    {
        var first = thrown.GetBaseException();
        var words = first is PostgresException postgres ? postgres.MessageText : first.Message;
        return words.ReplaceLineEndings("\n").Split('\n')[0].TrimEnd('.') + ".";
    }

    /// <summary>Closes what is open and not in use, so that the next question opens a connection of its own.</summary>
    public static void ForgetConnections() => NpgsqlConnection.ClearAllPools();

    /// <summary>The server ended a connection that stood open, as it does when it is started anew: another one may be well.</summary>
    public static bool IsOfConnection(Exception? thrown) =>
        thrown switch
        {
            null => false,
            PostgresException postgres => postgres.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown,
            NpgsqlException { InnerException: IOException } => true,
            _ => IsOfConnection(thrown.InnerException),
        };

    /// <summary>The error itself says that something cannot be saved just now. What is there can be read all the while, and something smaller may still be saved.</summary>
    public static bool IsOfSaving(Exception? thrown) =>
        thrown switch
        {
            null => false,
            SqliteException sqlite => sqlite.SqliteErrorCode is Full or ReadOnly,
            PostgresException postgres => postgres.SqlState
                is PostgresErrorCodes.ReadOnlySqlTransaction
                    or PostgresErrorCodes.LockNotAvailable
                    or PostgresErrorCodes.DiskFull
                    or PostgresErrorCodes.InsufficientResources,
            _ => IsOfSaving(thrown.InnerException),
        };

    // And a server that only reads: one that stands by for another, or was made so because its disk is full. And one that gave up on us while we were still.
    public static bool Is(Exception? thrown) =>
        thrown switch
        {
            null => false,
            SqliteException sqlite => SqliteCodes.Contains(sqlite.SqliteErrorCode),
            PostgresException postgres => postgres.IsTransient
                || postgres.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or StillForTooLong
                || PostgresClasses.Any(postgres.SqlState.StartsWith),
            NpgsqlException npgsql => npgsql.IsTransient || npgsql.InnerException is SocketException or IOException or TimeoutException,
            _ => Is(thrown.InnerException),
        };
}
