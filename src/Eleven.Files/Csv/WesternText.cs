namespace Eleven.Files.Csv;

/// <summary>How well text of one byte a letter reads in an encoding: by where its accented letters, quotes, dashes and signs stand.</summary>
internal static class WesternText
{
    private const string Letters = "ŒœŠšŽžŸ";
    private const string Currency = "£€";
    private const string Signs = "½¼¾°©®™«»¡¿§·";

    /// <summary>One for each character above 127 that stands where one would write it, one less for each that does not.</summary>
    public static int Score(ReadOnlySpan<char> text)
    {
        var score = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > 127)
            {
                score += Of(text[i], i == 0 ? ' ' : text[i - 1], i + 1 == text.Length ? ' ' : text[i + 1]);
            }
        }
        return score;
    }

    private static int Of(char c, char before, char after) =>
        c switch
        {
            _ when IsWritten(c) => OfLetter(c, before, after),
            '\u2019' => char.IsLetterOrDigit(before) ? 1 : 0,
            '\u2018' or '\u201c' => char.IsLetterOrDigit(after) && !char.IsLetterOrDigit(before) ? 1 : -1,
            '\u201d' => char.IsWhiteSpace(before) ? -1 : 1,
            '\u2026' => char.IsLetterOrDigit(after) ? -1 : 1,
            '\u2022' => char.IsLetterOrDigit(before) ? -1 : 1,
            '\u2013' or '\u2014' => char.IsWhiteSpace(before) == char.IsWhiteSpace(after) ? 1 : 0,
            '\u00a0' => 1,
            _ when Currency.Contains(c) => char.IsAsciiDigit(after) ? 1 : 0,
            _ when Signs.Contains(c) => 0,
            _ => -1,
        };

    // A capital does not follow a small letter, and no letter stands alone.
    private static int OfLetter(char c, char before, char after) =>
        char.IsUpper(c) && char.IsLower(before) ? -1
        : char.IsLetter(before) || char.IsLetter(after) ? 1
        : char.IsUpper(c) ? -1
        : 0;

    private static bool IsWritten(char c) => Letters.Contains(c) || (c is >= '\u00c0' and <= '\u00ff' and not ('\u00d7' or '\u00f7'));
}
