using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>One question's answers in one form, a bitmap for each counter that anyone added to.</summary>
internal sealed class QuestionBits
{
    private readonly ulong[]?[] _bits;
    private readonly ILookup<string, (int Row, ImmutableArray<int> Own, ImmutableArray<int> Here)> _special;

    public QuestionBits(AnswerColumn column, int rows)
    {
        Lanes = new Lanes(column.Question);
        _bits = new ulong[Lanes.Count][];
        var lanes = column.Values.Select(v => Lanes.Of(v.Answer)).ToArray();
        for (var row = 0; row < rows; row++)
        {
            foreach (var lane in lanes[column.Codes[row]])
            {
                Bits.Set(_bits[lane] ??= Bits.For(rows), row);
            }
        }
        _special = column.InArea.ToLookup(s => s.Key.Area, s => (s.Key.Row, lanes[column.Codes[s.Key.Row]], Lanes.Of(s.Value.Answer)));
    }

    public Lanes Lanes { get; }
    public Question Question => Lanes.Question;

    /// <summary>Rows that added to a counter; null: none did.</summary>
    public ulong[]? this[int lane] => _bits[lane];

    /// <summary>All counters over a group's rows. In an area of its own the answer given for that area counts in place of the row's.</summary>
    public long[] Count(ulong[] group, string? area)
    {
        var sums = new long[Lanes.Count];
        for (var lane = 0; lane < sums.Length; lane++)
        {
            sums[lane] = _bits[lane] is { } bits ? Bits.CountBoth(group, bits) : 0;
        }
        if (area is not null)
        {
            foreach (var (row, own, here) in _special[area].Where(s => Bits.Has(group, s.Row)))
            {
                Add(sums, own, -1);
                Add(sums, here, +1);
            }
        }
        return sums;
    }

    private static void Add(long[] sums, ImmutableArray<int> lanes, int by)
    {
        foreach (var lane in lanes)
        {
            sums[lane] += by;
        }
    }
}
