using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Eleven.QuestionSets;

/// <summary>
/// Text in one form, NFC of the Unicode Standard: é is one character, whether it was typed as one or as e with an accent behind it. Names that look the same are then
/// the same. A table of our own, since without cultures the base library leaves all but English as it is.
/// </summary>
public static class OneForm
{
    private static readonly FrozenDictionary<(char, char), char> Together = Composites
        .Of.SelectMany(m => m.Pairs.Chunk(2).Select(p => KeyValuePair.Create((p[0], m.Mark), p[1])))
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<char, string> Apart = Together
        .Select(t => KeyValuePair.Create(t.Value, $"{t.Key.Item1}{t.Key.Item2}"))
        .Concat(Composites.Apart.Select(a => KeyValuePair.Create(a.Character, a.WrittenAs)))
        .ToFrozenDictionary();

    // Where none of these stands, a text is in the one form: English is, and nearly all that a keyboard of Europe writes.
    private static readonly SearchValues<char> Loose = SearchValues.Create([
        .. Composites.Apart.Select(a => a.Character),
        .. Composites.Of.Select(m => m.Mark),
        .. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(c => MarkClasses.Of(c) != 0),
        .. Hangul.Following,
    ]);

    public static string Of(string text)
    {
        if (Is(text))
        {
            return text;
        }
        var apart = new List<char>(text.Length * 2);
        foreach (var c in text)
        {
            Separate(c, apart);
        }
        InOrder(apart);
        return Joined(apart);
    }

    /// <summary>Whether it is plain at a glance that the text is in the one form.</summary>
    public static bool Is(ReadOnlySpan<char> text) => !text.ContainsAny(Loose);

    private static void Separate(char c, List<char> into)
    {
        if (Hangul.Parts(c) is { Length: > 0 } parts)
        {
            into.AddRange(parts);
        }
        else if (c >= '\u00C0' && Apart.TryGetValue(c, out var written))
        {
            foreach (var part in written)
            {
                Separate(part, into);
            }
        }
        else
        {
            into.Add(c);
        }
    }

    // Marks of one letter that do not touch one another may be typed in any order.
    private static void InOrder(List<char> text)
    {
        for (var i = 1; i < text.Count; i++)
        {
            var own = MarkClasses.Of(text[i]);
            for (var at = i; own != 0 && at > 0 && MarkClasses.Of(text[at - 1]) > own; at--)
            {
                (text[at - 1], text[at]) = (text[at], text[at - 1]);
            }
        }
    }

    private static string Joined(List<char> apart)
    {
        var text = new StringBuilder(apart.Count);
        var (letter, last) = (-1, -1);
        foreach (var c in apart)
        {
            var own = MarkClasses.Of(c);
            // Another mark of its kind, or another letter, between the two keeps them apart.
            if (letter >= 0 && last < own && Join(text[letter], c) is { } both)
            {
                text[letter] = both;
                continue;
            }
            (letter, last) = own == 0 ? (text.Length, -1) : (letter, own);
            text.Append(c);
        }
        return text.ToString();
    }

    private static char? Join(char letter, char mark) =>
        Hangul.Join(letter, mark) ?? (Together.TryGetValue((letter, mark), out var both) ? both : null);
}
