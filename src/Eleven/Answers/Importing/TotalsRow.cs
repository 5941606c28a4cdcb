using Eleven.QuestionSets;

namespace Eleven.Answers.Importing;

/// <summary>A row below the responses that somebody, or a tool, added up: its first cell says so, and is no answer to its question.</summary>
/// <param name="Row">As a spreadsheet counts it.</param>
/// <param name="Words">Of its first cell.</param>
public sealed record TotalsRow(int Row, string Words)
{
    private const int Longest = 24;
    private static readonly HashSet<string> Sums =
    [
        "total",
        "totals",
        "grand total",
        "sub total",
        "subtotal",
        "sum",
        "mean",
        "median",
        "average",
        "count",
        "responses",
        "total responses",
    ];

    // The first three letters of each, as numbers: nearly every other cell differs in them, and needs no more looking at.
    private static readonly int[] Starts = [.. Sums.Select(s => s[0] | s[1] << 8 | s[2] << 16).Distinct()];

    /// <summary>The words when they are those that begin such a row; else null.</summary>
    public static string? Begins(ReadOnlySpan<char> cell) =>
        cell.Trim() is { Length: > 2 and <= Longest } words && Sums.Contains(Wording.Key(words.ToString())) ? words.ToString() : null;

    /// <summary>Whether a cell's bytes can be such words: false for all but a few, and soon.</summary>
    /// <param name="raw">With or without a quotation mark before it.</param>
    internal static bool CanBegin(ReadOnlySpan<byte> raw)
    {
        var from = 0;
        while (from < raw.Length && raw[from] is (byte)'"' or (byte)' ')
        {
            from++;
        }
        return raw.Length - from is > 2 and <= Longest + 2
            && Array.IndexOf(Starts, (raw[from] | 0x20) | (raw[from + 1] | 0x20) << 8 | (raw[from + 2] | 0x20) << 16) >= 0;
    }

    /// <summary>Whether the answer that its first cell gives is one of the question's own, so that a response may well read so. Other takes any words.</summary>
    internal static bool IsAnswer(Question question, Answer answer) =>
        question is not TextQuestion && answer.Given == Given.Answered && !(question.OffersOther && answer.Has(question.Options.Length));

    /// <summary>They count, and are asked about: a response may read so.</summary>
    /// <param name="file">Name for messages.</param>
    public static IEnumerable<Problem> Problems(IReadOnlyList<TotalsRow> found, string file) =>
        TooMany.Told(
            found.Select(t => new Problem(
                Severity.Unsure,
                $"{file}, row {t.Row}",
                $"the row begins with \"{t.Words}\" and counts as a response. If it adds up other rows, delete it in a copy of the file and name the copy in audit.yaml."
            )),
            found.Count,
            more => new(Severity.Unsure, $"{file}, row {found[^1].Row}", $"and {more:N0} more rows begin like a row of totals, and count.")
        );

    /// <summary>Those of a file that count and of which the first cell is no option of its question.</summary>
    internal static List<TotalsRow> Among(Intake intake, Predicate<int> counts) =>
        [
            .. intake
                .LikeTotals.Where(t => counts(t.Row) && !Array.Exists(intake.Questions, q => Fits(q, t.Row, t.Column)))
                .Select(t => new TotalsRow(intake.Rows[t.Row], t.Words)),
        ];

    private static bool Fits(QuestionIntake question, int row, int column) =>
        question.Columns.Cells.Contains(column) && IsAnswer(question.Columns.Question, question.Readings[question.Codes[row]].Value.Answer);
}
