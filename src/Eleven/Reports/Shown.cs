using Eleven.Tallies;

namespace Eleven.Reports;

/// <summary>A figure as one audience may see it: the figure, or the mark that stands in its place.</summary>
public readonly record struct Shown(Mark Mark, Figure Figure)
{
    public static Shown Of(Figure figure) => new(Mark.None, figure);

    public static Shown As(Mark mark) => new(mark, default);

    public bool IsShown => Mark == Mark.None;
}

/// <summary>A mean as one audience may see it: a sum over a number of answers.</summary>
public readonly record struct ShownMean(Mark Mark, long Sum, long Count)
{
    public bool IsShown => Mark == Mark.None;

    /// <summary>Null when withheld or when nobody answered.</summary>
    public decimal? Rounded(int decimals) => IsShown ? Rounding.Mean(Sum, Count, decimals) : null;
}
