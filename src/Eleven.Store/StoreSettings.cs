using System.Data.Common;
using Eleven.Store.Record;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Eleven.Store;

/// <summary>Which database, by its connection string: "Data Source=eleven.db" is one SQLite file, "Host=…;Database=…" PostgreSQL.</summary>
public sealed class StoreSettings
{
    private readonly string _connection;

    /// <exception cref="ArgumentException">The connection string names neither, or says something that the database does not take; the message says so in a sentence for whoever set it.</exception>
    public StoreSettings(string connection)
    {
        var parts = Parts(connection);
        IsPostgres = parts.ContainsKey("Host") || parts.ContainsKey("Server");
        File = parts.TryGetValue("Data Source", out var file) ? (string)file : null;
        if (IsPostgres == (File is not null))
        {
            throw new ArgumentException(
                "The store's connection string must name either a SQLite file, such as Data Source=eleven.db, or a PostgreSQL server, such as Host=localhost;Database=eleven;Username=eleven.",
                nameof(connection)
            );
        }
        Check(parts);
        _connection = IsPostgres ? PostgresSafety.Of(connection) : connection;
    }

    public bool IsPostgres { get; }

    /// <summary>Of all who save through these settings.</summary>
    internal SaveQueue Queue { private get; init; } = new(TimeSpan.FromSeconds(PostgresSafety.LongestStillness));

    /// <summary>The SQLite file; null on PostgreSQL.</summary>
    public string? File { get; }

    /// <summary>Opens nothing: the first question does.</summary>
    public StoreContext Open(RecordSeal seal) =>
        IsPostgres
            ? new PostgresStore(Of<PostgresStore>().UseNpgsql(_connection).AddInterceptors(PostgresCapitals.Only).Options, seal)
            {
                Queue = Queue,
            }
            : new SqliteStore(Of<SqliteStore>().UseSqlite(_connection).AddInterceptors(SqliteSafety.Only).Options, seal) { Queue = Queue };

    private static DbContextOptionsBuilder<T> Of<T>()
        where T : StoreContext => new DbContextOptionsBuilder<T>().ReplaceService<IRelationalTransactionFactory, QueuedTransactions>();

    // Else the first question would find it out, in words for programmers.
    private void Check(DbConnectionStringBuilder parts)
    {
        if (File is not null)
        {
            CheckFile(parts);
        }
        foreach (string word in parts.Keys)
        {
            DbConnectionStringBuilder taken = IsPostgres ? new NpgsqlConnectionStringBuilder() : new SqliteConnectionStringBuilder();
            try
            {
                taken[word] = parts[word];
            }
            catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidCastException or OverflowException)
            {
                throw new ArgumentException(
                    $"{(IsPostgres ? "PostgreSQL" : "SQLite")} takes no “{word}” in a connection string, or not with that value.",
                    nameof(parts),
                    wrong
                );
            }
            if (taken is SqliteConnectionStringBuilder { Password.Length: > 0 })
            {
                throw new ArgumentException("A SQLite file of Eleven's has no password: leave Password out.", nameof(parts));
            }
        }
    }

    private void CheckFile(DbConnectionStringBuilder parts)
    {
        // By every name of the database's own that means another thing than a file of the disk that is written.
        if (File is "" or ":memory:" || File!.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"“{File}” is no path of a file that stays. Write one, such as Data Source=/var/lib/eleven/eleven.db.",
                nameof(parts)
            );
        }
        if (parts.ContainsKey("Mode"))
        {
            throw new ArgumentException("Eleven makes, reads and writes the file: leave Mode out.", nameof(parts));
        }
    }

    private static DbConnectionStringBuilder Parts(string connection)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = connection };
        }
        catch (ArgumentException wrong)
        {
            throw new ArgumentException(
                "The store's connection string is not written as Name=value;Name=value.",
                nameof(connection),
                wrong
            );
        }
    }
}
