using System.Data;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Eleven.Store.Backup;

/// <summary>Everything of one store into another, on whichever databases the two stand: row by row as it is, the record with its seals.</summary>
public static class StoreCopy
{
    private const int Batch = 500;

    /// <summary>All of it or nothing, as it was at one moment, whoever works in the store meanwhile. What the other store held is gone.</summary>
    /// <param name="to">In the shape of this version of the program, as the first is.</param>
    public static async Task Run(StoreContext from, StoreContext to, CancellationToken stop = default)
    {
        var tables = InOrder(from.Model);
        await using var reading = await from.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await using var writing = await to.Database.BeginTransactionAsync(stop);
        await MayBeStill(from, stop);
        await MayBeStill(to, stop);
        foreach (var table in Enumerable.Reverse(tables))
        {
            await (Task)Generic(nameof(Empty), table).Invoke(null, [to, stop])!;
        }
        foreach (var table in tables)
        {
            await (Task)Generic(nameof(CopyRows), table).Invoke(null, [from, to, Refers(table, table), stop])!;
            await (Task)Generic(nameof(CountOn), table).Invoke(null, [to, table, stop])!;
        }
        await writing.CommitAsync(stop);
    }

    // One of the two waits while the other reads or writes.
    private static async Task MayBeStill(StoreContext store, CancellationToken stop)
    {
        if (store.Database.IsNpgsql())
        {
            await store.Database.ExecuteSqlRawAsync("SET LOCAL idle_in_transaction_session_timeout = 0", stop);
        }
    }

    /// <summary>The tables, each behind those that it refers to.</summary>
    internal static List<IEntityType> InOrder(IModel model)
    {
        var waiting = model.GetEntityTypes().Where(t => !t.IsOwned()).OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var order = new List<IEntityType>();
        while (waiting.Count > 0)
        {
            var next =
                waiting.Find(t => !waiting.Exists(other => other != t && Refers(t, other)))
                ?? throw new InvalidOperationException($"Tables refer to each other in a circle: {waiting[0].Name}.");
            waiting.Remove(next);
            order.Add(next);
        }
        return order;
    }

    private static bool Refers(IEntityType table, IEntityType other) => table.GetForeignKeys().Any(k => k.PrincipalEntityType == other);

    // Rows that refer to rows of their own table are saved together: whoever saves them finds the order.
    private static async Task CopyRows<T>(StoreContext from, StoreContext to, bool together, CancellationToken stop)
        where T : class
    {
        var waiting = 0;
        await foreach (var row in from.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            to.Add(row);
            if (++waiting == Batch && !together)
            {
                await Save();
            }
        }
        await Save();

        async Task Save()
        {
            await to.SaveUnrecorded(stop);
            to.ChangeTracker.Clear();
            waiting = 0;
        }
    }

    private static Task Empty<T>(StoreContext to, CancellationToken stop)
        where T : class => to.Set<T>().ExecuteDeleteAsync(stop);

    // PostgreSQL counts on from where it counted itself, and not from the numbers that were put in.
    private static async Task CountOn<T>(StoreContext to, IEntityType table, CancellationToken stop)
        where T : class
    {
        if (
            !to.Database.IsNpgsql()
            || table.FindPrimaryKey()?.Properties is not [{ ValueGenerated: ValueGenerated.OnAdd } key]
            || key.ClrType != typeof(int)
        )
        {
            return;
        }
        var (name, column, property) = ($"\"{table.GetTableName()}\"", key.GetColumnName(), key.Name);
        var next = (await to.Set<T>().MaxAsync(r => (int?)EF.Property<int>(r, property), stop) ?? 0) + 1;
        await to.Database.ExecuteSqlAsync($"SELECT setval(pg_get_serial_sequence({name}, {column}), {next}, false)", stop);
    }

    private static MethodInfo Generic(string name, IEntityType table) =>
        typeof(StoreCopy).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(table.ClrType);
}
