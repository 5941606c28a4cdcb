using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting;

/// <summary>A report of an audit under the name that audit.yaml and the command line call it by.</summary>
/// <param name="About">Id of the area or of the organisation; null: the region.</param>
public sealed record ReportName(string Name, ReportKind Kind, string? About)
{
    /// <summary>Every report that may be asked for: region, an area's id, briefing, briefing:AREA, organisation:ID.</summary>
    public static ImmutableArray<ReportName> All(Audit audit) =>
        [
            new("region", ReportKind.Region, null),
            .. audit.Areas.Select(a => new ReportName(a.Id, ReportKind.Area, a.Id)),
            new("briefing", ReportKind.Briefing, null),
            .. audit.Areas.Select(a => new ReportName($"briefing:{a.Id}", ReportKind.Briefing, a.Id)),
            .. audit.Organisations.Select(o => new ReportName(OfOrganisation(o.Id), ReportKind.Organisation, o.Id)),
        ];

    /// <summary>Null when there is no such report.</summary>
    public static ReportName? Find(Audit audit, string name) => All(audit).FirstOrDefault(r => r.Name == name);

    /// <param name="id">Organisation id.</param>
    internal static string OfOrganisation(string id) => $"organisation:{id}";
}
