using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting;

/// <summary>An audit with its answers, their themes, and everything counted: what every report, table and figure is made from, wherever the answers were kept.</summary>
public record CountedAudit
{
    public required AuditDefinition Definition { get; init; }
    public required AuditAnswers Answers { get; init; }
    public required AuditTallies Tallies { get; init; }

    /// <summary>Earlier audits by the names that figure addresses call them; their own earlier audits are not among them.</summary>
    public required ImmutableSortedDictionary<string, CountedAudit> Earlier { get; init; }

    /// <summary>What people should look at: said and counted, nothing refused.</summary>
    public required ImmutableArray<Problem> Problems { get; init; }

    /// <param name="answers">Without themes, which are added.</param>
    /// <param name="also">Groups that are asked for beside those every audit is counted by.</param>
    public static CountedAudit Of(
        AuditDefinition definition,
        AuditAnswers answers,
        ImmutableSortedDictionary<string, CountedAudit> earlier,
        ImmutableArray<Group> also = default
    )
    {
        var audit = definition.Audit;
        var themed = Themes.Add(answers, definition.Decisions);
        ImmutableArray<QuestionSet> sets = [.. definition.QuestionSets.Select(s => s.Set)];
        var book = Bitmaps.Tally(themed.Answers.Tables, audit, Groups.Of(audit, sets, also.IsDefault ? [] : also));
        return new CountedAudit
        {
            Definition = definition,
            Answers = themed.Answers,
            Tallies = new AuditTallies(audit, sets, book),
            Earlier = earlier,
            Problems =
            [
                .. definition.Notes,
                .. answers.Reconciliations.SelectMany(r => r.Problems),
                .. AcrossFiles.SameOrganisation(answers.Tables, audit),
                .. themed.Problems,
            ],
        };
    }
}
