using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Eleven.Store;

/// <summary>Brings a store to the shape that this version of the program expects: by one node at a time, and only where something is missing.</summary>
public static class StorePreparation
{
    // Any number that no other program on the server's database takes.
    private const long LockNumber = 20_040_011;

    /// <summary>Waits while another node does it.</summary>
    /// <exception cref="StoreTooNewException">A newer version of the program has been at work in the store.</exception>
    /// <exception cref="OtherLettersException">The database is not in UTF-8.</exception>
    public static async Task Prepare(StoreContext store, StoreSettings settings, CancellationToken stop = default)
    {
        var known = store.Database.GetMigrations().ToHashSet();
        await using var alone = settings.File is { } file ? await Alone(file, stop) : await AloneOnServer(store, stop);
        if (settings.File is { } made && !Path.Exists(made))
        {
            PrivateFile.Make(made);
        }
        var applied = await store.Database.GetAppliedMigrationsAsync(stop);
        if (applied.FirstOrDefault(m => !known.Contains(m)) is { } newer)
        {
            throw new StoreTooNewException(newer);
        }
        if (known.Count > applied.Count())
        {
            await ForgetLockOfTheDead(store, settings, stop);
            await store.Database.MigrateAsync(stop);
        }
        await PlainNames.Fill(store, stop);
    }

    // The operating system lets go of this lock when a process dies; PostgreSQL does so of its own. The file stays: were it deleted, a node that has just opened it would
    // hold a file that is no longer there, and the next one another.
    private static async Task<IAsyncDisposable> Alone(string file, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return PrivateFile.Open(file + ".preparing", FileMode.OpenOrCreate);
            }
            catch (IOException) when (File.Exists(file + ".preparing"))
            {
                await Task.Delay(100, stop);
            }
        }
    }

    // The framework's own lock ends with each migration, and another node would begin the second one beside us.
    private static async Task<IAsyncDisposable> AloneOnServer(StoreContext store, CancellationToken stop)
    {
        await MakeDatabase(store, stop);
        await store.Database.OpenConnectionAsync(stop);
        await RefuseOtherLetters(store, stop);
        await store.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_lock({LockNumber})", stop);
        return new Unlock(store);
    }

    private static async Task RefuseOtherLetters(StoreContext store, CancellationToken stop)
    {
        var encoding = await store
            .Database.SqlQuery<string>($"""SELECT current_setting('server_encoding') AS "Value" """)
            .SingleAsync(stop);
        if (encoding != "UTF8")
        {
            throw new OtherLettersException(encoding);
        }
    }

    private static async Task MakeDatabase(StoreContext store, CancellationToken stop)
    {
        var database = store.GetService<IRelationalDatabaseCreator>();
        if (await database.ExistsAsync(stop))
        {
            return;
        }
        try
        {
            await database.CreateAsync(stop);
        }
        catch (PostgresException other) when (other.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node was quicker.
        }
    }

    private sealed class Unlock(StoreContext store) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await store.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_unlock({LockNumber})");
            await store.Database.CloseConnectionAsync();
        }
    }

    // A lock that a process left in a SQLite file when it died would be waited for without end. Nobody else is here: we hold the file's own lock.
    private static async Task ForgetLockOfTheDead(StoreContext store, StoreSettings settings, CancellationToken stop)
    {
        if (settings.IsPostgres || !File.Exists(settings.File))
        {
            return;
        }
        await store.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock";""", stop);
    }
}

/// <summary>The store has been used by a newer version of the program than this one.</summary>
public sealed class StoreTooNewException(string change)
    : Exception($"The store was changed by a newer version of Eleven ({change}). Start that version, or restore a backup from before it.");

/// <summary>A database on PostgreSQL that cannot hold every letter, and so cannot tell which names are alike.</summary>
public sealed class OtherLettersException(string encoding)
    : Exception(
        $"The database keeps its text in {encoding}. Make one that keeps it in UTF-8: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0."
    );
