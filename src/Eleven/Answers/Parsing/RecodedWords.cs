namespace Eleven.Answers.Parsing;

/// <summary>The words of a recode, looked for among what was written.</summary>
public static class RecodedWords
{
    /// <summary>Whether words stand in an answer, alone or among others, however they are spaced and pointed.</summary>
    /// <param name="raw">The answer as written; of several cells, joined.</param>
    public static bool StandIn(string raw, string words)
    {
        var key = Wording.Key(words);
        return key.Length == 0
            ? raw.Contains(words.Trim(), StringComparison.Ordinal)
            : raw.Split(QuestionReader.CellBreak).Any(cell => $" {Wording.Key(cell)} ".Contains($" {key} ", StringComparison.Ordinal));
    }

    /// <summary>What may be an item of an answer: each cell, and each part of it between semicolons.</summary>
    public static IEnumerable<string> Items(string raw) =>
        raw.Split(QuestionReader.CellBreak)
            .SelectMany(cell => cell.Split(';').Append(cell))
            .Select(Wording.OneLine)
            .Where(i => i.Length > 0);
}
