using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Charts;

/// <summary>Figures as bars, each with the label that stands at it.</summary>
internal static class Points
{
    public static Point Of(Stated? share) =>
        share is { } s ? new(s.Figure.Percent(1), ShareWords.AtBar(s.Figure)) : new(null, MarkSigns.Of(Mark.Withheld));

    /// <summary>In a stack of grades: how many.</summary>
    public static Point Stacked(Stated? share) =>
        share is { } s ? new(s.Figure.Percent(1), $"{s.Figure.Count:N0}") : new(null, MarkSigns.Of(Mark.Withheld));
}
