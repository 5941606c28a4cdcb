using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>The groups by which an audit is counted. What of them an audience may see is settled by withholding, not here.</summary>
public static class Groups
{
    private static readonly PoliceSide[] Sides = [PoliceSide.Police, PoliceSide.Others];

    /// <summary>
    /// The region; each area and the rest of it; each sector; police and others, in the region, each area and the rest of it; each area's sectors; the
    /// options of each question that classifies respondents, in the region and each area.
    /// </summary>
    /// <param name="also">Groups that prose or a reader asks for; those already there are not doubled.</param>
    public static ImmutableArray<Group> Of(Audit audit, IEnumerable<QuestionSet> sets, IEnumerable<Group>? also = null)
    {
        var groups = new List<Group> { Group.Region };
        groups.AddRange(audit.Sectors.Select(s => new Group { Sector = s.Id }));
        groups.AddRange(Sides.Select(side => new Group { Side = side }));
        var classifiers = sets.SelectMany(s => s.Questions).SelectMany(Classifying).Distinct().ToArray();
        groups.AddRange(classifiers.Select(c => new Group { Classifier = c }));
        foreach (var area in audit.Areas)
        {
            var here = new Group { Area = area.Id };
            var rest = here with { NotThatArea = true };
            groups.AddRange([here, rest]);
            groups.AddRange(Sides.SelectMany(side => new[] { here with { Side = side }, rest with { Side = side } }));
            groups.AddRange(audit.Sectors.Select(s => here with { Sector = s.Id }));
            groups.AddRange(classifiers.Select(c => here with { Classifier = c }));
        }
        return [.. groups.Concat(also ?? []).DistinctBy(g => g.Key)];
    }

    // Area, sector and organisation are groups of their own; a respondent's team is never shown.
    private static IEnumerable<(string Question, string Option)> Classifying(Question question) =>
        question.Classifies == Classifies.Respondent ? question.Options.Select(o => (question.Code, o.Id)) : [];
}
