using System.Collections.Immutable;
using Eleven.Files.Yaml;
using Eleven.Reports;
using Eleven.Reports.Withholding;

namespace Eleven.Files.Audits;

/// <summary>What stands in folders of reports for an audience: of this audit, and of those that it is compared with.</summary>
internal static class FolderEditions
{
    /// <param name="folder">Where this audit's reports are written; null where none are.</param>
    public static StandingEditions Of(ReadAudit audit, string? folder, Audience audience) =>
        new(
            folder is not null && PatternFile.Read(folder, audit.Folder.Audit.Id, audience) is { } own
                ? new StandingEdition(own, PatternFile.NameOf(audience))
                : null,
            audience == Audience.Team ? ImmutableDictionary<string, StandingEdition>.Empty : Earlier(audit, audience)
        );

    private static ImmutableDictionary<string, StandingEdition> Earlier(ReadAudit audit, Audience audience) =>
        audit
            .Folder.EarlierAudits.Select(e => (e.Name, Edition: Of(audit, e, audience)))
            .Where(e => e.Edition is not null)
            .ToImmutableDictionary(e => e.Name, e => e.Edition!);

    private static StandingEdition? Of(ReadAudit audit, EarlierAudit earlier, Audience audience) =>
        PatternFile.Read(earlier.Reports, audit.Earlier[earlier.Name].Definition.Audit.Id, audience) is { } kept
            ? new StandingEdition(kept, PathOf(audit, earlier, audience), earlier.Folder.Replace('\\', '/') + "/")
            : null;

    private static string PathOf(ReadAudit audit, EarlierAudit earlier, Audience audience) =>
        Path.GetRelativePath(audit.Folder.Folder, Path.Combine(earlier.Reports, PatternFile.NameOf(audience))).Replace('\\', '/');
}
