using System.Text;

namespace Eleven.Answers;

/// <summary>Text as people and tools write it, made comparable. The original is kept to show; these forms are only for comparing.</summary>
public static class Wording
{
    // UTF-8 read as Windows-1252 somewhere on the way: what is left of quotes, dashes and spaces.
    private static readonly (string Damaged, string Meant)[] Damaged =
    [
        ("\u00e2\u20ac\u2122", "'"),
        ("\u00e2\u20ac\u02dc", "'"),
        ("\u00e2\u20ac\u201c", "-"),
        ("\u00e2\u20ac\u201d", "-"),
        ("\u00c2\u00a0", " "),
        ("\u00c2 ", " "),
        ("@SQ@", "'"),
    ];

    /// <summary>One character as it is compared: lower case; one kind of space, hyphen and apostrophe.</summary>
    public static char Fold(char c) =>
        c switch
        {
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
            '\u2018' or '\u2019' or '\u02bc' or '\u00b4' or '`' => '\'',
            '\u201c' or '\u201d' => '"',
            _ when char.IsWhiteSpace(c) => ' ',
            _ => char.ToLowerInvariant(c),
        };

    /// <summary>The text on one line, runs of white space as one space, ends trimmed; otherwise as written.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in Mended(text))
        {
            if (!char.IsWhiteSpace(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }
        return line.ToString().TrimEnd();
    }

    /// <summary>Letters and digits in lower case, everything else one space, apostrophes gone, "&amp;" is "and": equal keys are equal wording.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var original in Mended(text))
        {
            var c = Fold(original);
            if (char.IsLetterOrDigit(c))
            {
                key.Append(c);
            }
            else if (c == '&')
            {
                key.Append(key.Length > 0 && key[^1] != ' ' ? " and " : "and ");
            }
            else if (c != '\'' && key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }
        return key.ToString().TrimEnd();
    }

    /// <summary>Splits off the number that the author of the form typed before the question: "Q4. ", "4) ", "A1: ", "Question 12 - ", "6a.".</summary>
    public static (string? Number, string Wording) Numbered(string text)
    {
        var line = OneLine(text);
        var at = line.StartsWith("Question ", StringComparison.OrdinalIgnoreCase) ? 9 : 0;
        var start = at;
        while (at < line.Length && at - start < 6 && char.IsAsciiLetterOrDigit(line[at]))
        {
            at++;
        }
        var number = line[start..at];
        var hasMark = at < line.Length && line[at] is '.' or ')' or ':';
        var hasDash = line.AsSpan(at).StartsWith(" -") || line.AsSpan(at).StartsWith(" \u2013");
        if (!number.Any(char.IsAsciiDigit) || number.Count(char.IsAsciiLetter) > 2 || !(hasMark || hasDash || start > 0))
        {
            return (null, line);
        }
        if (hasMark && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1]))
        {
            return (null, line);
        }
        var rest = line[at..].TrimStart('.', ')', ':', ' ', '-', '\u2013');
        return rest.Length == 0 ? (null, line) : (number.TrimStart('Q', 'q'), rest);
    }

    /// <summary>In one form of Unicode, without what cannot be seen, and the commonest damage of quotes and dashes mended; other text comes back as it is.</summary>
    public static string Mended(string text)
    {
        text = Shown.Of(text);
        if (!text.Contains('\u00e2') && !text.Contains('\u00c2') && !text.Contains('@'))
        {
            return text;
        }
        foreach (var (damaged, meant) in Damaged)
        {
            text = text.Replace(damaged, meant);
        }
        return text;
    }
}
