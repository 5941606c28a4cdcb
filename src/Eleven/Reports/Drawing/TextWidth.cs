using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Eleven.Reports.Drawing;

/// <summary>
/// How wide text stands in Arial or Liberation Sans, in the unit of the font size. Advance widths in thousandths are those the two fonts share;
/// a letter outside the tables is taken for a wide one, so that room is never short.
/// </summary>
public static partial class TextWidth
{
    private const int Unknown = 667;
    private const int Ideograph = 1000;
    private const int Digit = 556;
    private const int Em = 1000;

    // From space (32) to tilde (126).
    private static readonly ImmutableArray<int> Regular = Parse(
        """
        278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556
        1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556
        333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584
        """
    );

    private static readonly ImmutableArray<int> Bold = Parse(
        """
        278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611
        975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556
        333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584
        """
    );

    public static double Of(ReadOnlySpan<char> text, double size, bool bold = false)
    {
        var thousandths = 0;
        foreach (var c in text)
        {
            thousandths += Of(c, bold);
        }
        return thousandths * size / 1000;
    }

    private static int Of(char letter, bool bold) =>
        letter switch
        {
            >= ' ' and <= '~' => (bold ? Bold : Regular)[letter - ' '],
            '\u00a0' => Regular[0],
            '“' or '”' => bold ? 500 : 333,
            '‘' or '’' => bold ? 278 : 222,
            '–' or '£' => Digit,
            '—' or '…' => Em,
            '•' => 350,
            >= '\u2e80' => Ideograph,
            _ => Unknown,
        };

    /// <summary>How many lines a text takes that may begin new ones itself.</summary>
    public static int Lines(string text, double size, double width, bool bold = false) =>
        text.Split('\n').Sum(line => Wrap(line, size, width, bold).Length);

    /// <summary>
    /// Lines that fit the width, broken at spaces and after hyphens, but not within what stays <see cref="Unbroken"/>; a word too long for a line of
    /// its own is broken inside. At least one line.
    /// </summary>
    public static ImmutableArray<string> Wrap(string text, double size, double width, bool bold = false)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var word in WordsOf(text))
        {
            var between = line.Length == 0 ? "" : " ";
            foreach (var part in Parts(word))
            {
                var longer = line + between + part;
                if (Of(longer, size, bold) <= width)
                {
                    line = longer;
                }
                else
                {
                    if (line.Length > 0)
                    {
                        lines.Add(line);
                    }
                    line = Break(part, size, width, bold, lines);
                }
                between = "";
            }
        }
        lines.Add(line);
        return lines.ToImmutable();
    }

    /// <summary>Width of the widest stretch that must stand on one line.</summary>
    public static double OfWidestPart(string text, double size, bool bold = false) =>
        WordsOf(text).SelectMany(Parts).Select(part => Of(part, size, bold)).DefaultIfEmpty().Max();

    // With what stays unbroken among them, whose spaces are those of the text again.
    private static IEnumerable<string> WordsOf(string text) =>
        Word().Matches(Unbroken.Joined(text)).Select(word => word.Value.Replace(Unbroken.NoBreakSpace, ' '));

    [GeneratedRegex(@"[\S\u00a0]+")]
    private static partial Regex Word();

    // What of a word stands on one line: "self-assessment" may break after its hyphen, "2024-25" may not.
    private static IEnumerable<string> Parts(string word)
    {
        var start = 0;
        for (var i = 1; i < word.Length - 1; i++)
        {
            if (word[i] == '-' && char.IsLetter(word[i - 1]) && char.IsLetter(word[i + 1]))
            {
                yield return word[start..(i + 1)];
                start = i + 1;
            }
        }
        yield return word[start..];
    }

    // Adds the full lines of a long word and leaves the rest to be gone on with.
    private static string Break(string word, double size, double width, bool bold, ImmutableArray<string>.Builder lines)
    {
        while (word.Length > 1 && Of(word, size, bold) > width)
        {
            var fits = 1;
            while (Of(word.AsSpan(0, fits + 1), size, bold) <= width)
            {
                fits++;
            }
            if (char.IsHighSurrogate(word[fits - 1]) && fits < word.Length)
            {
                fits++;
            }
            lines.Add(word[..fits]);
            word = word[fits..];
        }
        return word;
    }

    private static ImmutableArray<int> Parse(string numbers) =>
        [.. numbers.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
}
