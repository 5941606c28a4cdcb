namespace Eleven.Reports.Withholding;

/// <summary>
/// Depth-first repair: change one withheld cell, then mend the sums that no longer hold by changing other withheld cells of them, the sum with the fewest
/// ways to be mended first. What it finds is a proof; that it finds nothing within its effort proves nothing, and is taken as unsafe.
/// </summary>
internal sealed class AlternativeSearch(List<CellState> cells)
{
    private const int Effort = 300;
    private const int MostChanges = 40;
    private readonly Dictionary<int, long> _change = [];
    private readonly Dictionary<Sum, long> _drift = [];
    private int _steps;

    public IReadOnlyCollection<int>? From(int cell, long step) =>
        IsPossible(cell, step) && Change(cell, step) && Mend() ? [.. _change.Keys] : null;

    private bool IsPossible(int cell, long step)
    {
        var state = cells[cell];
        var next = state.Value + step;
        return state.Withheld && next >= state.Low && next <= state.High && !_change.ContainsKey(cell);
    }

    private bool Change(int cell, long step)
    {
        _change.Add(cell, step);
        Drift(cell, step);
        return true;
    }

    private void Drift(int cell, long step)
    {
        foreach (var (sum, weight) in cells[cell].Sums)
        {
            _drift[sum] = _drift.GetValueOrDefault(sum) + (weight * step);
        }
    }

    private bool Mend()
    {
        var ways = FewestWays();
        if (ways is null)
        {
            return true;
        }
        if (_change.Count >= MostChanges || ++_steps > Effort)
        {
            return false;
        }
        foreach (var (cell, step) in ways.OrderBy(w => Worth(w.Cell, w.Step)))
        {
            Change(cell, step);
            if (Mend())
            {
                return true;
            }
            Drift(cell, -step);
            _change.Remove(cell);
        }
        return false;
    }

    /// <summary>Null when every sum holds; else the ways to mend the broken sum that has fewest.</summary>
    private List<(int Cell, long Step)>? FewestWays()
    {
        List<(int, long)>? fewest = null;
        foreach (var (sum, drift) in _drift)
        {
            var lack = sum.Lack(drift);
            if (lack == 0)
            {
                continue;
            }
            var ways = sum.Terms.Select(t => (t.Cell, Step: Away(lack, t.Weight))).Where(w => IsPossible(w.Cell, w.Step)).ToList();
            if (fewest is null || ways.Count < fewest.Count)
            {
                fewest = ways;
            }
            if (ways.Count == 0)
            {
                break;
            }
        }
        return fewest;
    }

    // Sums broken less sums mended by a change: the least first.
    private int Worth(int cell, long step)
    {
        var worth = 0;
        foreach (var (sum, weight) in cells[cell].Sums)
        {
            var now = _drift.GetValueOrDefault(sum);
            worth += (sum.Lack(now + (weight * step)) == 0 ? 0 : 1) - (sum.Lack(now) == 0 ? 0 : 1);
        }
        return worth;
    }

    /// <summary>The step of a cell of this weight that makes up the lack: rounded away from zero, so that a range is reached.</summary>
    private static long Away(long lack, long weight)
    {
        var step = lack / weight;
        return step * weight == lack ? step : step + (lack > 0 == weight > 0 ? 1 : -1);
    }
}
