using Eleven.Findings;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>
/// How far two shares lie apart, in words. Shares that round to 68% and 71% may lie 2 points apart: then they are said to one decimal, so that
/// whoever subtracts what is printed finds what is printed.
/// </summary>
internal sealed class PointsApart
{
    private readonly Stated _one;
    private readonly Stated _other;
    private readonly Difference _difference;
    private readonly string _source;

    public PointsApart(Stated one, Stated other, Difference difference)
    {
        (_one, _other, _difference) = (one, other, difference);
        _source = $"{one.Address} less {other.Address}";
        Decimals = AreCounts || Fits(0) || !Fits(1) ? 0 : 1;
    }

    /// <summary>Of the shares and of the points between them.</summary>
    public int Decimals { get; }

    /// <summary>"68.4% against 70.5%".</summary>
    public Sentence Shares => Sentence.Of($"{Exact(_one)} against {Exact(_other)}");

    /// <summary>"17 points", "2.1 points"; "about 12 points" where not even one decimal adds up.</summary>
    public Sentence Points
    {
        get
        {
            var points = Of(Math.Abs(_difference.Points(Decimals)), Decimals == 0 ? "0" : "0.0");
            return AreCounts || Fits(Decimals) ? points : Sentence.Of($"about {points}");
        }
    }

    /// <summary>"the difference of 17 points".</summary>
    public Sentence Named => Sentence.Of($"the difference of {Points}");

    /// <summary>"the difference of 5 points may be chance".</summary>
    public Sentence MayBeChance =>
        _difference.Points(Decimals) == 0 ? Sentence.Words("there is no difference to speak of") : Sentence.Of($"{Named} may be chance");

    /// <summary>"interval: 15 points lower to 1 point higher".</summary>
    public Sentence Interval
    {
        get
        {
            var (low, high) = _difference.Interval.Percent(0);
            if (low >= 0 || high <= 0)
            {
                var (near, far) = (Math.Min(Math.Abs(low), Math.Abs(high)), Math.Max(Math.Abs(low), Math.Abs(high)));
                return $"interval: {new Said($"{near:0}", _source)} to {Of(far, "0")}";
            }
            return $"interval: {Of(-low, "0")} lower to {Of(high, "0")} higher";
        }
    }

    // Below the smallest base for a percentage the text gives counts, from which nobody subtracts.
    private bool AreCounts => _one.Figure.Base < ShareWords.SmallestPercentBase || _other.Figure.Base < ShareWords.SmallestPercentBase;

    private bool Fits(int decimals) => _difference.Points(decimals) == _one.Figure.Percent(decimals) - _other.Figure.Percent(decimals);

    private Sentence Of(decimal points, string format) =>
        Sentence.Of($"{new Said(points.ToString(format), _source)} {(points == 1 ? "point" : "points")}");

    private static Said Exact(Stated share) => new($"{share.Figure.Percent(1):0.0}%", share.Address);
}
