using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Answers;

/// <summary>What shows only when all files of an audit lie side by side.</summary>
public static class AcrossFiles
{
    /// <summary>Organisations that returned the same question set in more than one table: both count until one of them is taken out. Within a table they were told.</summary>
    public static IEnumerable<Problem> SameOrganisation(ImmutableArray<AnswerTable> tables, Audit audit) =>
        tables
            .SelectMany(t => t.Returns.Select((r, row) => (Key: (t.Questions.Id, r.Organisation), Table: t, Origin: t.Rows[row], r.Format)))
            .Where(r => r.Format != ReturnFormat.OwnNotComparable)
            .GroupBy(r => r.Key)
            .Where(g => g.Select(r => r.Table).Distinct<AnswerTable>(ReferenceEqualityComparer.Instance).Skip(1).Any())
            .Select(g => new Problem(
                Severity.Unsure,
                string.Join(", ", g.Select(r => r.Origin.File).Distinct()),
                $"{Name(g.Key.Organisation, audit)} has a return in each of these files, and all count. Take the one that should not count out of the audit's folder."
            ));

    private static string Name(string id, Audit audit) => audit.Organisations.FirstOrDefault(o => o.Id == id)?.Name ?? id;
}
