using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Charts;

/// <summary>Shares of options as bars: the area beside the rest of its region, or the region alone.</summary>
internal static class ShareBars
{
    /// <summary>So many categories of two bars each stand on a page, with their labels.</summary>
    public const int Most = 16;

    public static Chart Of(Scope scope, Tallied here, Tallied? rest, string anchor)
    {
        var all = Order(here);
        var order = all[..Math.Min(Most, all.Length)];
        Tallied[] groups = rest is { IsEmpty: false } ? [here, rest] : [here];
        var series = groups.Select((t, i) => Of(scope, t, order, i == 0 ? scope.Colour : Palette.Beside)).ToArray();
        var chart = new Chart(
            anchor,
            series.Length == 1 ? ChartKind.Bars : ChartKind.GroupedBars,
            ChartWords.Title(scope, here, rest),
            "%",
            [.. order.Select(k => Category(here, k))],
            [.. series],
            "",
            ChartWords.BaseNote(scope, groups)
                + Apart(scope, groups, order)
                + (
                    here.Question is RankQuestion
                        ? $" A bar is the share that put the item first. Items stand in the order of their mean place{(RankWords.Means(here).Count < here.Counters ? "; those that cannot be shown stand last" : "")}."
                        : ""
                )
                + (all.Length > Most ? " The chart shows the most common answers, the table all of them." : "")
        );
        return chart with { AltText = ChartWords.Alt(chart), CategoriesAre = Tables.GroupTable.FirstColumn(here.Question) };
    }

    // Options without an order of their own stand highest first; what is withheld stands where its share cannot be read from its place.
    private static ImmutableArray<int> Order(Tallied here)
    {
        var all = Enumerable.Range(0, here.Counters).ToImmutableArray();
        switch (here.Question)
        {
            case ChooseSeveralQuestion or TickEachQuestion or ThemeQuestion:
            case ChooseOneQuestion when here.Counters > Most:
                var known = here.InOrder().Select(o => o.Counter).Where(k => !IsLast(here.Question, k)).ToArray();
                return [.. known, .. all.Except(known)];
            case RankQuestion:
                var placed = RankWords.Means(here).Select(m => m.Item).ToArray();
                return [.. placed, .. all.Except(placed)];
            default:
                return all;
        }
    }

    // " “Body-worn video”: those who were offered it (38)."
    private static string Apart(Scope scope, Tallied[] groups, IEnumerable<int> order) =>
        string.Concat(
            from k in order
            where groups[0].StandsApart(k)
            let bases = ChartWords.Bases(scope, groups, t => t[k])
            where bases.Length > 0
            select $" {OptionList.Quoted(groups[0].Label(k))}: those who were offered it ({bases})."
        );

    private static bool IsLast(Question question, int counter) =>
        counter >= question.Options.Length || question.Options[counter].ExcludesOthers;

    private static Series Of(Scope scope, Tallied tallied, IEnumerable<int> order, string colour) =>
        new(scope.NameOf(tallied.Group), colour, "", [.. order.Select(k => Points.Of(k < tallied.Counters ? tallied[k] : null))]);

    private static string Category(Tallied here, int counter) =>
        here.Question is ScaleQuestion scale
            ? (counter + 1) switch
            {
                1 => $"1 ({scale.LowLabel})",
                var step when step == scale.Steps => $"{step} ({scale.HighLabel})",
                var step => $"{step}",
            }
            : here.Label(counter);
}
