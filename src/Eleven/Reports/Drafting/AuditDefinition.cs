using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting;

/// <summary>All that people said and decided of one audit, and none of the answers. An audit's folder gives it, and so does the store.</summary>
public record AuditDefinition
{
    public required Audit Audit { get; init; }

    /// <summary>The question sets by their names in this audit.</summary>
    public required ImmutableArray<NamedQuestionSet> QuestionSets { get; init; }

    /// <summary>Recodes, duplicates, columns to keep, codebooks and theme codes.</summary>
    public required Decisions Decisions { get; init; }
    public required ImmutableArray<ReleasedQuote> Quotes { get; init; }
    public required ImmutableArray<YouSaid> YouSaid { get; init; }
    public required ImmutableArray<OwnFormat> ReceivedInOwnFormat { get; init; }

    /// <summary>Names of the earlier audits, as in figure addresses after #, the last one first.</summary>
    public required ImmutableArray<string> ComparedWith { get; init; }

    /// <summary>What is written when nothing else is asked for: names of reports, see <see cref="ReportName"/>.</summary>
    public required ImmutableArray<string> Reports { get; init; }

    /// <summary>What people wrote; null when there is nothing.</summary>
    public required ProseText? Prose { get; init; }

    /// <summary>What is no mistake, and still worth knowing.</summary>
    public ImmutableArray<Problem> Notes { get; init; } = [];

    public QuestionSet? FindSet(string name) => QuestionSets.FirstOrDefault(s => s.Name == name)?.Set;

    public OwnFormat? OwnFormatOf(string organisation) => ReceivedInOwnFormat.FirstOrDefault(r => r.Organisation == organisation);

    /// <summary>Where something is said, for messages; in a folder it is a line of audit.yaml.</summary>
    public virtual string Where(params ReadOnlySpan<string> path) => string.Join(", ", path!);
}
