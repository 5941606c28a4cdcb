using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>A mean with its base: of the steps of a scale, or of the places of a ranked item.</summary>
/// <param name="Sum">Of all steps or places.</param>
/// <param name="Base">Of how many answers.</param>
public readonly record struct Mean(long Sum, long Base, BaseKind Of, Instrument Who)
{
    /// <summary>In data; in print two decimals.</summary>
    public const int DecimalsInData = 3;
    public const int DecimalsInPrint = 2;

    /// <summary>Half away from zero; null when the base is 0.</summary>
    public decimal? At(int decimals) => Rounding.Mean(Sum, Base, decimals);
}
