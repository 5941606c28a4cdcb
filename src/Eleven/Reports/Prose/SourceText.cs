using System.Text;

namespace Eleven.Reports.Prose;

/// <summary>Text that stands on several lines as one line, each character still knowing where it came from.</summary>
internal sealed class SourceText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, Place Place)> _pieces = [];

    public int Length => _text.Length;
    public char this[int at] => _text[at];

    public static SourceText Of(string text, Place place)
    {
        var source = new SourceText();
        source.Add(text, place);
        return source;
    }

    public void Add(string text, Place place)
    {
        if (_text.Length > 0)
        {
            _text.Append(' ');
        }
        _pieces.Add((_text.Length, place));
        _text.Append(text);
    }

    public Place PlaceOf(int at)
    {
        var (start, place) = _pieces.Last(p => p.Start <= Math.Max(at, 0));
        return place with { Column = place.Column + at - start };
    }

    public SourceText Part(int start, int end)
    {
        var part = new SourceText();
        while (start < end && _text[start] == ' ')
        {
            start++;
        }
        var text = _text.ToString(start, end - start);
        // The pieces that lie within it, cut to it.
        for (var i = 0; i < _pieces.Count; i++)
        {
            var from = Math.Max(start, _pieces[i].Start);
            var to = Math.Min(end, i + 1 < _pieces.Count ? _pieces[i + 1].Start - 1 : _text.Length);
            if (from < to)
            {
                part.Add(text[(from - start)..(to - start)], PlaceOf(from));
            }
        }
        return part;
    }

    public int IndexOf(string what, int from = 0) => _text.ToString().IndexOf(what, from, StringComparison.Ordinal);

    public string Slice(int start, int end) => _text.ToString(start, end - start);

    public override string ToString() => _text.ToString();
}
