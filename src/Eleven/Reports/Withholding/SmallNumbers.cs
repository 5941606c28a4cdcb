using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>
/// The first step of withholding: breakdowns on too few people; for the public small groups, counts 1 to 4 and unticked complements of 1 to 4, here and in
/// what is left of a region beside an area; then the next smallest until each row and column has two.
/// </summary>
internal sealed class SmallNumbers(PublishableSet set, Withheld withheld, Audit audit, Audience audience)
{
    public void Bases()
    {
        foreach (var group in set.Groups)
        {
            foreach (var cells in set.Questions.Select(q => set.Find(q.Code, group)).OfType<Cells>())
            {
                Bases(cells);
            }
        }
    }

    private void Bases(Cells cells)
    {
        var minimum = audit.Thresholds.MinimumBase;
        if (IsNobody(cells))
        {
            return;
        }
        if (cells.Tally.Answered < minimum || (Rest(cells, c => c.Tally.Answered) is > 0 and var rest && rest < minimum))
        {
            withheld.Add(cells.Whole);
        }
        foreach (var option in cells.Options.Where(o => cells.Tally.HasBaseOfEach && IsBelow(cells.Tally.Base(o.Counter!.Value), minimum)))
        {
            withheld.Add(option);
        }
    }

    // An empty group, or one whose form leaves the question out: that nobody answered tells nothing about anybody.
    private bool IsNobody(Cells cells) =>
        cells.Tally.Asked == 0
        && (cells.Tally.Question.AskedIf.IsEmpty || set.Knowledge.Value(set.Members(cells.Tally.Group).Variables[0]) == 0);

    // 0: nobody of this group was offered the item, and there is no share to tell.
    private static bool IsBelow(long @base, int minimum) => @base > 0 && @base < minimum;

    // What taking an area from its region leaves: a reader needs no more than the two reports for it.
    private long? Rest(Cells cells, Func<Cells, long> number) =>
        cells.Tally.Group.Area is not null && set.Find(cells.Tally.Question.Code, Group.Region) is { } region
            ? number(region) - number(cells)
            : null;

    // How many answered is withheld where it is 1 to 4, and then every breakdown with it: a base would tell it. Two groups of a kind at least, so that any one
    // person could as well be of the other; what a group of a kind has to itself, police as sector and as side, goes together.
    public void Members()
    {
        if (audience != Audience.Public)
        {
            return;
        }
        Func<Group, bool>[] kinds = [g => g.Sector is not null, g => g.Side is not null, g => g.Area is not null];
        foreach (var kind in kinds.Concat(kinds))
        {
            var line = set.Groups.Where(kind).Select(set.Members).ToImmutableArray();
            foreach (var members in line.Where(m => IsSmall(set.Knowledge.Value(m.Variables[0]))))
            {
                withheld.Add(members);
            }
            withheld.Second(line);
            foreach (var group in set.Groups.Where(kind).Where(g => withheld.Has(set.Members(g))))
            {
                WithholdWith(group);
            }
        }
    }

    private void WithholdWith(Group group)
    {
        foreach (var cells in set.Questions.Select(q => set.Find(q.Code, group)).OfType<Cells>())
        {
            withheld.Add(cells.Whole);
        }
        var police = audit.Sectors.Any(s => s.Police && s.Id == group.Sector);
        foreach (var side in set.Groups.Where(g => police && g.Side is not null))
        {
            withheld.Add(set.Members(side));
        }
    }

    // "Not relevant" and blanks tell of one another, and of the other groups': few in any group withholds both in all.
    public void Beside(Pattern? earlier)
    {
        foreach (var question in set.Questions)
        {
            var few = audience == Audience.Public && set.Of(question.Code).Any(c => IsSmall(c.Tally.NotRelevant));
            if (few || earlier?.Withheld.Contains(Pattern.Beside(question.Code)) == true)
            {
                withheld.Add(Pattern.Beside(question.Code));
            }
        }
    }

    private bool IsSmall(long count) => count >= 1 && count <= audit.Thresholds.SmallCount;

    public void Counts(string question)
    {
        if (audience != Audience.Public)
        {
            return;
        }
        var rows = set.Of(question).ToArray();
        foreach (var option in rows.SelectMany(r => r.Options).Where(IsSmall))
        {
            withheld.Add(option);
        }
        // Two in each row and in each column, until nothing more is added.
        for (var added = true; added; )
        {
            added = rows.Where(r => r.AddsUp).Count(r => withheld.Second(r.Options)) > 0;
            foreach (var id in Tallies.Counters.Ids(rows[0].Tally.Question))
            {
                added |= Columns(rows).Count(column => withheld.Second([.. column.Select(r => OptionOf(r, id)).OfType<Unit>()])) > 0;
            }
        }
    }

    // The police may have been asked something else under the same code: that is no cell of the column.
    private static Unit? OptionOf(Cells cells, string id) => cells.CounterOf(id) is { } k ? cells.Options[k] : null;

    private bool IsSmall(Unit option)
    {
        var cells = set.Find(option.Question, option.Group)!;
        var count = Count(cells, option.Counter!.Value);
        var small = IsSmall(count) || (cells.Places.Length > 0 && IsSmall(set.Knowledge.Value(option.Variables[1])));
        return small || (!cells.AddsUp && IsSmall(Unticked(cells, option.Counter.Value))) || IsSmallInRest(cells, option.Counter.Value);
    }

    private bool IsSmallInRest(Cells cells, int counter) =>
        Rest(cells, c => c.Counts.Length > counter ? Count(c, counter) : 0) is { } rest
        && (
            IsSmall(rest)
            || (
                !cells.AddsUp && Rest(cells, c => c.Counts.Length > counter ? Unticked(c, counter) : 0) is { } unticked && IsSmall(unticked)
            )
        );

    private long Count(Cells cells, int counter) => set.Knowledge.Value(cells.Counts[counter]);

    private long Unticked(Cells cells, int counter) => set.Knowledge.Value(cells.Bases[counter]) - Count(cells, counter);

    private static IEnumerable<Cells[]> Columns(Cells[] rows) =>
        [
            [.. rows.Where(r => r.Tally.Group is { Sector: not null })],
            [.. rows.Where(r => r.Tally.Group is { Side: not null })],
            [.. rows.Where(r => r.Tally.Group is { Area: not null })],
        ];
}
