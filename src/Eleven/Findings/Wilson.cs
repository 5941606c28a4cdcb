using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>
/// The Wilson score interval of a share, 95%: the population shares whose own score test would not reject the one seen. It never leaves 0 to 1, and holds
/// for small bases and for shares of 0 and 1. Source: Wilson 1927; OHID technical guidance on proportions.
/// </summary>
public static class Wilson
{
    /// <summary>Null where the base is 0, and for returns: a self-assessment is not a sample.</summary>
    public static Interval? Of(Figure figure) =>
        figure.Base == 0 || figure.Who == Instrument.SelfAssessment ? null : Of(figure.Count, figure.Base);

    /// <param name="count">0 to <paramref name="whole"/>.</param>
    /// <param name="whole">At least 1.</param>
    public static Interval Of(long count, long whole)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(whole, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, whole);
        const double z2 = Interval.Z * Interval.Z;
        var share = (double)count / whole;
        var middle = 2 * count + z2;
        var reach = Interval.Z * Math.Sqrt(z2 + 4 * count * (1 - share));
        var under = 2 * (whole + z2);
        // At 0 and at all of them the ends are exact, which floating point only nearly reaches.
        return new(count == 0 ? 0 : (middle - reach) / under, count == whole ? 1 : (middle + reach) / under);
    }
}
