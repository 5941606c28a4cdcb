using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>A count, its base and what the base is. A share without its base cannot be made.</summary>
/// <param name="Count">How many.</param>
/// <param name="Base">Of how many.</param>
/// <param name="Of">What the base is.</param>
/// <param name="Who">Returns of organisations or people who answered a survey.</param>
public readonly record struct Figure(long Count, long Base, BaseKind Of, Instrument Who)
{
    /// <summary>0 to 1; null when the base is 0.</summary>
    public double? Share => Base == 0 ? null : (double)Count / Base;

    /// <summary>Percent to that many decimals, half away from zero, in integer arithmetic; null when the base is 0.</summary>
    public decimal? Percent(int decimals) => Rounding.Percent(Count, Base, decimals);
}
