using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>
/// Decides what is withheld from partners and the public: breakdowns on too few people; for the public counts 1 to 4 and unticked complements of 1 to 4;
/// then the next smallest, until every row and column that has one withheld cell has two and every withheld cell is shown to be safe by another set
/// of integers that fits all that is published. What cannot be made safe is withheld as a whole table. Deterministic.
/// </summary>
internal sealed class Withholder
{
    private readonly PublishableSet _set;
    private readonly Audit _audit;
    private readonly Audience _audience;
    private readonly Dictionary<int, List<Unit>> _unitsOf = [];
    private readonly SortedSet<string> _withheld = new(StringComparer.Ordinal);
    private readonly HashSet<int> _safe = [];

    private Withholder(PublishableSet set, Audit audit, Audience audience)
    {
        (_set, _audit, _audience) = (set, audit, audience);
        foreach (
            var unit in set.Questions.SelectMany(q => set.Of(q.Code)).SelectMany(c => c.Options).Concat(set.Groups.Select(set.Members))
        )
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

    public static Pattern Decide(TallyBook book, Audit audit, IEnumerable<Question> questions, Audience audience, Pattern? earlier)
    {
        var set = new PublishableSet(book, audit, questions);
        var withholder = new Withholder(set, audit, audience);
        withholder.Remember(earlier);
        withholder.SmallBases();
        // A number that stands in several tables may be withheld in one for another's sake: then that table is gone through again.
        for (var before = -1; before != withholder._withheld.Count; )
        {
            before = withholder._withheld.Count;
            withholder.SmallMembers();
            foreach (var question in set.Questions)
            {
                withholder.SmallCounts(question.Code);
            }
            foreach (var question in set.Questions)
            {
                withholder.MakeSafe(question.Code);
            }
        }
        withholder.Beside(earlier);
        return new Pattern(
            audience,
            withholder._withheld.ToImmutableSortedSet(StringComparer.Ordinal),
            set.Groups.Where(g => !withholder.IsWithheld(set.Members(g)))
                .ToImmutableSortedDictionary(g => g.Key, g => book.Members(g, Instrument.Survey), StringComparer.Ordinal)
        );
    }

    private void Remember(Pattern? earlier)
    {
        if (earlier is null)
        {
            return;
        }
        foreach (var cells in _set.Questions.SelectMany(q => _set.Of(q.Code)))
        {
            foreach (var unit in cells.Options.Append(cells.Whole).Where(u => earlier.Withheld.Contains(u.Key)))
            {
                Withhold(unit);
            }
        }
        foreach (var group in _set.Groups.Where(g => earlier.Withheld.Contains(_set.Members(g).Key)))
        {
            Withhold(_set.Members(group));
        }
    }

    // How many answered is withheld where it is 1 to 4, and then every breakdown with it: a base would tell it. Two groups of a kind at least, so that any one
    // person could as well be of the other; what a group of a kind has to itself, police as sector and as side, goes together.
    private void SmallMembers()
    {
        if (_audience != Audience.Public)
        {
            return;
        }
        Func<Group, bool>[] kinds = [g => g.Sector is not null, g => g.Side is not null, g => g.Area is not null];
        foreach (var kind in kinds.Concat(kinds))
        {
            var line = _set.Groups.Where(kind).Select(_set.Members).ToImmutableArray();
            foreach (var members in line.Where(m => IsSmall(_set.Knowledge.Value(m.Variables[0]))))
            {
                Withhold(members);
            }
            Second(line);
            foreach (var group in _set.Groups.Where(kind).Where(g => IsWithheld(_set.Members(g))))
            {
                WithholdWith(group);
            }
        }
    }

    private void WithholdWith(Group group)
    {
        foreach (var cells in _set.Questions.Select(q => _set.Find(q.Code, group)).OfType<Cells>())
        {
            Withhold(cells.Whole);
        }
        var police = _audit.Sectors.Any(s => s.Police && s.Id == group.Sector);
        foreach (var side in _set.Groups.Where(g => police && g.Side is not null))
        {
            Withhold(_set.Members(side));
        }
    }

    private void SmallBases()
    {
        foreach (var group in _set.Groups)
        {
            foreach (var cells in _set.Questions.Select(q => _set.Find(q.Code, group)).OfType<Cells>())
            {
                SmallBases(cells);
            }
        }
    }

    private void SmallBases(Cells cells)
    {
        var minimum = _audit.Thresholds.MinimumBase;
        if (IsNobody(cells))
        {
            return;
        }
        if (cells.Tally.Answered < minimum || (Rest(cells, c => c.Tally.Answered) is > 0 and var rest && rest < minimum))
        {
            Withhold(cells.Whole);
        }
        foreach (var option in cells.Options.Where(o => cells.Tally.HasBaseOfEach && IsBelow(cells.Tally.Base(o.Counter!.Value), minimum)))
        {
            Withhold(option);
        }
    }

    // An empty group, or one whose form leaves the question out: that nobody answered tells nothing about anybody.
    private bool IsNobody(Cells cells) =>
        cells.Tally.Asked == 0
        && (cells.Tally.Question.AskedIf.IsEmpty || _set.Knowledge.Value(_set.Members(cells.Tally.Group).Variables[0]) == 0);

    // 0: nobody of this group was offered the item, and there is no share to tell.
    private static bool IsBelow(long @base, int minimum) => @base > 0 && @base < minimum;

    // What taking an area from its region leaves: a reader needs no more than the two reports for it.
    private long? Rest(Cells cells, Func<Cells, long> number) =>
        cells.Tally.Group.Area is not null && _set.Find(cells.Tally.Question.Code, Group.Region) is { } region
            ? number(region) - number(cells)
            : null;

    // "Not relevant" and blanks tell of one another, and of the other groups': few in any group withholds both in all.
    private void Beside(Pattern? earlier)
    {
        foreach (var question in _set.Questions)
        {
            var few = _audience == Audience.Public && _set.Of(question.Code).Any(c => IsSmall(c.Tally.NotRelevant));
            if (few || earlier?.Withheld.Contains(Pattern.Beside(question.Code)) == true)
            {
                _withheld.Add(Pattern.Beside(question.Code));
            }
        }
    }

    private bool IsSmall(long count) => count >= 1 && count <= _audit.Thresholds.SmallCount;

    private void SmallCounts(string question)
    {
        if (_audience != Audience.Public)
        {
            return;
        }
        var rows = _set.Of(question).ToArray();
        foreach (var option in rows.SelectMany(r => r.Options).Where(IsSmall))
        {
            Withhold(option);
        }
        // Two in each row and in each column, until nothing more is added.
        for (var added = true; added; )
        {
            added = rows.Where(AddsUp).Count(r => Second(r.Options)) > 0;
            foreach (var id in Counters.Ids(rows[0].Tally.Question))
            {
                added |= Columns(rows).Count(column => Second([.. column.Select(r => OptionOf(r, id)).OfType<Unit>()])) > 0;
            }
        }
    }

    // The police may have been asked something else under the same code: that is no cell of the column.
    private static Unit? OptionOf(Cells cells, string id) => cells.CounterOf(id) is { } k ? cells.Options[k] : null;

    private bool IsSmall(Unit option)
    {
        var cells = _set.Find(option.Question, option.Group)!;
        var count = Count(cells, option.Counter!.Value);
        var small = IsSmall(count) || (cells.Places.Length > 0 && IsSmall(_set.Knowledge.Value(option.Variables[1])));
        return small || (!AddsUp(cells) && IsSmall(Unticked(cells, option.Counter.Value))) || IsSmallInRest(cells, option.Counter.Value);
    }

    private bool IsSmallInRest(Cells cells, int counter) =>
        Rest(cells, c => c.Counts.Length > counter ? Count(c, counter) : 0) is { } rest
        && (
            IsSmall(rest)
            || (
                !AddsUp(cells)
                && Rest(cells, c => c.Counts.Length > counter ? Unticked(c, counter) : 0) is { } unticked
                && IsSmall(unticked)
            )
        );

    private long Count(Cells cells, int counter) => _set.Knowledge.Value(cells.Counts[counter]);

    private long Unticked(Cells cells, int counter) => _set.Knowledge.Value(cells.Bases[counter]) - Count(cells, counter);

    private static bool AddsUp(Cells cells) => cells.Tally.Question is YesNoQuestion or ChooseOneQuestion or ScaleQuestion or RankQuestion;

    private static IEnumerable<Cells[]> Columns(Cells[] rows) =>
        [
            [.. rows.Where(r => r.Tally.Group is { Sector: not null })],
            [.. rows.Where(r => r.Tally.Group is { Side: not null })],
            [.. rows.Where(r => r.Tally.Group is { Area: not null })],
        ];

    // Withholds the next smallest beside a cell that stands alone.
    private bool Second(ImmutableArray<Unit> line)
    {
        var withheld = line.Where(IsWithheld).ToArray();
        // Where nothing is withheld but ones, their sum tells that they are ones.
        var ones = withheld.All(u => u.Variables.Length == 1 && _set.Knowledge.Value(u.Variables[0]) == 1);
        if (withheld.Length == 0 || (withheld.Length > 1 && !ones))
        {
            return false;
        }
        var next = Smallest(line.Where(u => !IsWithheld(u)));
        if (next is null)
        {
            return false;
        }
        Withhold(next);
        return true;
    }

    private Unit? Smallest(IEnumerable<Unit> units) =>
        units
            .OrderBy(u => _set.Knowledge.Value(u.Variables[0]) == 0)
            .ThenBy(u => _set.Knowledge.Value(u.Variables[0]))
            .ThenBy(u => u.Group.Key, StringComparer.Ordinal)
            .ThenBy(u => u.Counter)
            .FirstOrDefault();

    private bool IsWithheld(Unit unit) => unit.Variables.All(_set.Knowledge.IsWithheld);

    private void Withhold(Unit unit)
    {
        _withheld.Add(unit.Key);
        foreach (var variable in unit.Variables)
        {
            _set.Knowledge.Withhold(variable);
            // The same number in another table.
            _withheld.UnionWith(_unitsOf.GetValueOrDefault(variable, []).Where(u => u.Question != unit.Question).Select(u => u.Key));
        }
    }

    // The check: every withheld option must have another value in some whole set of integers that fits. How many answered in a withheld breakdown needs none: how
    // many are in the group is published on its own, and where that is withheld SmallMembers has seen to it.
    private void MakeSafe(string question)
    {
        var rows = _set.Of(question).ToArray();
        var exchange = new Exchange(_audit, rows, r => IsWithheld(r.Whole));
        for (var again = true; again; )
        {
            var before = _withheld.Count;
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
            again = _withheld.Count > before;
        }
    }

    /// <returns>False when a withheld unit cannot be made safe by withholding more beside it.</returns>
    private bool Protect(Unit unit, int variable)
    {
        while (IsWithheld(unit) && !IsSafe(variable))
        {
            var next = Nearest(unit, variable);
            if (next is null)
            {
                return false;
            }
            Withhold(next);
            // Alone in a row that adds up it would be known, and protect nothing.
            if (_set.Find(next.Question, next.Group) is { } row && AddsUp(row))
            {
                Second(row.Options);
            }
        }
        return true;
    }

    // The region's own figures are given up last: for a breakdown's sake the breakdown goes.
    private Unit? Nearest(Unit unit, int variable) =>
        _set
            .Knowledge.PublishedAround(variable)
            .Select(ring => Smallest(ring.SelectMany(v => _unitsOf.GetValueOrDefault(v, [])).Where(u => Protects(u, unit))))
            .FirstOrDefault(u => u is not null);

    private bool Protects(Unit candidate, Unit unit) =>
        candidate.Question == unit.Question && !IsWithheld(candidate) && (candidate.Group != Group.Region || unit.Group == Group.Region);

    private bool IsSafe(int variable)
    {
        if (!_safe.Contains(variable) && _set.Knowledge.Alternative(variable) is { } alternative)
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
            var next = rows.Where(r => stage(r.Tally.Group) && !IsWithheld(r.Whole)).ToArray();
            foreach (var row in next)
            {
                Withhold(row.Whole);
            }
            if (next.Length > 0)
            {
                return rows.Any(r => !IsWithheld(r.Whole));
            }
        }
        return false;
    }
}
