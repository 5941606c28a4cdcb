namespace Eleven.Reports.Withholding;

/// <summary>
/// What a reader of everything published knows, as integers: cells with bounds, some of them published, and sums of cells that are known to lie
/// between two numbers. A withheld cell is safe when another whole set of integers fits all of it and gives that cell another value.
/// </summary>
public sealed class Knowledge
{
    private readonly List<CellState> _cells = [];

    public int Count => _cells.Count;

    /// <summary>Adds a cell by its true value; bounds are what anyone knows without being told, never narrower than the truth.</summary>
    public int Add(long value, long low = 0, long high = long.MaxValue / 4)
    {
        _cells.Add(new CellState(value, low, high));
        return _cells.Count - 1;
    }

    /// <summary>Adds a known relation: the weighted sum of the cells lies between low and high (both included).</summary>
    public void AddSum(IEnumerable<(int Cell, long Weight)> terms, long low, long high)
    {
        (int Cell, long Weight)[] all = [.. terms];
        var sum = new Sum(all, low, high, all.Sum(t => t.Weight * _cells[t.Cell].Value));
        foreach (var (cell, weight) in all)
        {
            _cells[cell].Sums.Add((sum, weight));
        }
    }

    /// <summary>The parts add up to the whole.</summary>
    public void AddUp(int whole, IEnumerable<int> parts) => AddSum([(whole, -1), .. parts.Select(p => (p, 1L))], 0, 0);

    /// <summary>The one is never more than the other.</summary>
    public void AtMost(int less, int more) => AddSum([(less, -1), (more, 1)], 0, long.MaxValue / 4);

    public long Value(int cell) => _cells[cell].Value;

    public bool IsWithheld(int cell) => _cells[cell].Withheld;

    public void Withhold(int cell) => _cells[cell].Withheld = true;

    public IEnumerable<int> Withheld => Enumerable.Range(0, Count).Where(IsWithheld);

    /// <summary>
    /// Cells by rings: first those that stand in a sum with this one, then those that stand in a sum with a withheld cell of the ring before.
    /// Withholding a published one of them can protect it, the nearer the likelier.
    /// </summary>
    public IEnumerable<int[]> PublishedAround(int cell)
    {
        HashSet<int> seen = [cell];
        int[] ring = [cell];
        while (ring.Length > 0)
        {
            ring = [.. ring.SelectMany(c => _cells[c].Sums).SelectMany(s => s.Sum.Terms).Select(t => t.Cell).Where(seen.Add)];
            yield return [.. ring.Where(c => !_cells[c].Withheld)];
            ring = [.. ring.Where(IsWithheld)];
        }
    }

    /// <summary>
    /// Looks for another set of integers in which the cell differs. Null: none was found within the effort, and the cell must be taken as recoverable.
    /// All cells of the answer are shown safe by it at once.
    /// </summary>
    public IReadOnlyCollection<int>? Alternative(int cell)
    {
        if (IsPlainlyKnown(cell))
        {
            return null;
        }
        foreach (var step in (ReadOnlySpan<long>)[1, -1, 2, -2])
        {
            if (new AlternativeSearch(_cells).From(cell, step) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    // The only withheld cell of a sum that is known exactly.
    private bool IsPlainlyKnown(int cell) =>
        _cells[cell].Sums.Any(s => s.Sum.Low == s.Sum.High && s.Sum.Terms.All(t => t.Cell == cell || !_cells[t.Cell].Withheld));
}

internal sealed class CellState(long value, long low, long high)
{
    public long Value { get; } = value;
    public long Low { get; } = low;
    public long High { get; } = high;
    public bool Withheld { get; set; }
    public List<(Sum Sum, long Weight)> Sums { get; } = [];
}

/// <summary>A known relation, and what the sum truly is.</summary>
internal sealed class Sum((int Cell, long Weight)[] terms, long low, long high, long truth)
{
    public (int Cell, long Weight)[] Terms { get; } = terms;
    public long Low { get; } = low;
    public long High { get; } = high;

    /// <summary>By how much the sum is out of its range after drifting from the truth; 0 when it holds.</summary>
    public long Lack(long drift)
    {
        var total = truth + drift;
        return total < Low ? Low - total
            : total > High ? High - total
            : 0;
    }
}
