using System.Text;

namespace Eleven.Answers.Importing;

/// <summary>The text of a cell out of its bytes. The buffer is used again for the next cell.</summary>
internal sealed class CellText
{
    private char[] _text = new char[1024];

    /// <summary>Valid until the next call.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<byte> raw, bool quoted)
    {
        raw = RowBatch.Unmarked(raw);
        if (_text.Length < raw.Length)
        {
            _text = new char[raw.Length * 2];
        }
        var isQuoted = quoted && raw.Length >= 2 && raw[0] == '"' && raw[^1] == '"';
        var length = Encoding.UTF8.GetChars(isQuoted ? raw[1..^1] : raw, _text);
        length = isQuoted ? Single(_text.AsSpan(0, length)) : length;
        return AsShown(_text.AsSpan(0, WithApostrophes(_text.AsSpan(0, length))));
    }

    // Hardly any cell needs a text of its own.
    private static ReadOnlySpan<char> AsShown(ReadOnlySpan<char> text) => Shown.Is(text) ? text : Shown.Of(new string(text));

    // SmartSurvey lets apostrophes arrive as @SQ@.
    private static int WithApostrophes(Span<char> text)
    {
        for (var at = text.IndexOf("@SQ@"); at >= 0; at = text.IndexOf("@SQ@"))
        {
            text[at] = '\'';
            text[(at + 4)..].CopyTo(text[(at + 1)..]);
            text = text[..^3];
        }
        return text.Length;
    }

    // Two quotes stand for one within a quoted cell.
    private static int Single(Span<char> text)
    {
        var first = text.IndexOf("\"\"");
        if (first < 0)
        {
            return text.Length;
        }
        var to = first;
        for (var from = first; from < text.Length; from++)
        {
            text[to++] = text[from];
            from += text[from] == '"' && from + 1 < text.Length && text[from + 1] == '"' ? 1 : 0;
        }
        return to;
    }
}
