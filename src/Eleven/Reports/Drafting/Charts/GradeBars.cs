using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Charts;

/// <summary>
/// Grades stacked to the whole, a bar a group. Those who did not rate and those to whom it is not relevant are part of it, unless shares are of those who gave
/// a grade: a bar is never more than the base beneath it.
/// </summary>
internal static class GradeBars
{
    public static Chart Of(Scope scope, Tallied here, ImmutableArray<Tallied> groups, string anchor) =>
        Of(
            anchor,
            ChartWords.Title(scope, here, null),
            [.. groups.Select(t => (scope.NameOf(t.Group), t))],
            ChartWords.BaseNote(scope, groups)
        ) with
        {
            CategoriesAre = "Where",
        };

    /// <param name="rows">Each bar's name and figures; all on one scale.</param>
    public static Chart Of(string anchor, string title, ImmutableArray<(string Name, Tallied Tallied)> rows, string baseNote)
    {
        var rating = (RatingQuestion)rows[0].Tallied.Question;
        var bands = rating.Scale.Bands;
        var hasOthers = rating.CountedOver == BaseKind.Asked;
        var series = bands
            .Select((band, k) => Of(band.Label, band.Colour ?? Palette.Further, band.Letter ?? "", rows, t => t[k]))
            .Append(Of("Did not rate", "#ffffff", "", rows, t => t.DidNotRate) with { Pattern = SeriesPattern.Outline })
            .Append(Of("Not relevant", Palette.NotRelevant, "", rows, t => t.NotRelevant) with { Pattern = SeriesPattern.Hatched });
        var chart = new Chart(
            anchor,
            ChartKind.StackedBars,
            title,
            "%",
            [.. rows.Select(r => r.Name)],
            [.. series.Where((s, i) => i < bands.Length || (hasOthers && s.Points.Any(p => p.Value is > 0)))],
            "",
            baseNote
        );
        return chart with { AltText = ChartWords.Alt(chart) };
    }

    private static Series Of(
        string name,
        string colour,
        string letter,
        ImmutableArray<(string Name, Tallied Tallied)> rows,
        Func<Tallied, Wording.Stated?> figure
    ) => new(name, colour, letter, [.. rows.Select(r => Points.Stacked(figure(r.Tallied)))]);
}
