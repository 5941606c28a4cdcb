using Eleven.Answers.Drafting;

namespace Eleven.Cli;

/// <summary>A guess about columns as a line to read.</summary>
internal static class GuessText
{
    private const int Longest = 60;

    public static string Of(Guess guess)
    {
        var columns = guess.Columns.Contains(' ') ? $"columns {guess.Columns}" : $"column {guess.Columns}";
        var which = guess.Question is { } code ? $"question {code}, " : "";
        return $"{columns} \"{Short(guess.Header)}\": {which}{guess.Why}";
    }

    /// <summary>A header as one line that leaves room for what is said of it.</summary>
    public static string Short(string header)
    {
        var line = header.ReplaceLineEndings(" ").Trim();
        return line.Length <= Longest ? line : line[..(Longest - 3)] + "...";
    }
}
