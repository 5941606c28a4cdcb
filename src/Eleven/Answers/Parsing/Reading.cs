using System.Collections.Immutable;

namespace Eleven.Answers.Parsing;

/// <summary>What became of one cell of a question that was asked.</summary>
public enum CellFate : byte
{
    Blank,
    Stored,

    /// <summary>One column per option: the cell says that its option was not chosen.</summary>
    NotTicked,
    NoListedOption,

    /// <summary>Changed by a spreadsheet on opening and saving; the answer cannot be told any more.</summary>
    Damaged,
}

/// <summary>One distinct value understood: its meaning, what became of each of its cells, and what is wrong with it.</summary>
/// <param name="Fates">In the order of the question's columns.</param>
/// <param name="Trouble">One sentence without the place; null when nothing is wrong.</param>
public sealed record Reading(Value Value, ImmutableArray<CellFate> Fates, string? Trouble = null)
{
    /// <summary>Several listed answers where the question takes one.</summary>
    public bool IsMoreThanOne { get; init; }

    /// <summary>The trouble is a question only: everything in the cells was counted.</summary>
    public bool LosesNothing { get; init; }
}
