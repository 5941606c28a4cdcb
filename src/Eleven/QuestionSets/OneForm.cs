using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.InteropServices;

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
    internal static readonly char[] Loose =
    [
        .. Composites.Apart.Select(a => a.Character),
        .. Composites.Of.Select(m => m.Mark),
        .. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(c => MarkClasses.Of(c) != 0),
        .. Hangul.Following,
    ];

    private static readonly SearchValues<char> AnyLoose = SearchValues.Create(Loose);

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

    /// <summary>The text with every letter by itself: é is e.</summary>
    public static string WithoutMarks(string text)
    {
        var apart = new List<char>(text.Length * 2);
        foreach (var c in text)
        {
            Separate(c, apart);
        }
        return Joined([.. apart.Where(c => MarkClasses.Of(c) == 0)]);
    }

    /// <summary>Whether it is plain at a glance that the text is in the one form.</summary>
    public static bool Is(ReadOnlySpan<char> text) => !text.ContainsAny(AnyLoose);

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
        for (var at = 0; at < text.Count; at++)
        {
            var end = at;
            while (end < text.Count && MarkClasses.Of(text[end]) != 0)
            {
                end++;
            }
            if (end - at > 1)
            {
                // The order of marks of one kind stays.
                char[] marks = [.. text[at..end].OrderBy(MarkClasses.Of)];
                marks.CopyTo(CollectionsMarshal.AsSpan(text)[at..]);
            }
            at = end;
        }
    }

    private static string Joined(List<char> apart)
    {
        var text = CollectionsMarshal.AsSpan(apart);
        var (kept, letter, last) = (0, -1, -1);
        foreach (var c in text)
        {
            var own = MarkClasses.Of(c);
            // Another mark of its kind, or another letter, between the two keeps them apart.
            if (letter >= 0 && last < own && Join(text[letter], c) is { } both)
            {
                text[letter] = both;
                continue;
            }
            (letter, last) = own == 0 ? (kept, -1) : (letter, own);
            text[kept++] = c;
        }
        return new(text[..kept]);
    }

    private static char? Join(char letter, char mark) =>
        Hangul.Join(letter, mark) ?? (Together.TryGetValue((letter, mark), out var both) ? both : null);
}
