using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Eleven.Store;

/// <summary>Brings a store to the shape that this version of the program expects: by one node at a time, and only where something is missing.</summary>
public static class StorePreparation
{
    /// <summary>Waits while another node does it.</summary>
    /// <exception cref="StoreTooNewException">A newer version of the program has been at work in the store.</exception>
    public static async Task Prepare(StoreContext store, StoreSettings settings, CancellationToken stop = default)
    {
        var known = store.Database.GetMigrations().ToHashSet();
        using var alone = settings.File is { } file ? await Alone(file, stop) : null;
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
    }

    // The operating system lets go of this lock when a process dies; PostgreSQL does so of its own.
    private static async Task<FileStream> Alone(string file, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return new FileStream(
                    file + ".preparing",
                    FileMode.OpenOrCreate,
                    FileAccess.Write,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException) when (File.Exists(file + ".preparing"))
            {
                await Task.Delay(100, stop);
            }
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
