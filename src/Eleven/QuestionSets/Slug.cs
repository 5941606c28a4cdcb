using System.Collections.Frozen;
using System.Text;

namespace Eleven.QuestionSets;

/// <summary>Makes stable ids out of labels: lower case, letters and digits kept, Latin letters without their accents, everything else one hyphen; apostrophes vanish.</summary>
public static class Slug
{
    // Each line: the letter that is written, and those it is written for. A table, since without cultures nothing is decomposed.
    private static readonly FrozenDictionary<char, string> Plain = new[]
    {
        ("a", "àáâãäåāăą"),
        ("ae", "æ"),
        ("c", "çćĉċč"),
        ("d", "ďđð"),
        ("e", "èéêëēĕėęě"),
        ("g", "ĝğġģ"),
        ("h", "ĥħ"),
        ("i", "ìíîïĩīĭįı"),
        ("j", "ĵ"),
        ("k", "ķ"),
        ("l", "ĺļľŀł"),
        ("n", "ñńņňŋ"),
        ("o", "òóôõöøōŏő"),
        ("oe", "œ"),
        ("r", "ŕŗř"),
        ("s", "śŝşšș"),
        ("ss", "ß"),
        ("t", "ţťŧț"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűų"),
        ("w", "ŵẁẃẅ"),
        ("y", "ýÿŷỳ"),
        ("z", "źżž"),
    }
        .SelectMany(l => l.Item2.Select(c => KeyValuePair.Create(c, l.Item1)))
        .ToFrozenDictionary();

    public static string Of(string label)
    {
        var slug = new StringBuilder(label.Length);
        foreach (var c in label.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (Plain.TryGetValue(c, out var plain))
            {
                slug.Append(plain);
            }
            // An accent that stands behind its letter by itself vanishes with it.
            else if (c is >= '\u0300' and <= '\u036f')
            {
                continue;
            }
            else if (c is not ('\'' or '\u2019') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        return slug.ToString().TrimEnd('-');
    }
}
