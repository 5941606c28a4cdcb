using System.Collections.Immutable;

namespace Eleven.Reports.Drafting.Charts;

/// <summary>The share that said yes, a bar a group.</summary>
internal static class YesBars
{
    public static Chart Of(Scope scope, Tallied here, Tallied? rest, ImmutableArray<Tallied> groups, string anchor)
    {
        var chart = new Chart(
            anchor,
            ChartKind.Bars,
            ChartWords.Title(scope, here, rest),
            "%",
            [.. groups.Select(t => scope.NameOf(t.Group))],
            [new("Yes", scope.Colour, "", [.. groups.Select(t => Points.Of(t[0]))])],
            "",
            ChartWords.BaseNote(scope, groups)
        );
        return chart with { AltText = ChartWords.Alt(chart), CategoriesAre = "Where" };
    }
}
