using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Eleven.Reports;

/// <summary>Years such as 2024-25, which are read as one word and do not break at their hyphen.</summary>
public static partial class Years
{
    /// <summary>The text in stretches: years by themselves, and what stands between them. Dates are no years.</summary>
    public static ImmutableArray<(string Text, bool IsYear)> Apart(string text)
    {
        var parts = ImmutableArray.CreateBuilder<(string, bool)>();
        var end = 0;
        foreach (var year in Year().EnumerateMatches(text))
        {
            if (year.Index > end)
            {
                parts.Add((text[end..year.Index], false));
            }
            end = year.Index + year.Length;
            parts.Add((text[year.Index..end], true));
        }
        if (end < text.Length)
        {
            parts.Add((text[end..], false));
        }
        return parts.ToImmutable();
    }

    [GeneratedRegex(@"(?<![\w-])(?:19|20)[0-9]{2}-[0-9]{2}(?![\w-])")]
    private static partial Regex Year();
}
