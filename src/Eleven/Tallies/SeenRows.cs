using System.Collections.Immutable;
using System.Security.Cryptography;
using Eleven.Answers;

namespace Eleven.Tallies;

/// <summary>
/// Rows that repeat an earlier one. The first pass over a file looks at none; where the prints of its rows show that some may be alike, a second pass compares
/// those in whole, by SHA-256 of all their bytes, and lets each through once.
/// </summary>
/// <param name="suspects">Prints that more than one row has; empty in the first pass.</param>
internal sealed class SeenRows(HashSet<ulong> suspects)
{
    private readonly Dictionary<string, List<int>> _rows = [];

    /// <summary>Whether no row like it was let through before. Which of several alike comes first makes no difference to the counts.</summary>
    public bool IsFirst(ulong print, RowBatch batch, int row)
    {
        if (suspects.Count == 0 || !suspects.Contains(print))
        {
            return true;
        }
        var end = batch.Ends[(row + 1) * batch.Width - 1];
        var key = Convert.ToHexString(SHA256.HashData(batch.Bytes.AsSpan(batch.Starts[row]..end)));
        lock (_rows)
        {
            if (_rows.TryGetValue(key, out var alike))
            {
                alike.Add(batch.NumberOf(row));
                return false;
            }
            _rows[key] = [batch.NumberOf(row)];
            return true;
        }
    }

    /// <summary>Every row but the first of those alike, in file order.</summary>
    public ImmutableArray<DuplicateRow> Duplicates() =>
        [
            .. _rows
                .Values.Where(r => r.Count > 1)
                .SelectMany(r => r.Order().Skip(1).Select(later => new DuplicateRow(later, r.Min())))
                .OrderBy(d => d.Row),
        ];
}
