using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Reports.Prose;

namespace Eleven.Reports.Drafting;

/// <summary>Whether each section that people wrote has a place in some report.</summary>
internal static class ProseNames
{
    private const string Section = "section:";

    private static readonly ImmutableArray<string> Parts =
    [
        "introduction",
        "section-11",
        "response",
        "side-by-side",
        "strengths",
        "recommendations",
        "you-said",
        "conclusion",
        "heat-map",
        "questions",
        "method",
        "briefing",
    ];

    public static void Check(WrittenProse prose, AuditMaterial now, ProseMistakes mistakes)
    {
        string[] known =
        [
            .. Parts,
            .. now.Tallies.Questions.Select(q => q.Code),
            .. now.Tallies.Sets.SelectMany(s => s.Sections).Select(s => Section + s.Code),
            .. now.Audit.Organisations.Select(o => ReportName.OfOrganisation(o.Id)),
        ];
        string[] areas = [.. now.Audit.Areas.Select(a => a.Id), WrittenProse.RegionOnly];
        foreach (var section in prose.Sections)
        {
            if (!known.Contains(section.Name))
            {
                var hint = Nearest.To(section.Name, known) is { } meant
                    ? $"did you mean '{meant}'?"
                    : "write the code of a question, or a part as docs/figures.md lists them.";
                mistakes.At(section.Place, $"No part of the report and no question is called '{section.Name}': {hint}");
            }
            if (section.Area is { } area && !areas.Contains(area))
            {
                mistakes.At(section.Place, $"There is no area '{area}': {Nearest.Hint(area, areas)}");
            }
        }
    }
}
