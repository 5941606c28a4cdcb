using System.Text;
using Eleven.QuestionSets;

namespace Eleven.Store;

/// <summary>
/// Words in capitals and in one form, by which names are searched and told apart: the same in the program as on either database, for every letter of Latin, modern Greek and
/// Cyrillic. Ancient Greek is left out.
/// </summary>
public static class Capitals
{
    // What PostgreSQL writes with other letters, or with several: the program's own capitals leave these as they are.
    private static readonly Dictionary<char, string> Others = new()
    {
        ['ß'] = "SS",
        ['ı'] = "I",
        ['ſ'] = "S",
        ['ŉ'] = "\u02BCN",
        ['ǰ'] = "J\u030C",
        ['\u0390'] = "\u0399\u0308\u0301",
        ['\u03B0'] = "\u03A5\u0308\u0301",
        ['\u1E96'] = "H\u0331",
        ['\u1E97'] = "T\u0308",
        ['\u1E98'] = "W\u030A",
        ['\u1E99'] = "Y\u030A",
        ['\u1E9A'] = "A\u02BE",
        ['\uFB00'] = "FF",
        ['\uFB01'] = "FI",
        ['\uFB02'] = "FL",
        ['\uFB03'] = "FFI",
        ['\uFB04'] = "FFL",
        ['\uFB05'] = "ST",
        ['\uFB06'] = "ST",
    };

    /// <summary>Names that differ in capitals alone are one.</summary>
    public static IEqualityComparer<string> Same { get; } =
        EqualityComparer<string>.Create((one, other) => Of(one!) == Of(other!), s => string.GetHashCode(Of(s), StringComparison.Ordinal));

    public static string Of(string words)
    {
        var capitals = OneForm.Of(words).ToUpperInvariant();
        // Written with several letters, they may be ones that are one with an accent behind them.
        return OneForm.Of(
            capitals.Any(Others.ContainsKey)
                ? capitals
                    .Aggregate(new StringBuilder(), (all, c) => Others.TryGetValue(c, out var other) ? all.Append(other) : all.Append(c))
                    .ToString()
                : capitals
        );
    }
}
