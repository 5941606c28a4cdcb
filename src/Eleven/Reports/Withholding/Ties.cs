using System.Collections.Immutable;

namespace Eleven.Reports.Withholding;

/// <summary>
/// How one number of the region hangs together with the same number of its parts: sectors and sides add up to it, areas lie within it and leave nobody out.
/// Some may have named no sector, or several areas: how many tells everybody by how much the parts may miss the whole.
/// </summary>
internal sealed class Ties
{
    private readonly ImmutableArray<Breakdown> _groups;
    private readonly long _sectorsMiss;
    private readonly long _sectorsMissOthers;
    private readonly long _areasMiss;
    private readonly bool _sectorsArePolice;

    /// <param name="groups">The region first.</param>
    public Ties(ImmutableArray<Breakdown> groups)
    {
        _groups = groups;
        long Size(Func<Breakdown, bool> which) => groups.Where(which).Sum(g => g.Members.Count);
        var everyone = groups[0].Members.Count;
        _sectorsMiss = Size(g => g.Kind == BreakdownKind.Sector) - everyone;
        _sectorsMissOthers =
            Size(g => g is { Kind: BreakdownKind.Sector, IsPolice: false }) - Size(g => g is { Kind: BreakdownKind.Side, IsPolice: false });
        _areasMiss = Size(g => g.Kind == BreakdownKind.Area) - everyone;
        _sectorsArePolice =
            Size(g => g is { Kind: BreakdownKind.Sector, IsPolice: true }) == Size(g => g is { Kind: BreakdownKind.Side, IsPolice: true });
    }

    /// <summary>Every number of one question.</summary>
    public void Of(string question)
    {
        if (_groups[0].Find(question) is not { } region)
        {
            return;
        }
        Of(g => g.Find(question)?.Base);
        Of(g => g.Find(question)?.NotRelevant);
        Of(g => g.Find(question)?.Blank);
        for (var k = 0; k < region.Counts.Length; k++)
        {
            var id = region.Ids[k];
            Rows(question, id, (row, at) => row.Counts[at]);
            Rows(question, id, (row, at) => row.Unticked.Length > 0 ? row.Unticked[at] : null);
            if (region.Bases[k] != region.Base)
            {
                Rows(question, id, (row, at) => row.Bases[at]);
            }
            for (var place = 1; place < region.Ranks.Length; place++)
            {
                var here = place;
                Rows(question, id, (row, at) => row.Ranks.Length == region.Ranks.Length ? row.Ranks[at].Places[here] : null);
            }
        }
    }

    /// <summary>
    /// What is less than 0 for nobody is so for those outside an area, for those in no sector and, where someone is in several areas, for those counted twice.
    /// </summary>
    public void OfAnyone(string question)
    {
        foreach (var what in _groups[0].Find(question)?.OfAnyone.Keys ?? [])
        {
            OfAnyone(g => g.Find(question)?.OfAnyone.GetValueOrDefault(what));
        }
    }

    // Where the parts make up the whole, it follows from them.
    private void OfAnyone(Func<Breakdown, (WholeNumber Number, long Weight)[]?> numbers)
    {
        (WholeNumber, long)[][] All(Func<Breakdown, bool> which) => this.All(which, numbers);
        var region = numbers(_groups[0])!;
        if (_areasMiss != 0 && All(g => g.Kind == BreakdownKind.Area) is { Length: > 0 } areas)
        {
            Array.ForEach(areas, area => Knowledge.NeverLess([.. region, .. Less(area)]));
            (WholeNumber, long)[] together = [.. areas.SelectMany(a => a)];
            Knowledge.NeverLess(_areasMiss > 0 ? [.. together, .. Less(region)] : [.. region, .. Less(together)]);
        }
        if (_sectorsMiss < 0 && All(g => g.Kind == BreakdownKind.Sector) is { Length: > 0 } sectors)
        {
            Knowledge.NeverLess([.. region, .. Less(sectors.SelectMany(s => s))]);
        }
        if (_sectorsMissOthers < 0 && All(g => g is { Kind: BreakdownKind.Side, IsPolice: false }) is [var others])
        {
            Knowledge.NeverLess([.. others, .. Less(All(g => g is { Kind: BreakdownKind.Sector, IsPolice: false }).SelectMany(s => s))]);
        }
    }

    private static IEnumerable<(WholeNumber, long)> Less(IEnumerable<(WholeNumber Number, long Weight)> numbers) =>
        numbers.Select(n => (n.Number, -n.Weight));

    // Null: asked differently there, or not told, so that this number has no counterpart.
    private void Rows(string question, string id, Func<Cells, int, WholeNumber?> of) =>
        Of(g => g.Find(question) is { } row && row.CounterOf(id) is >= 0 and var at ? of(row, at) : null);

    public void Of(Func<Breakdown, WholeNumber?> number)
    {
        if (number(_groups[0]) is not { } region)
        {
            return;
        }
        Sides(region, number);
        var areas = All(g => g.Kind == BreakdownKind.Area, number);
        foreach (var area in areas)
        {
            Knowledge.AtMost(area, region);
        }
        Parts(region, areas, _areasMiss);
    }

    private void Sides(WholeNumber region, Func<Breakdown, WholeNumber?> number)
    {
        var sectors = All(g => g.Kind == BreakdownKind.Sector, number);
        Parts(region, sectors, _sectorsMiss);
        if (All(g => g is { Kind: BreakdownKind.Side, IsPolice: false }, number) is not [var others])
        {
            return;
        }
        var police = All(g => g is { Kind: BreakdownKind.Side, IsPolice: true }, number);
        if (police.Sum(p => p.Value) + others.Value == region.Value)
        {
            Knowledge.AddUp(region, [.. police, others]);
        }
        else if (others.Value == region.Value)
        {
            // The police were asked something else: the region is the others.
            Knowledge.AddUp(region, [others]);
        }
        if (!_sectorsArePolice || sectors.Sum(s => s.Value) < region.Value)
        {
            // Of the others too no more can be in sectors than there are.
            Parts(others, All(g => g is { Kind: BreakdownKind.Sector, IsPolice: false }, number), _sectorsMissOthers);
        }
        var policeSectors = All(g => g is { Kind: BreakdownKind.Sector, IsPolice: true }, number);
        if (
            _sectorsArePolice
            && police is [var side]
            && policeSectors.Length > 0
            && policeSectors[0] != side
            && policeSectors.Sum(s => s.Value) == side.Value
        )
        {
            Knowledge.AddUp(side, policeSectors);
        }
    }

    /// <param name="miss">By how much the parts' members miss those of the whole. No number can miss it by more, save where the truth itself does.</param>
    private static void Parts(WholeNumber whole, WholeNumber[] parts, long miss)
    {
        if (parts.Length > 0)
        {
            var truth = parts.Sum(p => p.Value) - whole.Value;
            Knowledge.Between(whole, parts, Math.Min(truth, Math.Min(0, miss)), Math.Max(truth, Math.Max(0, miss)));
        }
    }

    /// <summary>Empty where one of them is not told.</summary>
    private T[] All<T>(Func<Breakdown, bool> which, Func<Breakdown, T?> told)
        where T : class
    {
        T?[] all = [.. _groups.Where(which).Select(told)];
        return all.Contains(null) ? [] : [.. all.OfType<T>()];
    }
}
