using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Eleven.Tallies;

/// <summary>Gathers what was not understood, value by value, with the first rows of each; how many are kept is bounded.</summary>
internal sealed class Troubles
{
    private const int MostValues = 2000;
    private const int RowsNamed = 12;
    private readonly Dictionary<(string Question, string What, bool LosesNothing), (long Count, List<int> Rows)> _troubles = [];

    /// <summary>Cells beyond those that are kept.</summary>
    public long More { get; private set; }

    public void Add(string question, string what, bool losesNothing, int row)
    {
        var key = (question, what, losesNothing);
        if (_troubles.Count == MostValues && !_troubles.ContainsKey(key))
        {
            More++;
            return;
        }
        ref var trouble = ref CollectionsMarshal.GetValueRefOrAddDefault(_troubles, key, out var known);
        trouble = (trouble.Count + 1, known ? trouble.Rows : []);
        if (trouble.Rows.Count < RowsNamed)
        {
            trouble.Rows.Add(row);
        }
    }

    /// <summary>What several threads gathered, by first row.</summary>
    public static ImmutableArray<StreamedTrouble> Together(IEnumerable<Troubles> all) =>
        [
            .. all.SelectMany(t => t._troubles)
                .GroupBy(t => t.Key)
                .Select(same => new StreamedTrouble(
                    same.Key.Question,
                    same.Key.What,
                    same.Key.LosesNothing,
                    same.Sum(t => t.Value.Count),
                    [.. same.SelectMany(t => t.Value.Rows).Order().Take(RowsNamed)]
                ))
                .OrderBy(t => t.Rows[0]),
        ];
}
