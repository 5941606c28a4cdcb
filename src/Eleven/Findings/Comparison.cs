using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>What is held against what.</summary>
public enum ComparisonKind
{
    /// <summary>An area against the rest of its region.</summary>
    AreaAndRest,
    PoliceAndOthers,

    /// <summary>This audit against an earlier one.</summary>
    ThisAndLast,
}

/// <summary>One figure of a comparison.</summary>
/// <param name="Value">Its address, count, base, question and option as printed.</param>
/// <param name="AuditName">The period of the audit it comes from.</param>
public sealed record Side(FigureValue Value, string AuditName)
{
    public Figure Figure => Value.Figure;

    /// <summary>95%; null for returns, which are no sample, and where the base is 0.</summary>
    public Interval? Interval => Wilson.Of(Figure);
}

/// <summary>
/// One figure beside another. "Higher" and "lower" are said of the first, and only where the questions are the same, both are survey shares, and the 95%
/// interval of the difference excludes 0.
/// </summary>
/// <param name="Match">How far the two questions ask the same: <see cref="Match.Similar"/> is shown side by side without a verdict.</param>
/// <param name="Differs">What else a reader must know: wording, period, scale, base, who was asked.</param>
/// <param name="Note">What the question set says that differs; null where it says nothing.</param>
public sealed record Comparison(ComparisonKind Kind, Side One, Side Other, Match Match, ImmutableArray<Differing> Differs, string? Note)
{
    /// <summary>Null where no verdict may be given.</summary>
    public Difference? Difference => Match == Match.Same ? Newcombe.Of(One.Figure, Other.Figure) : null;

    public Verdict Verdict => Difference?.Verdict ?? Verdict.None;
}
