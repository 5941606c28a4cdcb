using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Store.Record;

/// <summary>What a check of the record found.</summary>
/// <param name="Lines">How many lines were read.</param>
/// <param name="Erased">Lines whose values retention has erased, and said so.</param>
/// <param name="Troubles">One sentence each; empty: nothing was bent.</param>
public sealed record RecordFindings(long Lines, long Erased, IReadOnlyList<string> Troubles);

/// <summary>A head of the record as it was exported: the number of the last line then, and its seal.</summary>
public sealed record ExportedHead(long Number, byte[] Seal);

/// <summary>Goes through the whole record: finds a line that was edited, removed (at the end too), put in or moved, and values that were edited or taken away.</summary>
public static class RecordCheck
{
    private const int MostTroubles = 20;
    private const string InOrder = """
        SELECT r."Number", r."At", r."Actor", r."ActingAs", r."Action", r."Subject", r."SubjectId", r."ValuesHash", r."Seal", v."Salt", v."Json"
        FROM "Record" r LEFT JOIN "RecordValues" v ON v."Number" = r."Number"
        ORDER BY r."Number"
        """;

    /// <summary>Reads lines in one pass, in order, keeping none.</summary>
    /// <param name="heads">Kept outside the store; without one a record cut short at the end, head and all, looks whole.</param>
    public static async Task<RecordFindings> Run(
        StoreContext store,
        byte[] key,
        IEnumerable<ExportedHead> heads,
        CancellationToken stop = default
    )
    {
        // Lines are added while it runs. All of a head before are there, and none that a head afterwards does not know.
        var before = await Head(store, stop);
        var check = new Pass(new Chain(key), heads.ToLookup(h => h.Number));
        await store.Database.OpenConnectionAsync(stop);
        try
        {
            await using var command = store.Database.GetDbConnection().CreateCommand();
            command.CommandText = InOrder;
            await using var rows = await command.ExecuteReaderAsync(stop);
            while (check.GoesOn && await rows.ReadAsync(stop))
            {
                check.Take(rows);
            }
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
        return check.End(before, await Head(store, stop));
    }

    private static async Task<long> Head(StoreContext store, CancellationToken stop) =>
        await store.RecordHeads.AsNoTracking().Select(h => (long?)h.Number).SingleOrDefaultAsync(stop) ?? 0;

    private sealed class Pass(Chain chain, ILookup<long, ExportedHead> heads)
    {
        private readonly List<string> _troubles = [];
        private readonly HashSet<long> _bare = [];
        private byte[] _before = Chain.Beginning;
        private long _last;
        private long _lines;
        private long _erased;

        public bool GoesOn => _troubles.Count < MostTroubles;

        public void Take(DbDataReader reader)
        {
            var row = new RecordRow
            {
                Number = reader.GetInt64(0),
                At = DateTime.UnixEpoch.AddTicks(reader.GetInt64(1) * TimeSpan.TicksPerMicrosecond),
                Actor = reader.GetString(2),
                ActingAs = reader.GetString(3),
                Action = reader.GetString(4),
                Subject = reader.GetString(5),
                SubjectId = reader.GetString(6),
                ValuesHash = reader.IsDBNull(7) ? null : reader.GetFieldValue<byte[]>(7),
                Seal = reader.GetFieldValue<byte[]>(8),
            };
            _lines++;
            if (row.Number != _last + 1)
            {
                _troubles.Add(
                    row.Number > _last + 1 ? Missing(_last + 1, row.Number - 1) : $"Line {row.Number} stands where line {_last + 1} should."
                );
            }
            else if (!chain.Seal(_before, row).AsSpan().SequenceEqual(row.Seal))
            {
                _troubles.Add($"Line {row.Number}, or the line before it, is not as it was written: its seal does not fit.");
            }
            foreach (var head in heads[row.Number].Where(h => !h.Seal.AsSpan().SequenceEqual(row.Seal)))
            {
                _troubles.Add(
                    $"Line {row.Number} has another seal than when the head of the record was exported: lines up to it were written anew."
                );
            }
            Values(row, reader);
            (_before, _last) = (row.Seal, row.Number);
        }

        public RecordFindings End(long before, long after)
        {
            var end = Math.Max(before, heads.Select(h => h.Key).DefaultIfEmpty().Max());
            if (GoesOn && end > _last)
            {
                _troubles.Add(Missing(_last + 1, end));
            }
            else if (GoesOn && after < _last)
            {
                _troubles.Add($"The record says that it ends at line {after}, but there are lines up to {_last}.");
            }
            if (_bare.Count > 0 && GoesOn)
            {
                var some = _bare.Order().Take(3).Select(n => n.ToString(CultureInfo.InvariantCulture));
                _troubles.Add(
                    $"The values of {_bare.Count} lines are gone and nothing says that they were erased: line {string.Join(", ", some)}."
                );
            }
            return new(_lines, _erased, _troubles);
        }

        private void Values(RecordRow row, DbDataReader reader)
        {
            var has = !reader.IsDBNull(9);
            if (row.ValuesHash is null && has)
            {
                _troubles.Add($"Values stand beside line {row.Number}, which was written without.");
            }
            else if (row.ValuesHash is { } hash && !has)
            {
                _bare.Add(row.Number);
            }
            else if (
                row.ValuesHash is { } written
                && !Chain.Hash(reader.GetFieldValue<byte[]>(9), reader.GetString(10)).AsSpan().SequenceEqual(written)
            )
            {
                _troubles.Add($"The values of line {row.Number} are not as they were written.");
            }
            if (
                row is { Action: RecordErasing.Action, Subject: RecordErasing.Subject }
                && RecordErasing.Range(row.SubjectId) is var (from, to)
            )
            {
                _erased += _bare.RemoveWhere(n => n >= from && n <= to);
            }
        }

        private static string Missing(long from, long to) => from == to ? $"Line {from} is missing." : $"Lines {from} to {to} are missing.";
    }
}
