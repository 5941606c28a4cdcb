using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Withholding;

namespace Eleven.Files.Audits;

/// <summary>What reports that stand in a folder already forbid those that are to be written there.</summary>
internal static class StandingReports
{
    /// <summary>Null where there are none for other readers.</summary>
    public static Problem? OfOthers(string folder, Audience audience) =>
        PatternFile.OtherAudience(folder, audience) is { } other ? MixedUp(folder, other) : null;

    /// <summary>Settings that may no longer be others, once reports were published with them.</summary>
    public static ImmutableArray<Problem> Locked(AuditFolder folder, KeptPattern? kept)
    {
        if (kept is not { Published: true, Thresholds: var published })
        {
            return [];
        }
        var now = folder.Audit.Thresholds;
        IEnumerable<(string Key, string Name, int Now, int Published)> all =
        [
            ("minimum-base", "minimum base", now.MinimumBase, published.MinimumBase),
            ("small-count", "small count", now.SmallCount, published.SmallCount),
        ];
        return [.. all.Where(t => t.Now != t.Published).Select(t => Locked(folder, t.Key, t.Name, t.Published))];
    }

    private static Problem Locked(AuditFolder folder, string key, string name, int published) =>
        new(
            Severity.Refused,
            folder.Where("thresholds", key),
            $"the reports published from this folder were made with a {name} of {published}, and it stays so for the whole audit. Write {key}: {published}."
        );

    /// <summary>What the next edition is held against. The team sees everything: no two editions for it tell what either hides.</summary>
    public static EditionDigest? DigestOf(ReadAudit audit, Audience audience) =>
        audience != Audience.Team && ResponsesKey.Of(audit.Answers.Tables, audit.Tallies.Audit) is { } key
            ? EditionDigest.Of(key, audit.Tallies.Book, audit.Tallies.Audit)
            : null;

    // Files of all audiences have the same names: what only the team may see would stand unmarked among what is published.
    private static Problem MixedUp(string folder, Audience other) =>
        new(
            Severity.Refused,
            folder,
            $"the reports in this folder are for {(other == Audience.Partners ? "partners" : $"the {other.ToString().ToLowerInvariant()}")}; name another folder with --out, so that nobody passes on the wrong ones."
        );
}
