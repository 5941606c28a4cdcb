using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Tallies;
using FsCheck;
using FsCheck.Fluent;

namespace Eleven.Tests.Findings;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(6, 12, 25.4, 74.6)]
    [InlineData(17, 71, 15.5, 35.0)]
    [InlineData(50, 71, 59.0, 79.8)]
    [InlineData(0, 12, 0, 24.2)]
    public void The_interval_of_a_share_is_the_published_one(int count, int whole, double low, double high)
    {
        var interval = Wilson.Of(count, whole).Percent(1);

        interval.ShouldBe(((decimal)low, (decimal)high));
    }

    [Theory]
    [InlineData(63, 71, 360, 384, 1, -5.0, -14.7, 1.1, Verdict.Similar)]
    [InlineData(8, 12, 3, 71, 0, 62, 34, 82, Verdict.Higher)]
    [InlineData(3, 71, 8, 12, 0, -62, -82, -34, Verdict.Lower)]
    public void The_difference_of_two_shares_is_the_published_one(
        int a,
        int m,
        int b,
        int n,
        int decimals,
        double points,
        double low,
        double high,
        Verdict verdict
    )
    {
        var difference = Newcombe.Of(Survey(a, m), Survey(b, n))!.Value;

        difference.Points(decimals).ShouldBe((decimal)points);
        difference.Interval.Percent(decimals).ShouldBe(((decimal)low, (decimal)high));
        difference.Verdict.ShouldBe(verdict);
    }

    // The definition of the score interval: the two population shares from which the share seen lies exactly z standard errors away.
    [Fact]
    public void The_ends_of_an_interval_are_where_the_score_test_turns() =>
        ForAllShares(
            (count, whole) =>
            {
                var interval = Wilson.Of(count, whole);
                var share = (double)count / whole;

                interval.Low.ShouldBe(Bisect(0, share, p => share - p - ScoreReach(p, whole)), 1e-9);
                interval.High.ShouldBe(Bisect(1, share, p => p - share - ScoreReach(p, whole)), 1e-9);
            }
        );

    [Fact]
    public void The_interval_of_a_difference_is_joined_from_the_distances_found_by_search() =>
        ForAllShares(
            (count, whole) =>
            {
                var (p, q) = ((double)count / whole, (double)(whole - count) / (whole + 5));
                double Low(double share, long n) => Bisect(0, share, x => share - x - ScoreReach(x, n));
                double High(double share, long n) => Bisect(1, share, x => x - share - ScoreReach(x, n));

                var interval = Newcombe.Of(Survey(count, whole), Survey(whole - count, whole + 5))!.Value.Interval;

                interval.Low.ShouldBe(p - q - double.Hypot(p - Low(p, whole), High(q, whole + 5) - q), 1e-8);
                interval.High.ShouldBe(p - q + double.Hypot(High(p, whole) - p, q - Low(q, whole + 5)), 1e-8);
            }
        );

    [Fact]
    public void Turning_a_comparison_round_turns_its_sign_and_nothing_else() =>
        ForAllShares(
            (count, whole) =>
            {
                var (one, other) = (Survey(count, whole), Survey(whole / 2, whole + 3));
                var there = Newcombe.Of(one, other)!.Value;
                var back = Newcombe.Of(other, one)!.Value;

                back.Value.ShouldBe(-there.Value, 1e-12);
                back.Interval.Low.ShouldBe(-there.Interval.High, 1e-12);
                back.Interval.High.ShouldBe(-there.Interval.Low, 1e-12);
                Math.Abs(there.Verdict - Verdict.Similar).ShouldBe(Math.Abs(back.Verdict - Verdict.Similar));
            }
        );

    [Fact]
    public void An_interval_holds_its_share_and_stays_between_nothing_and_all() =>
        ForAllShares(
            (count, whole) =>
            {
                var interval = Wilson.Of(count, whole);

                interval.Contains((double)count / whole).ShouldBeTrue();
                interval.Low.ShouldBeInRange(0, 1);
                interval.High.ShouldBeInRange(0, 1);
            }
        );

    [Fact]
    public void Returns_are_no_sample_and_have_no_interval()
    {
        var returns = new Figure(12, 15, BaseKind.Asked, Instrument.SelfAssessment);

        Wilson.Of(returns).ShouldBeNull();
        Newcombe.Of(returns, Survey(3, 71)).ShouldBeNull();
        Wilson.Of(Survey(0, 0)).ShouldBeNull();
    }

    private static Figure Survey(long count, long whole) => new(count, whole, BaseKind.Answered, Instrument.Survey);

    private static double ScoreReach(double p, long n) => 1.959964 * Math.Sqrt(p * (1 - p) / n);

    // The far end holds "beyond", the near end (the share itself) "within".
    private static double Bisect(double far, double near, Func<double, double> beyond)
    {
        for (var i = 0; i < 200; i++)
        {
            var middle = (far + near) / 2;
            (far, near) = beyond(middle) > 0 ? (middle, near) : (far, middle);
        }
        return (far + near) / 2;
    }

    private static void ForAllShares(Action<long, long> holds) =>
        Prop.ForAll(
                (from whole in Gen.Choose(1, 2000) from count in Gen.Choose(0, whole) select (count, whole)).ToArbitrary(),
                share => holds(share.count, share.whole)
            )
            .QuickCheckThrowOnFailure();
}
