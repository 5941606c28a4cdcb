namespace Eleven.Reports;

/// <summary>One figure in one row, for spreadsheets and programs: what it is of, and count, base and share, or the mark in their place.</summary>
/// <param name="Audit">Period of the audit, for example 2024-25.</param>
/// <param name="Question">Code; the words responses and returns for the members of a group.</param>
/// <param name="Text">The question as asked.</param>
/// <param name="OptionId">As in figure addresses; empty where the figure is of the question as a whole.</param>
/// <param name="Option">The option as printed.</param>
/// <param name="Group">As in figure addresses; "region" for the region.</param>
/// <param name="Measure">share, answered, members, mean, top, first or first-three.</param>
/// <param name="BaseIs">What the base is, in words.</param>
/// <param name="Share">0 to 1, unrounded but for the sixth decimal; null when withheld, when the base is 0 and for a mean.</param>
/// <param name="Mean">To three decimals: of a scale's steps, or the mean place of a ranked item. Null for a share.</param>
public sealed record TidyRow(
    string Audit,
    string Question,
    string Text,
    string OptionId,
    string Option,
    string Group,
    string Measure,
    long? Count,
    long? Base,
    string BaseIs,
    decimal? Share,
    decimal? Mean,
    Mark Mark
);
