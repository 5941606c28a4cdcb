namespace Eleven.Reports.Withholding;

/// <summary>
/// What a reader of everything published knows, as integers: cells with bounds, some of them published, and sums of cells that are known to lie
/// between two numbers. A withheld cell is safe when another whole set of integers fits all of it and gives that cell another value.
/// </summary>
public sealed class Knowledge
{
    private readonly List<CellState> _cells = [];
    private readonly List<Sum> _sums = [];

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
        var sum = new Sum([.. terms], low, high);
        _sums.Add(sum);
        foreach (var (cell, _) in sum.Terms)
        {
            _cells[cell].Sums.Add(sum);
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

    /// <summary>Cells that stand in a sum with this one and are published: withholding one of them can protect it.</summary>
    public IEnumerable<int> PublishedBeside(int cell) =>
        _cells[cell].Sums.SelectMany(s => s.Terms).Select(t => t.Cell).Where(c => c != cell && !_cells[c].Withheld).Distinct();

    /// <summary>
    /// Looks for another set of integers in which the cell differs. Null: none was found within the effort, and the cell must be taken as recoverable.
    /// All cells of the answer are shown safe by it at once.
    /// </summary>
    public IReadOnlyCollection<int>? Alternative(int cell)
    {
        for (var depth = 2; depth <= 14; depth += 3)
        {
            foreach (var step in (ReadOnlySpan<long>)[1, -1, 2, -2])
            {
                var search = new AlternativeSearch(_cells, depth);
                if (search.From(cell, step) is { } found)
                {
                    return found;
                }
            }
        }
        return null;
    }
}

internal sealed class CellState(long value, long low, long high)
{
    public long Value { get; } = value;
    public long Low { get; } = low;
    public long High { get; } = high;
    public bool Withheld { get; set; }
    public List<Sum> Sums { get; } = [];
}

internal sealed record Sum((int Cell, long Weight)[] Terms, long Low, long High);
