using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>The difference of two independent shares with its 95% interval, joined from their Wilson intervals. Source: Newcombe 1998, method 10.</summary>
public static class Newcombe
{
    /// <summary>One less other; null where either has no interval (base 0, or returns, which are no sample).</summary>
    public static Difference? Of(Figure one, Figure other)
    {
        if (Wilson.Of(one) is not { } a || Wilson.Of(other) is not { } b)
        {
            return null;
        }
        var p = one.Share!.Value;
        var q = other.Share!.Value;
        var difference = p - q;
        return new(
            difference,
            new(
                Math.Max(-1, difference - Math.Sqrt(Square(p - a.Low) + Square(b.High - q))),
                Math.Min(1, difference + Math.Sqrt(Square(a.High - p) + Square(q - b.Low)))
            )
        );
    }

    private static double Square(double x) => x * x;
}
