using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>A scale question in one group: how many at each step, the mean, and the share of the top two steps. Base: answered.</summary>
public sealed record ScaleSummary(ImmutableArray<Figure> Steps, Mean Mean, Figure Top)
{
    /// <param name="tally">Of a scale question; step n is counter n - 1.</param>
    public static ScaleSummary Of(QuestionTally tally)
    {
        if (tally.Question is not ScaleQuestion scale)
        {
            throw new ArgumentException($"Question {tally.Question.Code} is not a scale.", nameof(tally));
        }
        var steps = Enumerable.Range(0, scale.Steps);
        var sum = steps.Sum(step => (step + 1) * tally.Counts[step]);
        var answers = steps.Sum(step => tally.Counts[step]);
        var top = steps.TakeLast(2).Sum(step => tally.Counts[step]);
        return new(
            [.. steps.Select(tally.Of)],
            // The mean is of the steps given, whatever base the shares are printed over.
            new(sum, answers, BaseKind.Answered, tally.Who),
            new(top, tally.WholeBase, scale.CountedOver, tally.Who)
        );
    }
}
