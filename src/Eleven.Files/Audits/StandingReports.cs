using Eleven.Answers;
using Eleven.Reports;

namespace Eleven.Files.Audits;

/// <summary>What reports that stand in a folder already forbid those that are to be written there.</summary>
internal static class StandingReports
{
    /// <summary>Null where there are none for other readers.</summary>
    public static Problem? OfOthers(string folder, Audience audience) =>
        PatternFile.OtherAudience(folder, audience) is { } other ? MixedUp(folder, other) : null;

    // Files of all audiences have the same names: what only the team may see would stand unmarked among what is published.
    private static Problem MixedUp(string folder, Audience other) =>
        new(
            Severity.Refused,
            folder,
            $"the reports in this folder are for {(other == Audience.Partners ? "partners" : $"the {other.ToString().ToLowerInvariant()}")}; name another folder with --out, so that nobody passes on the wrong ones."
        );
}
