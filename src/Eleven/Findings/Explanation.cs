using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Findings;

/// <summary>What one row does for a figure.</summary>
public enum RowRole
{
    /// <summary>In the count and in the base; for a mean, one of its answers.</summary>
    Counted,

    /// <summary>In the base only.</summary>
    InBase,

    /// <summary>Outside: routing or the form kept the question away.</summary>
    NotAsked,

    /// <summary>Outside: asked, left blank.</summary>
    NotAnswered,
    NotRelevant,

    /// <summary>Outside: the answer says that the question does not apply.</summary>
    DoesNotApply,

    /// <summary>Outside: no listed option was written.</summary>
    Unreadable,

    /// <summary>Outside: not every item was placed.</summary>
    NotRankedCompletely,

    /// <summary>Outside: this form did not offer the option.</summary>
    NotOffered,

    /// <summary>Outside: this form asks it in other words, and the two are not combined.</summary>
    AskedDifferently,
}

/// <summary>One row of a file and what it does for the figure.</summary>
/// <param name="Raw">The cell as written; empty for members of a group.</param>
/// <param name="Value">What it adds to a mean: its step, or the place it gave the item; null for other figures.</param>
public sealed record ExplainedRow(RowOrigin Origin, RowRole Role, string Raw, int? Value = null);

/// <summary>A rule beside that of the base that had a say in the figure.</summary>
public enum CountingRule
{
    /// <summary>Who named several areas counts once in each, and once in the region.</summary>
    OnceInEachArea,

    /// <summary>A grade given for one area counts in that area; the return's own counts in the region.</summary>
    GradeForTheArea,

    /// <summary>Aspects graded differently: the lower counts.</summary>
    LowerOfAspects,

    /// <summary>Aspects graded differently: the higher counts.</summary>
    HigherOfAspects,

    /// <summary>An answer that is no listed option counts as Other.</summary>
    UnlistedIsOther,

    /// <summary>Police are those who had the police form.</summary>
    PoliceByForm,

    /// <summary>Police are those who named a police sector.</summary>
    PoliceBySector,

    /// <summary>Only those who were offered the option are in its base.</summary>
    OfferedByOneForm,
}

/// <summary>Why a figure is what it is: its base, the rules applied, and every row of the group.</summary>
/// <param name="Question">As the rows were asked it; null for members of a group.</param>
/// <param name="Of">What the base is.</param>
/// <param name="Recodes">Decisions in audit.yaml that changed answers to the question.</param>
/// <param name="Rows">In the order of the files, those outside the base included.</param>
public sealed record Explanation(
    FigureAddress Address,
    Question? Question,
    Instrument Who,
    BaseKind Of,
    ImmutableArray<CountingRule> Rules,
    ImmutableArray<Recode> Recodes,
    ImmutableArray<ExplainedRow> Rows
)
{
    public long Count => Rows.Count(r => r.Role == RowRole.Counted);

    public long Base => Rows.Count(r => r.Role is RowRole.Counted or RowRole.InBase);

    /// <summary>Counted from the rows alone, apart from the tallies: the two must agree.</summary>
    public Figure Figure => new(Count, Base, Of, Who);

    /// <summary>Null where the figure is no mean.</summary>
    public Mean? Mean => Address.Measure == Measure.Mean ? new(Rows.Sum(r => (long)(r.Value ?? 0)), Count, Of, Who) : null;
}
