using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Reports.Withholding;

/// <summary>Holds a new edition against the one published before: few new answers would show themselves in the difference.</summary>
public static class Editions
{
    /// <summary>
    /// Null when the new edition may be published. Where the region or any group has fewer than the minimum base of responses more or fewer than in the edition
    /// published before, their answers can be worked out by taking the one from the other, and the edition is refused.
    /// </summary>
    public static Problem? Differencing(Pattern now, Pattern published, Thresholds thresholds)
    {
        var changes = now
            .Members.Where(m => published.Members.ContainsKey(m.Key))
            .Select(m => (m.Key, Change: Math.Abs(m.Value - published.Members[m.Key])));
        var (group, change) = changes.FirstOrDefault(c => c.Change > 0 && c.Change < thresholds.MinimumBase);
        return change == 0
            ? null
            : new Problem(
                Severity.Refused,
                $"published edition for {now.Audience.ToString().ToLowerInvariant()}",
                $"{change} survey {(change == 1 ? "response has" : "responses have")} come or gone in {(group is "" ? "the region" : group)} since that edition, and fewer than {thresholds.MinimumBase} could be recognised by comparing the two; "
                    + "publish the same responses again, or wait for more."
            );
    }
}
