namespace Eleven.Tests.Reports.Withholding;

/// <summary>
/// Someone with everything that was published, a pencil and all the time there is: tries every set of whole numbers that fits, and says which values
/// each unknown can have (two are enough). Shares no code with the withholding it checks.
/// </summary>
internal sealed class Attacker
{
    private readonly List<(long Low, long High)> _bounds = [];
    private readonly List<long> _hints = [];
    private readonly List<((int Unknown, long Weight)[] Terms, long Low, long High)> _rules = [];

    /// <param name="hint">Where to look first; it makes the search quicker and never changes what it finds.</param>
    public int Unknown(long most, long hint)
    {
        _bounds.Add((0, most));
        _hints.Add(hint);
        return _bounds.Count - 1;
    }

    /// <summary>low &lt;= sum of weight times unknown &lt;= high.</summary>
    public void Knows(IEnumerable<(int Unknown, long Weight)> terms, long low, long high) => _rules.Add(([.. terms], low, high));

    /// <summary>Whether all whole solutions agree on the unknown's value.</summary>
    public bool Recovers(int unknown)
    {
        var bounds = _bounds.ToArray();
        if (!Narrow(bounds))
        {
            throw new InvalidOperationException("The truth itself does not fit: the rules are wrong.");
        }
        var first = Solve(bounds, unknown) ?? throw new InvalidOperationException("The truth itself does not fit: the rules are wrong.");
        return Without(bounds, unknown, first) is null;
    }

    /// <summary>The unknowns that narrowing alone leaves one value for: quick enough for everything published at once.</summary>
    public IEnumerable<int> Pinned()
    {
        var bounds = _bounds.ToArray();
        if (!Narrow(bounds))
        {
            throw new InvalidOperationException("The truth itself does not fit: the rules are wrong.");
        }
        return Enumerable.Range(0, bounds.Length).Where(u => bounds[u].Low == bounds[u].High);
    }

    private long? Without((long Low, long High)[] bounds, int unknown, long value)
    {
        foreach (var (low, high) in new[] { (bounds[unknown].Low, value - 1), (value + 1, bounds[unknown].High) })
        {
            var next = bounds.ToArray();
            next[unknown] = (low, high);
            if (low <= high && Narrow(next) && Solve(next, unknown) is { } other)
            {
                return other;
            }
        }
        return null;
    }

    private long? Solve((long Low, long High)[] bounds, int unknown)
    {
        var open = Enumerable
            .Range(0, bounds.Length)
            .Where(i => bounds[i].Low < bounds[i].High)
            .OrderBy(i => bounds[i].High - bounds[i].Low)
            .ToArray();
        if (open.Length == 0)
        {
            return bounds[unknown].Low;
        }
        var (low, high) = bounds[open[0]];
        var hint = _hints[open[0]];
        for (var away = 0L; away <= Math.Max(Math.Abs(hint - low), Math.Abs(high - hint)) * 2 + 1; away++)
        {
            var value = hint + (away % 2 == 0 ? away / 2 : -(away / 2) - 1);
            if (value < low || value > high)
            {
                continue;
            }
            var next = bounds.ToArray();
            next[open[0]] = (value, value);
            if (Narrow(next) && Solve(next, unknown) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    private bool Narrow((long Low, long High)[] bounds)
    {
        for (var changed = true; changed; )
        {
            changed = false;
            foreach (var (terms, low, high) in _rules)
            {
                var least = terms.Sum(t => t.Weight * (t.Weight > 0 ? bounds[t.Unknown].Low : bounds[t.Unknown].High));
                var most = terms.Sum(t => t.Weight * (t.Weight > 0 ? bounds[t.Unknown].High : bounds[t.Unknown].Low));
                if (least > high || most < low)
                {
                    return false;
                }
                foreach (var (unknown, weight) in terms)
                {
                    changed |= Tighten(bounds, unknown, weight, low - most, high - least);
                    if (bounds[unknown].Low > bounds[unknown].High)
                    {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    // The others of the rule take at most "most" and at least "least": what is left for this unknown, weights being 1 and -1 or small.
    private static bool Tighten((long Low, long High)[] bounds, int unknown, long weight, long lack, long room)
    {
        var (low, high) = bounds[unknown];
        var (from, to) = weight > 0 ? (high * weight + lack, low * weight + room) : (low * weight + lack, high * weight + room);
        var (newLow, newHigh) = weight > 0 ? (CeilDiv(from, weight), FloorDiv(to, weight)) : (CeilDiv(to, weight), FloorDiv(from, weight));
        bounds[unknown] = (Math.Max(low, newLow), Math.Min(high, newHigh));
        return bounds[unknown] != (low, high);
    }

    private static long FloorDiv(long a, long b) => (a / b) - (a % b != 0 && a < 0 != b < 0 ? 1 : 0);

    private static long CeilDiv(long a, long b) => -FloorDiv(-a, b);
}
