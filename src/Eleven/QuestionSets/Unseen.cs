using System.Globalization;
using System.Text;

namespace Eleven.QuestionSets;

/// <summary>Characters that cannot be seen, by which two names could look the same: line ends, and what has no width or turns the direction of what follows.</summary>
public static class Unseen
{
    /// <summary>What is said of a text that has some, behind what it is; without a full stop.</summary>
    public const string Said = "has characters that cannot be seen. Type it again";

    // How many characters before and behind one are told.
    private const int Near = 20;

    // Some scripts, and pictures of people, join and part their signs by these.
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    // Letters and marks that show nothing.
    private static readonly HashSet<int> Empty = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0];

    /// <summary>Of which a text has one where it has any, line ends and tabs aside; halves of pairs among them.</summary>
    internal static readonly char[] Signs =
    [
        .. Enumerable
            .Range(0, char.MaxValue + 1)
            .Select(c => (char)c)
            .Where(c =>
                char.IsSurrogate(c) || (int)c is NonJoiner or Joiner || (IsHidden(new Rune(c), default) && !IsOfLines(new Rune(c)))
            ),
    ];

    /// <param name="lines">Whether the text may have several lines, and tabs in them.</param>
    public static bool In(string text, bool lines = false) => First(text, lines) is not null;

    // Where the first of them is.
    private static int? First(string text, bool lines)
    {
        var before = default(Rune);
        for (var rest = text.AsSpan(); !rest.IsEmpty; )
        {
            var whole = Rune.DecodeFromUtf16(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (!whole || (IsHidden(rune, before) && !(lines && IsOfLines(rune))))
            {
                return text.Length - rest.Length;
            }
            before = rune;
            rest = rest[length..];
        }
        return null;
    }

    /// <summary>The text without them: what has no width is dropped, and what ends a line or steers a terminal is a space. Where it has none, as it is.</summary>
    /// <param name="lines">Whether the text may have several lines, and tabs in them.</param>
    public static string Without(string text, bool lines = false)
    {
        if (!In(text, lines))
        {
            return text;
        }
        var (seen, before) = (new StringBuilder(text.Length), default(Rune));
        // Half a pair is read as the sign for what cannot be read.
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsHidden(rune, before) || (lines && IsOfLines(rune)))
            {
                seen.Append(rune);
                before = rune;
            }
            else if (Parts(rune))
            {
                seen.Append(' ');
                before = default;
            }
        }
        return seen.ToString();
    }

    /// <summary>As <see cref="Said"/>, with the words around the first of them: without a place nobody finds what nobody sees.</summary>
    public static string SaidOf(string text)
    {
        var near = First(text, lines: false) is { } at
            ? string.Join(' ', Without(Around(text, at)).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : "";
        return near.Length == 0 ? Said : $"has characters that cannot be seen near “{near}”. Type that again";
    }

    // Whole words, as far as they are near.
    private static string Around(string text, int at)
    {
        var (from, to) = (Math.Max(0, at - Near), Math.Min(text.Length, at + Near));
        var (before, after) = (text.IndexOf(' ', from, at - from), text.LastIndexOf(' ', to - 1, to - at));
        return text[(from == 0 || before < 0 ? from : before)..(to == text.Length || after < 0 ? to : after)];
    }

    private static bool Parts(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsOfLines(Rune rune) => rune.Value is '\n' or '\r' or '\t';

    private static bool IsHidden(Rune rune, Rune before) =>
        rune.Value switch
        {
            NonJoiner or Joiner => !Joins(before),
            // They choose between two pictures of a sign; a letter has one.
            >= 0xFE00 and <= 0xFE0F => before == default || (Rune.IsLetter(before) && !Joins(before)),
            // No character, in any version of Unicode.
            >= 0xFDD0 and <= 0xFDEF => true,
            var value when (value & 0xFFFE) == 0xFFFE => true,
            var value => Empty.Contains(value)
                || Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator,
        };

    // Of Arabic and the scripts of Asia, and of pictures. Behind a letter of Latin, Greek or Cyrillic it would do nothing.
    private static bool Joins(Rune before) => before.Value is >= 0x0600 and < 0x1D00 or >= 0x2190;
}
