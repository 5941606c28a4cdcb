using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Record;

/// <summary>Tells the key with which a store's record was sealed from another: under that one the record would go on, and no check would find it whole again.</summary>
public static class KeyCheck
{
    // One line that was bent in the database must not keep everybody out.
    private const int Looked = 100;

    /// <summary>Whether the key made one of the last lines. In an empty record any key will do.</summary>
    public static async Task<bool> Fits(StoreContext store, byte[] key, CancellationToken stop = default)
    {
        var chain = new Chain(key);
        var last = await store.RecordRows.AsNoTracking().OrderByDescending(r => r.Number).Take(Looked + 1).ToListAsync(stop);
        return last.Count == 0 || last.Index().Take(Looked).Any(l => Before(l.Index) is { } before && Made(before, l.Item));

        byte[]? Before(int at) =>
            at + 1 < last.Count ? last[at + 1].Seal
            : last[at].Number == 1 ? Chain.Beginning
            : null;

        bool Made(byte[] before, RecordRow row) => chain.Seal(before, row).AsSpan().SequenceEqual(row.Seal);
    }
}

/// <summary>The key is not the one with which the store's record was sealed.</summary>
public sealed class OtherKeyException()
    : Exception(
        "Eleven__KeyFile names another key than that with which the record in this store was sealed. Name the store's own key file, or, where it is lost for good, set Eleven__NewKey to true for one start."
    );
