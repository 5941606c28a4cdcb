using System.Collections.Immutable;

namespace Eleven.Tallies;

/// <summary>Gathers what was not understood, value by value, with the first rows of each; how many are kept is bounded.</summary>
internal sealed class Troubles
{
    private const int MostValues = 2000;
    private const int RowsNamed = 12;
    private readonly Dictionary<string, Trouble> _troubles = [];

    /// <summary>Cells beyond those that are kept.</summary>
    public long More { get; private set; }

    public void Add(string question, string what, bool losesNothing, int row)
    {
        var key = $"{question}\n{what}";
        if (!_troubles.TryGetValue(key, out var trouble))
        {
            if (_troubles.Count == MostValues)
            {
                More++;
                return;
            }
            _troubles[key] = trouble = new Trouble(question, what, losesNothing);
        }
        trouble.Count++;
        if (trouble.Rows.Count < RowsNamed)
        {
            trouble.Rows.Add(row);
        }
    }

    /// <summary>What several threads gathered, by first row.</summary>
    public static ImmutableArray<StreamedTrouble> Together(IEnumerable<Troubles> all)
    {
        var together = new Dictionary<string, Trouble>();
        foreach (var gathered in all)
        {
            foreach (var (key, trouble) in gathered._troubles)
            {
                if (!together.TryAdd(key, trouble))
                {
                    together[key].Count += trouble.Count;
                    together[key].Rows.AddRange(trouble.Rows);
                }
            }
        }
        StreamedTrouble[] list = [.. together.Values.Select(t => t.Told())];
        Array.Sort(list, (a, b) => a.Rows[0] - b.Rows[0]);
        return [.. list];
    }

    private sealed class Trouble(string question, string what, bool losesNothing)
    {
        public long Count { get; set; }
        public List<int> Rows { get; } = [];

        public StreamedTrouble Told()
        {
            Rows.Sort();
            return new(question, what, losesNothing, Count, [.. Rows.GetRange(0, Math.Min(RowsNamed, Rows.Count))]);
        }
    }
}
