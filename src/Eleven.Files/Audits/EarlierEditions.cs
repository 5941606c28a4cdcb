using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Reports.Withholding;

namespace Eleven.Files.Audits;

/// <summary>
/// What was withheld from an audience when earlier audits were published. It stays so in this audit's reports: two choices of what stands withheld beside a small count
/// tell that count, whichever year's cover they are printed under.
/// </summary>
internal static class EarlierEditions
{
    /// <summary>Null where no reports of it for the audience are to be found.</summary>
    public static KeptPattern? Kept(EarlierAudit earlier, ReadAudit read, Audience audience) =>
        audience == Audience.Team ? null : PatternFile.Read(earlier.Reports, read.Folder.Audit.Id, audience);

    /// <summary>Why no report may be written beside what was published of earlier audits: their figures or thresholds are others now. Empty when it may.</summary>
    public static ImmutableArray<Problem> Differing(ReadAudit audit, DraftInput input, Audience audience) =>
        [
            .. from earlier in audit.Folder.ComparedWith
            let read = audit.Earlier.GetValueOrDefault(earlier.Name)
            where read is not null
            let kept = Kept(earlier, read, audience)
            where kept is { Published: true }
            from problem in Differing(
                read,
                input.Earlier.Single(e => e.Name == earlier.Name).Material.View.Pattern,
                kept,
                PathOf(audit, earlier, audience)
            )
            select problem,
        ];

    private static IEnumerable<Problem> Differing(ReadAudit read, Pattern pattern, KeptPattern kept, string file)
    {
        foreach (var locked in StandingReports.Locked(read.Folder, kept))
        {
            yield return locked with
            {
                Where = $"{read.Folder.Folder.Replace('\\', '/')}/{locked.Where}",
            };
        }
        var now = pattern with { Digest = StandingReports.DigestOf(read, pattern.Audience) };
        if (Editions.Differencing(now, kept.Pattern, file) is { } refusal)
        {
            yield return refusal;
        }
    }

    private static string PathOf(ReadAudit audit, EarlierAudit earlier, Audience audience) =>
        Path.GetRelativePath(audit.Folder.Folder, Path.Combine(earlier.Reports, PatternFile.NameOf(audience))).Replace('\\', '/');
}
