using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Charts;

/// <summary>Figures as bars, each with the label that stands at it.</summary>
internal static class Points
{
    public static Point Of(Stated? share) =>
        share is { } s ? new(Exact(s), ShareWords.AtBar(s.Figure)) : new(null, MarkSigns.Of(Mark.Withheld));

    /// <summary>In a stack of grades: how many.</summary>
    public static Point Stacked(Stated? share) =>
        share is { } s ? new(Exact(s), $"{s.Figure.Count:N0}") : new(null, MarkSigns.Of(Mark.Withheld));

    // Unrounded: a bar of 20.48% that was first rounded to 20.5% would be shown as 21% beside a label of 20%.
    private static decimal? Exact(Stated share) => share.Figure.Base == 0 ? null : 100m * share.Figure.Count / share.Figure.Base;
}
