using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Reports.Withholding;

/// <summary>Holds a new edition against the one published before: few new answers would show themselves in the difference.</summary>
public static class Editions
{
    /// <summary>
    /// Null when the new edition may be published. Fewer than the minimum base of responses more or fewer in the region than in the edition
    /// published before can be worked out by taking the one from the other, and the edition is refused.
    /// </summary>
    public static Problem? Differencing(Pattern now, Pattern published, Thresholds thresholds)
    {
        var change = Math.Abs(now.People - published.People);
        return change == 0 || change >= thresholds.MinimumBase
            ? null
            : new Problem(
                Severity.Refused,
                $"published edition for {now.Audience.ToString().ToLowerInvariant()}",
                $"{change} survey responses have come or gone since that edition, and fewer than {thresholds.MinimumBase} could be recognised by comparing the two; "
                    + "publish the same responses again, or wait for more."
            );
    }
}
