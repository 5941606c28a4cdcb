namespace Eleven.Reports.Withholding;

/// <summary>
/// Depth-first repair: change one withheld cell, then mend each sum that no longer holds by changing another withheld cell of it, until all hold.
/// What it finds is a proof; that it finds nothing proves nothing, and is taken as unsafe.
/// </summary>
internal sealed class AlternativeSearch(List<CellState> cells, int depth)
{
    private const int Effort = 4000;
    private readonly Dictionary<int, long> _change = [];
    private int _steps;

    public IReadOnlyCollection<int>? From(int cell, long step)
    {
        if (!Try(cell, step))
        {
            return null;
        }
        var found = Mend(depth) ? _change.Keys.ToArray() : null;
        return found;
    }

    private bool Try(int cell, long step)
    {
        var state = cells[cell];
        var next = state.Value + step;
        if (!state.Withheld || _change.ContainsKey(cell) || next < state.Low || next > state.High)
        {
            return false;
        }
        _change.Add(cell, step);
        return true;
    }

    private bool Mend(int left)
    {
        if (FirstBroken() is not { } broken)
        {
            return true;
        }
        if (left == 0 || ++_steps > Effort)
        {
            return false;
        }
        var (sum, lack) = broken;
        foreach (var (cell, weight) in sum.Terms)
        {
            var step = Away(lack, weight);
            if (step == 0 || !Try(cell, step))
            {
                continue;
            }
            if (Mend(left - 1))
            {
                return true;
            }
            _change.Remove(cell);
        }
        return false;
    }

    /// <summary>The step of a cell of this weight that makes up the lack: rounded away from zero, so that a range is reached.</summary>
    private static long Away(long lack, long weight)
    {
        var step = lack / weight;
        return step * weight == lack ? step : step + (lack > 0 == weight > 0 ? 1 : -1);
    }

    private (Sum Sum, long Lack)? FirstBroken()
    {
        foreach (var cell in _change.Keys)
        {
            foreach (var sum in cells[cell].Sums)
            {
                long total = 0;
                foreach (var (c, weight) in sum.Terms)
                {
                    total += weight * (cells[c].Value + _change.GetValueOrDefault(c));
                }
                if (total < sum.Low)
                {
                    return (sum, sum.Low - total);
                }
                if (total > sum.High)
                {
                    return (sum, sum.High - total);
                }
            }
        }
        return null;
    }
}
