using System.Collections.Immutable;

namespace Eleven.Reports.Withholding;

/// <summary>What is withheld so far of everything that may be published, and how the next unit is chosen.</summary>
internal sealed class Withheld
{
    private readonly PublishableSet _set;
    private readonly Dictionary<int, List<Unit>> _unitsOf = [];
    private readonly SortedSet<string> _keys = new(StringComparer.Ordinal);

    public Withheld(PublishableSet set)
    {
        _set = set;
        var options = set.Questions.SelectMany(q => set.Of(q.Code)).SelectMany(c => c.Options);
        foreach (var unit in options.Concat(set.Groups.Select(set.Members)))
        {
            foreach (var variable in unit.Variables)
            {
                if (!_unitsOf.TryGetValue(variable, out var units))
                {
                    _unitsOf[variable] = units = [];
                }
                units.Add(unit);
            }
        }
    }

    public int Count => _keys.Count;

    public ImmutableSortedSet<string> Keys => _keys.ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>The units that tell an integer: several where the same number stands in several tables.</summary>
    public IEnumerable<Unit> Telling(int variable) => _unitsOf.GetValueOrDefault(variable, []);

    /// <summary>Withholds what is told of a question outside the cells.</summary>
    public void Add(string key) => _keys.Add(key);

    public bool Has(Unit unit) => unit.Variables.All(_set.Knowledge.IsWithheld);

    public void Add(Unit unit)
    {
        _keys.Add(unit.Key);
        foreach (var variable in unit.Variables)
        {
            _set.Knowledge.Withhold(variable);
            // The same number in another table.
            _keys.UnionWith(Telling(variable).Where(u => u.Question != unit.Question).Select(u => u.Key));
        }
    }

    /// <summary>Withholds the next smallest beside a cell that stands alone; false where there is nothing to do.</summary>
    public bool Second(ImmutableArray<Unit> line)
    {
        var withheld = line.Where(Has).ToArray();
        // Where nothing is withheld but ones, their sum tells that they are ones.
        var ones = withheld.All(u => u.Variables.Length == 1 && _set.Knowledge.Value(u.Variables[0]) == 1);
        if (withheld.Length == 0 || (withheld.Length > 1 && !ones))
        {
            return false;
        }
        var next = Smallest(line.Where(u => !Has(u)));
        if (next is null)
        {
            return false;
        }
        Add(next);
        return true;
    }

    /// <summary>The smallest count that is no 0, and only then a 0; null where there is none.</summary>
    public Unit? Smallest(IEnumerable<Unit> units) =>
        units
            .OrderBy(u => _set.Knowledge.Value(u.Variables[0]) == 0)
            .ThenBy(u => _set.Knowledge.Value(u.Variables[0]))
            .ThenBy(u => u.Group.Key, StringComparer.Ordinal)
            .ThenBy(u => u.Counter)
            .FirstOrDefault();
}
