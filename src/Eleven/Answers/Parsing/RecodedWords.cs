using System.Text.RegularExpressions;
using Eleven.QuestionSets;

namespace Eleven.Answers.Parsing;

/// <summary>The words of a recode, looked for among what was written.</summary>
public static partial class RecodedWords
{
    /// <summary>Whether words stand in an answer, alone or as one item among others, however they are spaced and pointed. Some words of an item are none.</summary>
    /// <param name="raw">The answer as written; of several cells, joined.</param>
    public static bool StandIn(Question question, string raw, string words)
    {
        var key = Wording.Key(words);
        return key.Length == 0
            ? raw.Contains(words.Trim(), StringComparison.Ordinal)
            : raw.Split(QuestionReader.CellBreak)
                .Any(cell => $" {Wording.Key(cell)} ".Contains($" {key} ", StringComparison.Ordinal) && IsItem(question, cell, key));
    }

    private static bool IsItem(Question question, string cell, string key)
    {
        if (key == Wording.Key(cell) || question is not ChoiceQuestion && key.All(char.IsAsciiDigit))
        {
            return true;
        }
        if (question is ChooseOneQuestion { Classifies: not Classifies.Area })
        {
            return false;
        }
        // What may stand between items, whatever the tool; an item may hold some of it. "And" joins areas alone.
        var breaks = Breaks()
            .Matches(cell)
            .Where(b => question.Classifies == Classifies.Area || !char.IsLetter(b.Value.Trim().FirstOrDefault()))
            .ToArray();
        int[] starts = [0, .. breaks.Select(b => b.Index + b.Length)];
        int[] ends = [.. breaks.Select(b => b.Index), cell.Length];
        return starts.Any(from => ends.Any(to => to > from && Wording.Key(cell[from..to]) == key));
    }

    [GeneratedRegex("""[;,|/+&:.()\[\]{}"\r\n\t\u2013]|\s-\s|\s+and\s+""", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    /// <summary>What may be an item of an answer: each cell, and each part of it between semicolons.</summary>
    public static IEnumerable<string> Items(string raw) =>
        raw.Split(QuestionReader.CellBreak)
            .SelectMany(cell => cell.Split(';').Append(cell))
            .Select(Wording.OneLine)
            .Where(i => i.Length > 0);
}
