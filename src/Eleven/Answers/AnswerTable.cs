using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Answers;

/// <summary>
/// What was answered to one form of one question set: a row a respondent (a person or a return), a column a question. The store keeps this
/// form; tallies read bitmaps made from it. Rows of duplicates and refused rows are not in it; the reconciliation names them.
/// </summary>
public sealed record AnswerTable
{
    /// <summary>The source's name in audit.yaml.</summary>
    public required string Source { get; init; }
    public required QuestionSet Questions { get; init; }

    /// <summary>Id of the variant that was sent out; null: the general form.</summary>
    public string? Variant { get; init; }

    /// <summary>Whether "police" is told by the variant (true: all rows are police) rather than by sector.</summary>
    public bool PoliceForm { get; init; }
    public required ImmutableArray<RowOrigin> Rows { get; init; }
    public required ImmutableArray<AnswerColumn> Columns { get; init; }

    /// <summary>Per row a bit mask of areas (index in <see cref="Audit.Areas"/>); a person may name several.</summary>
    public required ImmutableArray<uint> AreasOf { get; init; }

    /// <summary>Per row the index in <see cref="Audit.Sectors"/>, -1 when none was given.</summary>
    public required ImmutableArray<int> SectorOf { get; init; }

    /// <summary>Per row the organisation, for returns; empty for a survey.</summary>
    public ImmutableArray<Return> Returns { get; init; } = [];

    /// <summary>Identity columns that a decision keeps, by header: per row the cell's text. Everything else that tells who answered is dropped.</summary>
    public ImmutableDictionary<string, ImmutableArray<string?>> Kept { get; init; } =
        ImmutableDictionary<string, ImmutableArray<string?>>.Empty;

    /// <summary>The same answers, to the questions as that area reads them.</summary>
    /// <param name="area">Its id.</param>
    public AnswerTable As(string area) =>
        this with
        {
            Questions = Questions.In(area),
            Columns = [.. Columns.Select(c => c with { Question = c.Question.In(area) })],
        };

    public AnswerColumn? Find(string code) => Columns.FirstOrDefault(c => c.Question.Code == code);
}

/// <summary>Where a row came from, in the file owner's own numbers.</summary>
/// <param name="File">File name without folder.</param>
/// <param name="Row">Row number as a spreadsheet shows it, the header being row 1.</param>
/// <param name="FileHash">First 16 hex digits of the file's SHA-256; theme codes and quotes are bound to it.</param>
public sealed record RowOrigin(string File, int Row, string FileHash);

/// <summary>
/// One question's answers: the distinct values, each parsed once, and per row which of them. Text questions keep the words as the distinct values.
/// </summary>
public sealed record AnswerColumn(Question Question, ImmutableArray<Value> Values, ImmutableArray<int> Codes)
{
    /// <summary>Answers given for one area only: they count in that area, the row's own in the region. By row, then area id.</summary>
    public ImmutableDictionary<(int Row, string Area), Value> InArea { get; init; } =
        ImmutableDictionary<(int Row, string Area), Value>.Empty;

    /// <summary>Narrative and remarks by box code (text, well, worried, needs, evidence, remark@area): per row the words, null where blank.</summary>
    public ImmutableDictionary<string, ImmutableArray<string?>> Words { get; init; } =
        ImmutableDictionary<string, ImmutableArray<string?>>.Empty;

    /// <summary>Rows of which words in boxes were erased: nobody can read them, and still they were written.</summary>
    public ImmutableHashSet<int> Erased { get; init; } = [];

    public Answer this[int row] => Values[Codes[row]].Answer;

    /// <summary>Whether the row has words in any box, or had them before they were erased.</summary>
    public bool HasWords(int row) => Erased.Contains(row) || Words.Values.Any(words => !string.IsNullOrWhiteSpace(words[row]));

    public Answer In(int row, string? area) =>
        area is not null && InArea.TryGetValue((row, area), out var special) ? special.Answer : this[row];
}

/// <summary>One distinct value of a column: as written in the file, and what it means.</summary>
/// <param name="Raw">The cell's text; several cells of one question are joined by U+001F.</param>
/// <param name="Other">Words given in place of a listed option.</param>
public sealed record Value(string Raw, Answer Answer, string? Other = null)
{
    /// <summary>Grades as given where two aspects were graded differently, in the order of the aspects.</summary>
    public ImmutableArray<int> GradesGiven { get; init; } = [];
}
