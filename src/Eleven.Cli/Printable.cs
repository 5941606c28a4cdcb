using System.Globalization;
using System.Text;

namespace Eleven.Cli;

/// <summary>
/// Text from files and file names as one line that a terminal may be given: what would move its cursor, colour its text or turn its direction is shown as a mark,
/// and line breaks as blanks.
/// </summary>
internal static class Printable
{
    private const char Mark = '\uFFFD';

    public static string Line(string text)
    {
        var at = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (at < 0)
        {
            return text;
        }
        var shown = new StringBuilder(text, 0, at, text.Length);
        foreach (var rune in text.AsSpan(at).EnumerateRunes())
        {
            shown.Append(Shown(rune));
        }
        return shown.ToString();
    }

    private static string Shown(Rune rune) =>
        rune.Value is '\n' or '\r' or '\t' or 0x2028 or 0x2029 ? " "
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control || TurnsDirection(rune.Value) ? Mark.ToString()
        : rune.ToString();

    // Marks that make what follows read from right to left: a name could pass for another.
    private static bool TurnsDirection(int code) =>
        code is 0x061C or 0x200E or 0x200F or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;
}
