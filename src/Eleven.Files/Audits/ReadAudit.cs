using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Eleven.Answers;
using Eleven.Files.Yaml;
using Eleven.Reports.Drafting;

namespace Eleven.Files.Audits;

/// <summary>An audit's folder with everything that its files hold: answers with their themes, counted, and what became of every row and cell.</summary>
public sealed record ReadAudit : CountedAudit
{
    [SetsRequiredMembers]
    internal ReadAudit(CountedAudit counted, AuditFolder folder)
        : base(counted) => Folder = folder;

    public AuditFolder Folder { get; }

    /// <summary>Files of which no answer counts; only where an audit is looked at, as <see cref="AuditReading.Look"/> does, are there any.</summary>
    public ImmutableArray<Problem> Uncountable { get; init; } = [];
}

/// <summary>An audit that was read, or why it was not.</summary>
/// <param name="Value">Null when there are mistakes or refusals.</param>
/// <param name="Mistakes">In audit.yaml, a question set or a mapping: for the person who wrote it.</param>
/// <param name="Refusals">Files that cannot be read as what they claim to be.</param>
public sealed record AuditOutcome(ReadAudit? Value, ImmutableArray<Problem> Mistakes, ImmutableArray<Problem> Refusals)
{
    /// <summary>The same of an earlier audit: every place is told with that audit's folder, so that nobody looks for it in this one's.</summary>
    internal AuditOutcome In(string folder)
    {
        var beginning = folder.Replace('\\', '/') + "/";
        return this with { Mistakes = [.. Mistakes.Select(Placed)], Refusals = [.. Refusals.Select(Placed)] };

        Problem Placed(Problem problem) => problem with { Where = beginning + problem.Where };
    }
}
