using System.Buffers;
using System.Globalization;
using System.Text;

namespace Eleven.Files.Xlsx;

/// <summary>The text of a cell as it is gathered: runs of rich text joined, escapes undone. Used again for every cell.</summary>
/// <param name="where">The place in words, asked for only when the text is refused.</param>
internal sealed class XmlText(Func<string> where)
{
    private const int EscapeLength = 7;
    private static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')),
    ]);
    private char[] _chars = new char[4096];
    private int _length;

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Replace(string text)
    {
        // No number or date is longer than the buffer is from the start.
        text.CopyTo(_chars);
        _length = text.Length;
    }

    /// <summary>Adds the text within the element that the XML stands on, to its end.</summary>
    public void Append(XmlPart xml)
    {
        var depth = xml.Depth;
        if (xml.IsEmpty)
        {
            return;
        }
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.IsText)
            {
                AppendNode(xml);
            }
        }
    }

    /// <summary>Adds the text of a rich string: every t that is not phonetic, to the end of the element.</summary>
    public void AppendRich(XmlPart xml)
    {
        var depth = xml.Depth;
        if (xml.IsEmpty)
        {
            return;
        }
        while (xml.ReadChild(depth))
        {
            if (xml.Name == "t")
            {
                Append(xml);
            }
            else if (xml.Name == "rPh")
            {
                xml.Skip();
            }
        }
    }

    /// <summary>Undoes _x000D_ and its like, and puts a space for control characters, which are no text.</summary>
    public void Unescape()
    {
        var at = Chars.IndexOf("_x");
        if (at >= 0)
        {
            Unescape(at);
        }
        _chars.AsSpan(0, _length).ReplaceAny(Controls, ' ');
    }

    /// <summary>The text as UTF-8; a broken pair of surrogates becomes a replacement character.</summary>
    public int Encode(Span<byte> to) => Encoding.UTF8.GetBytes(Chars, to);

    private void AppendNode(XmlPart xml)
    {
        while (true)
        {
            if (_length == _chars.Length)
            {
                Array.Resize(ref _chars, _length * 2);
            }
            var read = xml.ReadText(_chars, _length);
            if (read == 0)
            {
                return;
            }
            _length += read;
            if (_length > XlsxLimits.CellBytes)
            {
                throw XlsxLimits.TooLong(where());
            }
        }
    }

    private void Unescape(int at)
    {
        var to = at;
        for (var from = at; from < _length; from++)
        {
            var rest = _chars.AsSpan(from, Math.Min(EscapeLength, _length - from));
            if (
                rest is ['_', 'x', _, _, _, _, '_']
                && ushort.TryParse(rest[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            )
            {
                _chars[to++] = (char)code;
                from += EscapeLength - 1;
            }
            else
            {
                _chars[to++] = _chars[from];
            }
        }
        _length = to;
    }
}
