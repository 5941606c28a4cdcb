using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Eleven.Reports;

/// <summary>Why words stay on one line: none of them does, they are one word to a reader, or they are a date.</summary>
public enum Bond
{
    None,
    OneWord,
    Date,
}

/// <summary>What is read as one and is not parted at the end of a line: years (2024-25), codes (20-grade), numbers with "or" (4 or 5), numbers of those who did not or said it (1 did not rate), dates (1 August 2023).</summary>
public static partial class Unbroken
{
    public const char NoBreakSpace = '\u00a0';

    /// <summary>The text in stretches: what stays together by itself, and what stands between.</summary>
    public static ImmutableArray<(string Text, Bond Bond)> Apart(string text)
    {
        var parts = ImmutableArray.CreateBuilder<(string, Bond)>();
        var end = 0;
        foreach (var match in Together().EnumerateMatches(text))
        {
            if (match.Index > end)
            {
                parts.Add((text[end..match.Index], Bond.None));
            }
            end = match.Index + match.Length;
            var together = text[match.Index..end];
            parts.Add((together, Month().IsMatch(together) ? Bond.Date : Bond.OneWord));
        }
        if (end < text.Length)
        {
            parts.Add((text[end..], Bond.None));
        }
        return parts.ToImmutable();
    }

    /// <summary>The text with spaces that do not break within what stays together.</summary>
    public static string Joined(string text) => Together().Replace(text, match => match.Value.Replace(' ', NoBreakSpace));

    // A date written as 2024-06-01 is no year, and no word is so long that a telephone has no room for it.
    [GeneratedRegex(
        $@"(?<![\w-])(?:(?:19|20)[0-9]{{2}}-[0-9]{{2}}|[0-9]{{1,3}}-[A-Za-z]{{2,12}}|[0-9]{{1,3}} or [0-9]{{1,3}}|[0-9]{{1,3}} (?:did(?= not|$)|said(?= it|$))|[0-9]{{1,2}} {Months}(?: (?:19|20)[0-9]{{2}})?|{Months} (?:19|20)[0-9]{{2}})(?![\w-])"
    )]
    private static partial Regex Together();

    [GeneratedRegex(Months)]
    private static partial Regex Month();

    private const string Months = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
}
