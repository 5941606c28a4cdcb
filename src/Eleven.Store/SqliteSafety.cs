using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Eleven.Store;

/// <summary>Every connection to the file keeps its promises: a commit is on the disk before it is confirmed, nothing refers to what is not there, and capitals are told of all letters.</summary>
internal sealed class SqliteSafety : DbConnectionInterceptor
{
    // Where another program writes, SQLite looks again after milliseconds; the driver would after a sixth of a second.
    private const string Pragmas =
        "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

    public static SqliteSafety Only { get; } = new();

    // The framework looks whether a file is there by opening it for reading alone: such a connection cannot change how it is written.
    private static string For(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly
            ? "PRAGMA foreign_keys = ON;"
            : Pragmas;

    // Its own upper() knows the letters of English alone, and would not find "élan" in "Élan".
    private static void KnowAllLetters(DbConnection connection) =>
        ((SqliteConnection)connection).CreateFunction<string?, string?>(
            "upper",
            t => t is null ? null : Capitals.Of(t),
            isDeterministic: true
        );

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        KnowAllLetters(connection);
        using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        KnowAllLetters(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
