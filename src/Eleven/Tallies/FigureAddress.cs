namespace Eleven.Tallies;

/// <summary>What of a counter is meant.</summary>
public enum Measure
{
    Share,
    Count,

    /// <summary>The base the share is of.</summary>
    Base,
    Answered,
    Asked,

    /// <summary>Mean of a scale, or mean place of a ranked item.</summary>
    Mean,

    /// <summary>Share of the top two steps of a scale.</summary>
    Top,

    /// <summary>Share of first places of a ranked item.</summary>
    First,

    /// <summary>Share of the first three places of a ranked item.</summary>
    FirstThree,

    /// <summary>Members of a group, question and option left out: responses or returns.</summary>
    Members,
}

/// <summary>
/// The name of one figure: QUESTION.OPTION.MEASURE@GROUP#AUDIT, for example A1.green.share, 4.yes.share@westmarch, 14.mean, A1.green.share#2019-20,
/// 8.theme:hard-to-find.share, responses@westmarch+police. Group and audit may be left out: the region, this audit. Grammar: docs/figures.md.
/// </summary>
public sealed record FigureAddress(string Question, string? Option, Measure Measure, Group Group, string? Audit);
