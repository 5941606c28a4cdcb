using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Reports.Drafting.Briefings;
using Eleven.Reports.Drafting.Organisations;

namespace Eleven.Reports.Drafting;

/// <summary>Drafts the reports of an audit from its data: the same data give the same report, to the letter.</summary>
public static class ReportDrafting
{
    /// <summary>The briefing of the whole region; of one area: briefing:AREA.</summary>
    public const string BriefingName = "briefing";
    private const string OrganisationPrefix = "organisation:";

    /// <summary>By the name that audit.yaml and the command line use: region, an area's id, briefing, briefing:AREA, organisation:ID. Null when there is no such report.</summary>
    public static Drafted? Of(DraftInput input, string name)
    {
        var audit = input.Now.Audit;
        if (name == "region")
        {
            return Region(input);
        }
        if (name == BriefingName)
        {
            return Briefing(input, null);
        }
        if (name.StartsWith(BriefingName + ":", StringComparison.Ordinal))
        {
            var area = name[(BriefingName.Length + 1)..];
            return audit.Areas.Any(a => a.Id == area) ? Briefing(input, area) : null;
        }
        if (name.StartsWith(OrganisationPrefix, StringComparison.Ordinal))
        {
            var organisation = name[OrganisationPrefix.Length..];
            return audit.Organisations.Any(o => o.Id == organisation) ? Organisation(input, organisation) : null;
        }
        return audit.Areas.Any(a => a.Id == name) ? Area(input, name) : null;
    }

    /// <summary>All areas side by side.</summary>
    public static Drafted Region(DraftInput input) => AreaDraft.Of(Scope.Of(input, ReportKind.Region, null));

    /// <param name="area">Area id.</param>
    public static Drafted Area(DraftInput input, string area) => AreaDraft.Of(Scope.Of(input, ReportKind.Area, area));

    /// <param name="organisation">Organisation id.</param>
    public static Drafted Organisation(DraftInput input, string organisation) => OrganisationDraft.Of(input, organisation);

    /// <summary>One page for practitioners.</summary>
    /// <param name="area">Area id; null: the region.</param>
    public static Drafted Briefing(DraftInput input, string? area) => BriefingDraft.Of(Scope.Of(input, ReportKind.Briefing, area));

    /// <summary>Every mistake in what people wrote, over the reports of the region and all areas, for the audience of the input.</summary>
    public static ImmutableArray<Problem> CheckProse(DraftInput input) =>
        [
            .. input
                .Now.Audit.Areas.Select(a => Area(input, a.Id))
                .Prepend(Briefing(input, null))
                .Prepend(Region(input))
                .SelectMany(d => d.Problems)
                .Distinct(),
        ];
}
