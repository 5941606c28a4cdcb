namespace Eleven.Findings;

/// <summary>What may be said of one share beside another.</summary>
public enum Verdict
{
    /// <summary>Nothing: no interval, or the questions are not the same. Both are shown, that is all.</summary>
    None,
    Lower,

    /// <summary>The 95% interval of the difference holds 0.</summary>
    Similar,
    Higher,
}

/// <summary>One share less another, in shares (0.05 is five percentage points), with the 95% interval of the difference.</summary>
public readonly record struct Difference(double Value, Interval Interval)
{
    public Verdict Verdict =>
        Interval.Low > 0 ? Verdict.Higher
        : Interval.High < 0 ? Verdict.Lower
        : Verdict.Similar;

    /// <summary>Percentage points, half away from zero.</summary>
    public decimal Points(int decimals) => Interval.Round(Value, decimals);
}
