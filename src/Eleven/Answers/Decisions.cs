using System.Collections.Immutable;

namespace Eleven.Answers;

/// <summary>Everything that people decided about reading one audit's files, as it stands in audit.yaml. Each applies to all rows of its question, in every area.</summary>
public sealed record Decisions
{
    public ImmutableArray<Recode> Recodes { get; init; } = [];
    public ImmutableArray<DuplicateDecision> Duplicates { get; init; } = [];
    public ImmutableArray<ThemeCode> ThemeCodes { get; init; } = [];
    public ImmutableArray<Codebook> Codebooks { get; init; } = [];

    /// <summary>Identity columns to keep although they are dropped by rule, by header.</summary>
    public ImmutableArray<string> KeepColumns { get; init; } = [];
}

/// <summary>A spelling, or words given as Other, counted as a listed option. Applies to every response of the question.</summary>
public sealed record Recode(string Question, string From, string To, string? Reason);

/// <summary>Which of several rows of one respondent counts.</summary>
/// <param name="Keep">Row number in the file; the other rows are left out and named.</param>
public sealed record DuplicateDecision(string Source, ImmutableArray<int> Rows, int Keep, string? Reason)
{
    /// <summary>The file that the rows are of, without folder; null where the source is one file.</summary>
    public string? File { get; init; }

    /// <summary>Where a return is a file of its own: the files of one organisation, without folder.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>The one of them that counts.</summary>
    public string? KeepFile { get; init; }
}

/// <summary>The themes of one text answer, bound to the file by hash and row.</summary>
public sealed record ThemeCode(string Question, string FileHash, int Row, ImmutableArray<string> Themes)
{
    /// <summary>Where the file is named, for messages: "themes/q8.csv, line 3, column 1".</summary>
    public string WhereFile { get; init; } = "";

    /// <summary>Where the row is named.</summary>
    public string WhereRow { get; init; } = "";
}

/// <summary>The themes that may be given to one question's text.</summary>
/// <param name="Base">Answered unless the set names another.</param>
public sealed record Codebook(string Question, ImmutableArray<QuestionSets.Option> Themes, QuestionSets.BaseKind Base);
