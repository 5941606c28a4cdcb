using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Questions;

/// <summary>The words of a released quote: as edited for release, else as they stand in the file.</summary>
public static class ReleasedWords
{
    /// <summary>Null, and a mistake for the person who keeps the audit, where no words stand there.</summary>
    internal static string? Of(Scope scope, ReleasedQuote quote) => In(scope.Now.Answers, quote) ?? Missing(scope, quote);

    /// <summary>Null where no words stand there.</summary>
    public static string? In(AuditAnswers answers, ReleasedQuote quote)
    {
        if (quote.Text is not null)
        {
            return quote.Text;
        }
        foreach (var table in answers.Tables)
        {
            for (var row = 0; row < table.Rows.Length; row++)
            {
                if (table.Rows[row].FileHash == quote.FileHash && table.Rows[row].Row == quote.Row)
                {
                    return Words(table, quote, row);
                }
            }
        }
        return null;
    }

    /// <summary>Code of the question under which a quote is printed; the quote itself may name one of its boxes.</summary>
    public static string CodeOf(ReleasedQuote quote) => quote.Question.Split(':')[0];

    private static string? Words(AnswerTable table, ReleasedQuote quote, int row)
    {
        if (table.Find(CodeOf(quote)) is not { } column)
        {
            return null;
        }
        if (quote.Question.Split(':', 2) is [_, var box] && column.Words.TryGetValue(box, out var words))
        {
            return string.IsNullOrWhiteSpace(words[row]) ? null : words[row]!.Trim();
        }
        var text =
            column.Question is TextQuestion
                ? column.Values[column.Codes[row]].Raw
                : string.Join(' ', column.Words.OrderBy(w => w.Key).Select(w => w.Value[row]).Where(w => !string.IsNullOrWhiteSpace(w)));
        return string.IsNullOrWhiteSpace(text) ? null : text.Replace('\u001F', ' ').Trim();
    }

    private static string? Missing(Scope scope, ReleasedQuote quote)
    {
        scope.Problems.Add(
            new(
                Severity.Refused,
                quote.Where,
                $"No words answer question {quote.Question} in row {quote.Row} of that file, or the row was left out. Correct the row or write the words as text."
            )
        );
        return null;
    }
}
