using Eleven.Reports.Drafting.Briefings;
using Eleven.Reports.Drafting.Organisations;

namespace Eleven.Reports.Drafting;

/// <summary>Drafts the reports of an audit from its data: the same data give the same report, to the letter.</summary>
public static class ReportDrafting
{
    /// <param name="name">As <see cref="ReportName"/> lists them. Null when there is no such report.</param>
    public static Drafted? Of(DraftInput input, string name) =>
        ReportName.Find(input.Now.Audit, name) switch
        {
            null => null,
            { Kind: ReportKind.Region } => Region(input),
            { Kind: ReportKind.Area, About: { } area } => Area(input, area),
            { Kind: ReportKind.Briefing, About: var area } => Briefing(input, area),
            { Kind: ReportKind.Organisation, About: { } organisation } => Organisation(input, organisation),
            var other => throw new InvalidOperationException($"A report called {other.Name} that nobody drafts."),
        };

    /// <summary>All areas side by side.</summary>
    public static Drafted Region(DraftInput input) => AreaDraft.Of(Scope.Of(input, ReportKind.Region, null));

    /// <param name="area">Area id.</param>
    public static Drafted Area(DraftInput input, string area) => AreaDraft.Of(Scope.Of(input, ReportKind.Area, area));

    /// <param name="organisation">Organisation id.</param>
    public static Drafted Organisation(DraftInput input, string organisation) => OrganisationDraft.Of(input, organisation);

    /// <summary>One page for practitioners.</summary>
    /// <param name="area">Area id; null: the region.</param>
    public static Drafted Briefing(DraftInput input, string? area) => BriefingDraft.Of(Scope.Of(input, ReportKind.Briefing, area));
}
