using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Eleven.Files.Csv;

/// <summary>In what encoding a file was written. Everything after it sees UTF-8.</summary>
/// <param name="Name">In words a user knows.</param>
/// <param name="From">What to turn into UTF-8; null: it is UTF-8 already.</param>
/// <param name="Mark">Bytes of the byte-order mark.</param>
/// <param name="Certain">Said by a mark or proved by every byte seen, rather than guessed.</param>
internal sealed record SourceText(string Name, Encoding? From, int Mark, bool Certain)
{
    public static readonly SourceText Utf8 = new("UTF-8", null, 0, true);

    private const int LongestCharacter = 4;
    private const int Windows1252 = 1252;
    private const int MacRoman = 10000;

    public static SourceText? ByMark(ReadOnlySpan<byte> start) =>
        start switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Utf8 with { Mark = 3 },
            [0xFF, 0xFE, ..] => new("UTF-16", Encoding.Unicode, 2, true),
            [0xFE, 0xFF, ..] => new("UTF-16", Encoding.BigEndianUnicode, 2, true),
            _ => null,
        };

    /// <summary>Judges a piece that holds bytes above 127.</summary>
    /// <param name="isCut">More follows: a character cut off at the end of the piece is nobody's fault.</param>
    public static SourceText Judge(ReadOnlySpan<byte> piece, bool isCut)
    {
        if (Utf8Valid(piece, isCut ? LongestCharacter - 1 : 0))
        {
            return Utf8;
        }
        var (characters, stray) = (0, 0);
        for (var rest = piece; !rest.IsEmpty; )
        {
            var state = Rune.DecodeFromUtf8(rest, out _, out var used);
            characters += state == OperationStatus.Done && used > 1 ? 1 : 0;
            stray += state == OperationStatus.InvalidData ? 1 : 0;
            rest = rest[used..];
        }
        if (characters > stray)
        {
            return new("UTF-8 with damaged characters", Encoding.UTF8, 0, false);
        }
        var (windows, mac) = (Page(Windows1252), Page(MacRoman));
        return WesternText.Score(mac.GetString(piece)) > WesternText.Score(windows.GetString(piece))
            ? new("Mac Roman", mac, 0, false)
            : new("Windows-1252", windows, 0, false);
    }

    /// <summary>Whether earlier saving in a wrong encoding left its traces: replacement characters, or "â€™" for an apostrophe.</summary>
    public static bool LooksDamaged(ReadOnlySpan<byte> utf8) =>
        utf8.IndexOf("\uFFFD"u8) >= 0 || utf8.IndexOf("â€"u8) >= 0 || utf8.IndexOf("Ã©"u8) >= 0 || utf8.IndexOf("Â£"u8) >= 0;

    private static bool Utf8Valid(ReadOnlySpan<byte> piece, int mostCut)
    {
        for (var cut = 0; cut <= mostCut && cut <= piece.Length; cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(piece[..^cut]))
            {
                return true;
            }
        }
        return false;
    }

    private static Encoding Page(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;
}
