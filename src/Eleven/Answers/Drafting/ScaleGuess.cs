using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Drafting;

/// <summary>Guesses a scale where the answers are steps from 1 up, with or without the words of a step.</summary>
internal static class ScaleGuess
{
    /// <summary>Null where they are not.</summary>
    public static (Question, string)? Of(ColumnAnswers column, string code, string text)
    {
        // A few cells that no number can be told of ("1 or 2", "01-Feb") make it no list of options; importing names them.
        var strange = column.Counts.Where(c => IsDoubtful(c.Key)).ToList();
        var doubtful = strange.Where(c => !SpreadsheetDamage.Seen(c.Key)).Sum(c => c.Value);
        var left = strange.Sum(c => c.Value);
        var steps = column.Counts.Keys.Where(c => !IsDoubtful(c)).Select(Leading.NumberOf).ToList();
        if (
            doubtful * 10 > column.Filled
            || left * 2 > column.Filled
            || steps.Exists(s => s is null or < 1 or > 10)
            || steps.Distinct().Count() < 2
        )
        {
            return null;
        }
        var most = steps.Max() > 5 ? 10 : 5;
        var question = new ScaleQuestion
        {
            Code = code,
            Text = text,
            Steps = most,
            LowLabel = Words(column, 1),
            HighLabel = Words(column, most),
        };
        var all = left == 0 ? "every answer" : $"every answer but {left}";
        return (question, $"scale: {all} is a number from 1 to {steps.Max()}; what its ends mean has to be written in");
    }

    private static bool IsDoubtful(string cell) => Leading.Of(cell) is null && (char.IsAsciiDigit(cell[0]) || SpreadsheetDamage.Seen(cell));

    private static string Words(ColumnAnswers column, int step)
    {
        var words = column
            .Counts.Where(c => Leading.Of(c.Key) is { OutOf: null } found && found.Number == step)
            .OrderByDescending(c => c.Value)
            .Select(c =>
                Wording.OneLine(c.Key).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ' ', '-', '(', ':').TrimEnd(')')
            );
        return words.FirstOrDefault(w => w.Length > 0) ?? (step == 1 ? "lowest" : "highest");
    }
}
