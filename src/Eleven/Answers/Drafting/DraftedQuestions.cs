using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Answers.Drafting;

/// <summary>A question set guessed from an export, and what was guessed why: a person reads it through before it is used.</summary>
/// <param name="Set">Null when the file was refused.</param>
public sealed record DraftedQuestions(QuestionSet? Set, ImmutableArray<Guess> Guesses, ImmutableArray<Problem> Problems)
{
    /// <summary>The layout that was recognised or named, in words a user knows; empty when the file was refused.</summary>
    public string Layout { get; init; } = "";

    /// <summary>Rows beneath the header; those with a wrong number of cells are among them.</summary>
    public long Rows { get; init; }
}

/// <summary>One guess, for a person to confirm.</summary>
/// <param name="Question">Code of the drafted question; null: the columns were left out.</param>
/// <param name="Columns">Letters of the columns, as a spreadsheet shows them.</param>
/// <param name="Why">For example "choose several: 5 answers joined by ; in 90 of 112 cells".</param>
public sealed record Guess(string? Question, string Columns, string Header, string Why);
