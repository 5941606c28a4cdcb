using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>
/// The second step of withholding: every withheld option must have another value in some whole set of integers that fits all that is published. Where none is
/// found more is withheld beside it, in the end the whole table. How many answered in a withheld breakdown needs none: how many are in the group is published
/// on its own, and where that is withheld <see cref="SmallNumbers"/> has seen to it.
/// </summary>
internal sealed class Protection(PublishableSet set, Withheld withheld, Audit audit)
{
    private readonly HashSet<int> _safe = [];

    public void Of(string question)
    {
        var rows = set.Of(question).ToArray();
        var exchange = new Exchange(audit, rows, r => withheld.Has(r.Whole));
        for (var again = true; again; )
        {
            var before = withheld.Count;
            foreach (var row in rows.Where(r => r.Tally.Asked > 0))
            {
                var safe = row.Options.All(o =>
                    row.NotOffered(o.Counter!.Value)
                    || exchange.IsNobodys(row, o.Counter.Value)
                    || exchange.Proves(row, o.Counter.Value)
                    || Protect(o, o.Variables[0])
                );
                if (!safe && !WithholdMore(rows))
                {
                    return;
                }
            }
            again = withheld.Count > before;
        }
    }

    /// <returns>False when a withheld unit cannot be made safe by withholding more beside it.</returns>
    private bool Protect(Unit unit, int variable)
    {
        while (withheld.Has(unit) && !IsSafe(variable))
        {
            var next = Nearest(unit, variable);
            if (next is null)
            {
                return false;
            }
            withheld.Add(next);
            // Alone in a row that adds up it would be known, and protect nothing.
            if (set.Find(next.Question, next.Group) is { AddsUp: true } row)
            {
                withheld.Second(row.Options);
            }
        }
        return true;
    }

    // The region's own figures are given up last: for a breakdown's sake the breakdown goes.
    private Unit? Nearest(Unit unit, int variable) =>
        set
            .Knowledge.PublishedAround(variable)
            .Select(ring => withheld.Smallest(ring.SelectMany(withheld.Telling).Where(u => Protects(u, unit))))
            .FirstOrDefault(u => u is not null);

    private bool Protects(Unit candidate, Unit unit) =>
        candidate.Question == unit.Question && !withheld.Has(candidate) && (candidate.Group != Group.Region || unit.Group == Group.Region);

    private bool IsSafe(int variable)
    {
        if (!_safe.Contains(variable) && set.Knowledge.Alternative(variable) is { } alternative)
        {
            _safe.UnionWith(alternative);
        }
        return _safe.Contains(variable);
    }

    // The finest breakdown goes first: sectors, then police and others, then areas, and only then the region's own figures. False when nothing is left.
    private bool WithholdMore(Cells[] rows)
    {
        Func<Group, bool>[] stages = [g => g.Sector is not null, g => g.Side is not null, g => g.Area is not null, _ => true];
        foreach (var stage in stages)
        {
            var next = rows.Where(r => stage(r.Tally.Group) && !withheld.Has(r.Whole)).ToArray();
            foreach (var row in next)
            {
                withheld.Add(row.Whole);
            }
            if (next.Length > 0)
            {
                return rows.Any(r => !withheld.Has(r.Whole));
            }
        }
        return false;
    }
}
