namespace Eleven.Tallies;

/// <summary>The one rounding rule: half away from zero, in integer arithmetic. Counts and sums are never negative.</summary>
public static class Rounding
{
    /// <summary>100 * count / whole to that many decimals; null when whole is 0.</summary>
    public static decimal? Percent(long count, long whole, int decimals) => Ratio(100 * count, whole, decimals);

    /// <summary>sum / count to that many decimals; null when count is 0.</summary>
    public static decimal? Mean(long sum, long count, int decimals) => Ratio(sum, count, decimals);

    private static decimal? Ratio(long over, long under, int decimals)
    {
        if (under == 0)
        {
            return null;
        }
        long scale = 1;
        for (var i = 0; i < decimals; i++)
        {
            scale *= 10;
        }
        return (2 * scale * over + under) / (2 * under) / (decimal)scale;
    }
}
