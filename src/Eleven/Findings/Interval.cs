namespace Eleven.Findings;

/// <summary>A 95% confidence interval: of a share (0 to 1) or of the difference of two shares (-1 to 1).</summary>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The quantile of the normal distribution that 95% intervals use, here and everywhere.</summary>
    public const double Z = 1.959964;

    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>In percent or percentage points, half away from zero.</summary>
    public (decimal Low, decimal High) Percent(int decimals) => (Round(Low, decimals), Round(High, decimals));

    internal static decimal Round(double share, int decimals) =>
        decimal.Round((decimal)(100 * share), decimals, MidpointRounding.AwayFromZero);
}
