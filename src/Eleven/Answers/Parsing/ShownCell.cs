using System.Text.RegularExpressions;

namespace Eleven.Answers.Parsing;

/// <summary>
/// A cell as a problem quotes it: on one line, shortened, and without e-mail addresses and phone numbers. People send the list of what does not fit on to colleagues, and
/// the row and column tell whoever may see the answers where to look.
/// </summary>
internal static partial class ShownCell
{
    private const int Longest = 80;

    // No phone number of the United Kingdom has fewer digits; a date has no nought or plus before so many.
    private const int Digits = 10;

    public static string Of(string cell)
    {
        var line = Wording.OneLine(cell);
        // What lies far behind what is shown need not be looked through.
        line = line.Length <= 4 * Longest ? line : line[..(4 * Longest)];
        line = Number()
            .Replace(
                Address().Replace(line, "[e-mail address]"),
                m => m.Value.Count(char.IsAsciiDigit) < Digits ? m.Value : "[phone number]"
            );
        return line.Length <= Longest ? line : line[..(Longest - 3)] + "...";
    }

    [GeneratedRegex(@"[^\s<>()\[\]""',;:]+@[^\s<>()\[\]""',;:@]+\.[^\s<>()\[\]""',;:@]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<!\d)(\+|00?)[1-9][\d ()-]{7,}\d")]
    private static partial Regex Number();
}
