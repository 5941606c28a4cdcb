using Eleven.QuestionSets;

namespace Eleven.Answers.Importing;

/// <summary>A row below the responses that somebody, or a tool, added up: its first cell says so, and is no answer to its question.</summary>
internal static class TotalsRow
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

    /// <summary>The words when they are those that begin such a row; else null.</summary>
    public static string? Begins(ReadOnlySpan<char> cell) =>
        cell.Trim() is { Length: > 2 and <= Longest } words && Sums.Contains(Wording.Key(words.ToString())) ? words.ToString() : null;

    /// <summary>Those that count, of which the first cell is no option of its question. They are asked about: a response may read so.</summary>
    public static IEnumerable<Problem> Among(Intake intake, Predicate<int> counts, Func<int, string> where)
    {
        var found = intake.LikeTotals.Where(t => counts(t.Row) && !Array.Exists(intake.Questions, q => Fits(q, t.Row, t.Column))).ToList();
        return TooMany.Told(
            found.Select(t => new Problem(
                Severity.Unsure,
                where(t.Row),
                $"the row begins with \"{t.Words}\" and counts as a response. If it adds up other rows, delete it in a copy of the file and name the copy in audit.yaml."
            )),
            found.Count,
            more => new(Severity.Unsure, where(found[^1].Row), $"and {more:N0} more rows begin like a row of totals, and count.")
        );
    }

    private static bool Fits(QuestionIntake question, int row, int column) =>
        question.Columns.Question is not TextQuestion
        && question.Columns.Cells.Contains(column)
        && question.Readings[question.Codes[row]].Value.Answer.Given == Given.Answered;
}
