namespace Eleven.Tests.Reports.Withholding;

/// <summary>
/// The attacker with all tables of a survey on the desk at once: solves the sums by linear algebra, and narrows what is left by what can be no less or more.
/// Every relation given is held against the truth, so that no attack rests on a mistake.
/// </summary>
internal sealed class WholeAttacker
{
    private const long Most = 5000;
    private const ulong Prime = (1UL << 61) - 1;
    private readonly Attacker _narrowing = new();
    private readonly Dictionary<string, int> _cells = [];
    private readonly List<long> _truth = [];
    private readonly HashSet<int> _known = [];
    private readonly List<(int Cell, long Weight)[]> _equations = [];

    public int Cell(string name, long truth)
    {
        if (!_cells.TryGetValue(name, out var cell))
        {
            _cells[name] = cell = _narrowing.Unknown(Most, truth);
            _truth.Add(truth);
        }
        _truth[cell].ShouldBe(truth, name);
        return cell;
    }

    public void Told(int cell, long value)
    {
        _truth[cell].ShouldBe(value);
        _known.Add(cell);
        _narrowing.Knows([(cell, 1)], value, value);
    }

    public bool IsTold(int cell, long value) => _known.Contains(cell) && _truth[cell] == value;

    public void AddUp(int whole, IEnumerable<int> parts) => Sum([(whole, -1), .. parts.Select(p => (p, 1L))], 0);

    public void Sum(IEnumerable<(int Cell, long Weight)> terms, long value)
    {
        var all = terms.ToArray();
        all.Sum(t => t.Weight * _truth[t.Cell]).ShouldBe(value, string.Join(' ', all.Select(t => NameOf(t.Cell))));
        _narrowing.Knows(all, value, value);
        _equations.Add(all);
    }

    public void AtMost(int less, int more)
    {
        _truth[less].ShouldBeLessThanOrEqualTo(_truth[more]);
        _narrowing.Knows([(less, -1), (more, 1)], 0, Most);
    }

    /// <summary>The least and the most that a sum can be.</summary>
    public void Between(IEnumerable<(int Cell, long Weight)> terms, long low, long high)
    {
        var all = terms.ToArray();
        all.Sum(t => t.Weight * _truth[t.Cell]).ShouldBeInRange(low, high, string.Join(' ', all.Select(t => NameOf(t.Cell))));
        _narrowing.Knows(all, low, high);
    }

    /// <summary>Names of cells that were not told and follow all the same.</summary>
    public IEnumerable<string> Recovered() =>
        Solved().Concat(_narrowing.Pinned()).Where(c => !_known.Contains(c)).Distinct().Select(NameOf);

    public long Truth(string name) => _truth[_cells[name]];

    private string NameOf(int cell) => _cells.First(c => c.Value == cell).Key;

    // Which cells the sums alone determine: rows of the reduced matrix with a single entry. Known cells are taken to the other side; only what is unknown is solved.
    private List<int> Solved()
    {
        var open = Enumerable.Range(0, _truth.Count).Where(c => !_known.Contains(c)).ToArray();
        var at = open.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        var rows = _equations
            .Select(e => Row(e.Where(t => at.ContainsKey(t.Cell)).Select(t => (at[t.Cell], t.Weight)), open.Length))
            .ToList();
        var done = 0;
        for (var column = 0; column < open.Length; column++)
        {
            var pivot = rows.FindIndex(done, r => r[column] != 0);
            if (pivot < 0)
            {
                continue;
            }
            (rows[done], rows[pivot]) = (rows[pivot], rows[done]);
            Clear(rows, done++, column);
        }
        return [.. rows.Take(done).Where(r => r.Count(x => x != 0) == 1).Select(r => open[Array.FindIndex(r, x => x != 0)])];
    }

    private static ulong[] Row(IEnumerable<(int At, long Weight)> terms, int width)
    {
        var row = new ulong[width];
        foreach (var (at, weight) in terms)
        {
            row[at] = Mod(row[at] + (weight < 0 ? Prime - (ulong)-weight : (ulong)weight));
        }
        return row;
    }

    private static void Clear(List<ulong[]> rows, int pivot, int column)
    {
        var row = rows[pivot];
        var inverse = Power(row[column], Prime - 2);
        for (var i = column; i < row.Length; i++)
        {
            row[i] = Times(row[i], inverse);
        }
        for (var other = 0; other < rows.Count; other++)
        {
            var factor = rows[other][column];
            for (var i = column; other != pivot && factor != 0 && i < row.Length; i++)
            {
                rows[other][i] = row[i] == 0 ? rows[other][i] : Mod(rows[other][i] + Prime - Times(factor, row[i]));
            }
        }
    }

    private static ulong Mod(ulong value) => value % Prime;

    private static ulong Times(ulong a, ulong b) => (ulong)((UInt128)a * b % Prime);

    private static ulong Power(ulong number, ulong exponent)
    {
        var result = 1UL;
        for (; exponent > 0; exponent >>= 1)
        {
            result = (exponent & 1) == 1 ? Times(result, number) : result;
            number = Times(number, number);
        }
        return result;
    }
}
