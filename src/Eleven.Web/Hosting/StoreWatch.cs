using Eleven.Store;
using Eleven.Store.People;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Hosting;

/// <summary>Whether the store can be read, and written: after something could not be saved, this is tried until it can.</summary>
public sealed class StoreWatch(Stores stores)
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(3);
    private volatile bool _troubled;

    /// <summary>Something could not be read or saved.</summary>
    public void Trouble()
    {
        _troubled = true;
        // What is open is of no more use where a server was stopped: else each of these would fail once more.
        StoreTrouble.ForgetConnections();
    }

    public async Task<StoreState> Look(CancellationToken stop)
    {
        var state = await Try(stop);
        if (state != StoreState.Away || stop.IsCancellationRequested)
        {
            return state;
        }
        // A server that was started anew is there, and only the connections to it are broken.
        Trouble();
        return await Try(stop);
    }

    private async Task<StoreState> Try(CancellationToken stop)
    {
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(stop);
        longest.CancelAfter(LongestAnswer);
        var state = StoreState.Away;
        try
        {
            await using var store = stores.Open();
            if (!await store.RecordHeads.AnyAsync(longest.Token))
            {
                return state;
            }
            state = StoreState.OnlyRead;
            if (_troubled)
            {
                await Write(store, longest.Token);
                _troubled = false;
            }
            return StoreState.Whole;
        }
        catch (Exception trouble)
            when (StoreTrouble.Is(trouble) || (trouble is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return state;
        }
    }

    // A row that says what is there already would not be written at all.
    private static async Task Write(StoreContext store, CancellationToken stop)
    {
        var tried = new WrongTries
        {
            Of = Guid.NewGuid().ToString("N"),
            Count = 0,
            LastAt = DateTime.UnixEpoch,
            WaitUntil = DateTime.UnixEpoch,
        };
        await using var all = await store.Database.BeginTransactionAsync(stop);
        store.Add(tried);
        await store.SaveChangesAsync(stop);
        await store.WrongTries.Where(t => t.Of == tried.Of).ExecuteDeleteAsync(stop);
        await all.CommitAsync(stop);
    }
}

public enum StoreState
{
    Away,

    /// <summary>A full disk, or a server that stands by for another.</summary>
    OnlyRead,
    Whole,
}
