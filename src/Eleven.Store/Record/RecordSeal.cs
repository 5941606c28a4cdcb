namespace Eleven.Store.Record;

/// <summary>Makes deeds into lines of the record, sealed under the key that is kept outside the store.</summary>
public sealed class RecordSeal(byte[] key, TimeProvider clock)
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyLength = 32;

    internal void Add(StoreContext store, RecordHead head, Actor actor, IEnumerable<Deed> deeds)
    {
        var chain = new Chain(key);
        var now = clock.GetUtcNow().UtcDateTime;
        var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        foreach (var deed in deeds)
        {
            var salt = deed.Json is null ? null : Chain.Salt();
            var row = new RecordRow
            {
                Number = head.Number + 1,
                At = at,
                Actor = actor.Id,
                ActingAs = actor.As,
                Action = deed.Action,
                Subject = deed.Subject,
                SubjectId = deed.SubjectId,
                ValuesHash = salt is null ? null : Chain.Hash(salt, deed.Json!),
                Seal = [],
            };
            row.Seal = chain.Seal(head.Seal, row);
            store.RecordRows.Add(row);
            if (salt is not null)
            {
                store.RecordValues.Add(
                    new RecordValues
                    {
                        Number = row.Number,
                        Salt = salt,
                        Json = deed.Json!,
                    }
                );
            }
            (head.Number, head.Seal) = (row.Number, row.Seal);
        }
    }
}
