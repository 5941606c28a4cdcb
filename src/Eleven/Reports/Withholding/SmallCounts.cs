using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>
/// The second step of withholding, for the public alone: counts 1 to 4 and unticked complements of 1 to 4, here and in what is left of a region beside an area;
/// then the next smallest until each row and column that has one has two.
/// </summary>
internal sealed class SmallCounts(PublishableSet set, Withheld withheld, int most)
{
    private static readonly BreakdownKind[] Columns = [BreakdownKind.Sector, BreakdownKind.Side, BreakdownKind.Area];

    public bool IsSmall(long count) => count >= 1 && count <= most;

    public void OfAll()
    {
        foreach (var question in set.Questions)
        {
            Of(question.Code);
        }
        Beside();
    }

    private void Of(string question)
    {
        var rows = set.Of(question).ToArray();
        foreach (var option in rows.SelectMany(r => r.Options).Where(o => !o.Follows && IsSmall(o)))
        {
            withheld.Add(option);
        }
        for (var added = true; added; )
        {
            added = rows.Where(r => r.AddsUp).Count(r => withheld.Second(r.Options)) > 0;
            foreach (var option in rows[0].Options)
            {
                added |= Columns.Count(kind => withheld.Second(Column(rows, kind, option.Id))) > 0;
            }
        }
    }

    // The police may have been asked something else under the same code: that is no cell of the column.
    private static IEnumerable<Unit> Column(Cells[] rows, BreakdownKind kind, string id) =>
        rows.Where(r => r.Group.Kind == kind).SelectMany(r => r.Options).Where(o => o.Id == id);

    private bool IsSmall(Unit option) =>
        Array.Exists(Told(option), IsSmall) || (option.Group.Kind == BreakdownKind.Area && Array.Exists(InTheRest(option), IsSmall));

    // The counts that print tells of an option: its own, those who could have chosen it and did not, and the like of an item's first three places.
    private static long[] Told(Unit option) =>
        option.Row is { Ranks.Length: > 0 } row
            ? [option.Count, row.Ranks[option.Counter].FirstThree.Value, row.Base.Value - row.Ranks[option.Counter].FirstThree.Value]
            : [.. option.Numbers.Select(n => n.Value)];

    private long[] InTheRest(Unit option) =>
        set.InRegion(option) is { } whole ? [.. Told(whole).Zip(Told(option), (all, here) => all - here)] : [];

    private long InTheRest(Cells row) =>
        row.Group.Kind == BreakdownKind.Area && set.Region(row.Question.Code) is { } all
            ? all.Tally.NotRelevant - row.Tally.NotRelevant
            : 0;

    // "Not relevant" and blanks tell of one another, and of the other groups': few in any group withholds both in all.
    private void Beside()
    {
        foreach (var beside in set.Besides.Where(b => set.Of(b.Question).Any(r => IsSmall(r.Tally.NotRelevant) || IsSmall(InTheRest(r)))))
        {
            withheld.Add(beside);
        }
    }
}
