using System.Text.RegularExpressions;

namespace Eleven.Tests.Examples;

/// <summary>
/// Whether one wording speaks of what another does. The project's wording is its own, so that people compare the sense; this holds that the words which carry it are
/// there: their first five letters, small words left aside.
/// </summary>
internal static partial class Sense
{
    private static readonly string[] Small =
    [
        "about",
        "their",
        "which",
        "these",
        "those",
        "where",
        "other",
        "would",
        "could",
        "there",
        "every",
        "what",
        "when",
        "with",
        "that",
        "have",
        "from",
        "they",
        "them",
        "your",
        "both",
        "into",
        "than",
        "some",
        "does",
    ];

    /// <summary>The share of carrying words of one text that the other has, 0 to 1.</summary>
    public static double Shared(string told, string text)
    {
        var there = Stems(text).ToHashSet();
        string[] wanted = [.. Stems(told).Distinct()];
        return wanted.Length == 0 ? 1 : (double)wanted.Count(there.Contains) / wanted.Length;
    }

    private static IEnumerable<string> Stems(string text) =>
        Word()
            .Matches(text.ToLowerInvariant())
            .Select(m => m.Value)
            .Where(w => w.Length >= 4 && !Small.Contains(w))
            .Select(w => w[..Math.Min(5, w.Length)]);

    [GeneratedRegex("[a-z]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
