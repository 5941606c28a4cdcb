using Eleven.Store.Record;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Backup;

/// <summary>A backup could not be taken or brought back; the message says why in a sentence.</summary>
public sealed class BackupRefusedException(string why) : Exception(why);

/// <summary>
/// A backup is one SQLite file, whichever database the store stands on: it can be brought back on the other one too. It is taken while people work, as the store was
/// at one moment. The key file is not in it.
/// </summary>
public static class StoreBackup
{
    private const string Unfinished = ".unfinished";

    /// <summary>The file appears when it is whole, and in place of one of that name.</summary>
    public static async Task Take(StoreSettings store, RecordSeal seal, string file, CancellationToken stop = default)
    {
        if (store.File is { } from && Same(from, file))
        {
            throw new BackupRefusedException($"{file} is the store itself. Name another file.");
        }
        if (store.File is { } absent && !File.Exists(absent))
        {
            throw new BackupRefusedException($"There is no store at {absent}.");
        }
        var unfinished = file + Unfinished;
        File.Delete(unfinished);
        try
        {
            if (store.IsPostgres)
            {
                await CopyTo(unfinished, store, seal, stop);
            }
            else
            {
                PrivateFile.Make(unfinished);
                await using var source = Plain(store.File!, SqliteOpenMode.ReadWrite);
                await using var command = source.CreateCommand();
                command.CommandText = "VACUUM INTO $file";
                command.Parameters.AddWithValue("$file", unfinished);
                await command.ExecuteNonQueryAsync(stop);
            }
            Close(unfinished);
            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            Delete(unfinished);
        }
    }

    /// <summary>Into a store in which nobody has an account and nothing stands. The program must not be running on it.</summary>
    /// <exception cref="StoreTooNewException">A newer version of the program took the backup.</exception>
    public static async Task BringBack(string file, StoreSettings store, RecordSeal seal, CancellationToken stop = default)
    {
        if (!File.Exists(file))
        {
            throw new BackupRefusedException($"There is no file {file}.");
        }
        await RefuseUsed(store, seal, stop);
        // Work on a copy: the backup stays as it is, whatever happens. Beside the store's file it can take its place in one step.
        var copy = (store.File ?? file) + Unfinished;
        Delete(copy);
        try
        {
            await using (var from = File.OpenRead(file))
            await using (var to = PrivateFile.Open(copy, FileMode.CreateNew))
            {
                await from.CopyToAsync(to, stop);
            }
            await Check(copy, file, stop);
            var settings = new StoreSettings($"Data Source={copy};Pooling=false");
            await using (var work = settings.Open(seal))
            {
                await StorePreparation.Prepare(work, settings, stop);
                if (store.IsPostgres)
                {
                    await using var to = store.Open(seal);
                    await StorePreparation.Prepare(to, store, stop);
                    await StoreCopy.Run(work, to, stop);
                }
            }
            if (store.File is { } target)
            {
                Close(copy);
                // Else a connection that is kept for the next question would go on with the file that was there.
                SqliteConnection.ClearAllPools();
                DeleteBeside(target);
                File.Move(copy, target, overwrite: true);
            }
        }
        finally
        {
            Delete(copy);
        }
    }

    private static async Task RefuseUsed(StoreSettings store, RecordSeal seal, CancellationToken stop)
    {
        if (store.File is { } target && !File.Exists(target))
        {
            return;
        }
        await using var work = store.Open(seal);
        await StorePreparation.Prepare(work, store, stop);
        if (await work.Users.AnyAsync(stop) || await work.Regions.AnyAsync(stop))
        {
            throw new BackupRefusedException(
                "The store has accounts or regions in it already. Bring a backup back into an empty store, so that nothing is lost."
            );
        }
    }

    private static async Task CopyTo(string unfinished, StoreSettings store, RecordSeal seal, CancellationToken stop)
    {
        await using var from = store.Open(seal);
        await StorePreparation.Prepare(from, store, stop);
        var settings = new StoreSettings($"Data Source={unfinished};Pooling=false");
        await using var to = settings.Open(seal);
        await StorePreparation.Prepare(to, settings, stop);
        await StoreCopy.Run(from, to, stop);
    }

    // A file that is no database, is another one, or was cut short.
    private static async Task Check(string copy, string file, CancellationToken stop)
    {
        try
        {
            await using var database = Plain(copy, SqliteOpenMode.ReadOnly);
            if (await Ask(database, "PRAGMA integrity_check", stop) != "ok")
            {
                throw new BackupRefusedException($"{file} is damaged or was cut short. Take another backup.");
            }
            if (await Ask(database, """SELECT COUNT(*) FROM "sqlite_master" WHERE "name" = 'RecordHead'""", stop) != "1")
            {
                throw new BackupRefusedException($"{file} is no backup of Eleven.");
            }
        }
        catch (SqliteException)
        {
            throw new BackupRefusedException($"{file} is no backup of Eleven, or is damaged.");
        }
    }

    private static async Task<string?> Ask(SqliteConnection database, string sql, CancellationToken stop)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync(stop))?.ToString();
    }

    // Everything in the one file, and on the disk.
    private static void Close(string path)
    {
        using (var database = Plain(path, SqliteOpenMode.ReadWrite))
        using (var command = database.CreateCommand())
        {
            command.CommandText = "PRAGMA journal_mode = DELETE";
            command.ExecuteNonQuery();
        }
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static SqliteConnection Plain(string file, SqliteOpenMode mode)
    {
        var database = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
            }.ToString()
        );
        database.Open();
        return database;
    }

    private static bool Same(string one, string other) => Path.GetFullPath(one) == Path.GetFullPath(other);

    private static void Delete(string path)
    {
        File.Delete(path);
        DeleteBeside(path);
    }

    private static void DeleteBeside(string path)
    {
        foreach (var end in (string[])["-wal", "-shm", "-journal", ".preparing"])
        {
            File.Delete(path + end);
        }
    }
}
