using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>A figure that the audience may see, with its address.</summary>
internal readonly record struct Stated(Figure Figure, string Address)
{
    public Said Percent => new(ShareWords.WholePercent(Figure), Address);
    public Said Count => Said.Count(Figure.Count, Address);
    public Said Base => Said.Count(Figure.Base, Address);
}

/// <summary>A mean that the audience may see, with its address.</summary>
internal readonly record struct StatedMean(ShownMean Mean, string Address)
{
    public Said Text => new(Mean.Rounded(Tallies.Mean.DecimalsInPrint)?.ToString("0.00") ?? "none", Address);
}
