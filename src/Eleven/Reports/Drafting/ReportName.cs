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

    /// <summary>What to say of a name that is no report's: what was meant, or what can be written. Organisations may be too many to name.</summary>
    public static string Unknown(Audit audit, string name)
    {
        var all = All(audit);
        string[] known = [.. all.Select(r => r.Name)];
        string[] few = [.. all.Where(r => r.Kind != ReportKind.Organisation).Select(r => r.Name), OfOrganisation("ID")];
        var hint =
            audit.Organisations.IsEmpty || Nearest.To(name, known) is not null
                ? Nearest.Hint(name, known)
                : $"write one of: {string.Join(", ", few)} (ID: an organisation's id in audit.yaml).";
        return $"There is no report '{name}': {hint}";
    }

    /// <param name="id">Organisation id.</param>
    internal static string OfOrganisation(string id) => $"organisation:{id}";
}
