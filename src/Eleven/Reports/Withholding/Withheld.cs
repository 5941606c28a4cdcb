using System.Collections.Immutable;

namespace Eleven.Reports.Withholding;

/// <summary>What is withheld so far of everything that may be published, and how the next unit is chosen.</summary>
internal sealed class Withheld
{
    private readonly SortedSet<string> _keys = new(StringComparer.Ordinal);

    public int Count => _keys.Count;

    /// <summary>As in a pattern. Of a breakdown that is withheld whole no cell: which of them were small is nobody's to know.</summary>
    public ImmutableSortedSet<string> Keys =>
        _keys.Where(k => !_keys.Contains(k[..k.LastIndexOf('/')])).ToImmutableSortedSet(StringComparer.Ordinal);

    public void Add(Unit unit)
    {
        _keys.Add(unit.Key);
        foreach (var number in unit.Numbers.Where(n => !n.Follows))
        {
            number.Withheld = true;
            // The same number in another table goes with all that stands beside it there. What stands beside the options goes in every group or, with a breakdown, in one.
            foreach (
                var other in number.Units.Where(u =>
                    (u.Row is null || u.Row != unit.Row) && u.Counter != Unit.Beside && !_keys.Contains(u.Key)
                )
            )
            {
                Add(other);
            }
        }
    }

    /// <summary>Withholds the next smallest beside a unit that stands alone in its row or column; false where there is nothing to do.</summary>
    public bool Second(IEnumerable<Unit> line)
    {
        Unit[] all = [.. line];
        var withheld = Array.FindAll(all, u => u.IsWithheld);
        // Where nothing is withheld but ones, their sum tells that they are ones.
        var ones = Array.TrueForAll(withheld, u => u is { Count: 1, Row: null or { Ranks.Length: 0 } });
        if (withheld.Length == 0 || (withheld.Length > 1 && !ones) || Smallest(all.Where(u => !u.IsWithheld && !u.Follows)) is not { } next)
        {
            return false;
        }
        Add(next);
        return true;
    }

    /// <summary>The smallest count that is no 0, and only then a 0; null where there is none.</summary>
    public static Unit? Smallest(IEnumerable<Unit> units)
    {
        Unit? smallest = null;
        foreach (var unit in units)
        {
            if (smallest is null || Compare(unit, smallest) < 0)
            {
                smallest = unit;
            }
        }
        return smallest;
    }

    public static int Compare(Unit one, Unit other) =>
        (one.Count == 0) != (other.Count == 0) ? (one.Count == 0 ? 1 : -1)
        : one.Count != other.Count ? one.Count.CompareTo(other.Count)
        : one.Group != other.Group ? string.CompareOrdinal(one.Group.Group.Key, other.Group.Group.Key)
        : one.Counter.CompareTo(other.Counter);
}
