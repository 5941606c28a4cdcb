using System.Collections.Immutable;
using System.Text;

namespace Eleven.Reports.Prose;

/// <summary>Reads the text of one paragraph or item: emphasis, links and figures.</summary>
internal sealed class InlineReader(SourceText source, ProseMistakes mistakes)
{
    private readonly ImmutableArray<Inline>.Builder _inlines = ImmutableArray.CreateBuilder<Inline>();
    private readonly StringBuilder _words = new();
    private const int LongestAddress = 200;
    private int _at;
    private int? _strong;
    private int? _emphasis;

    public ImmutableArray<Inline> Read()
    {
        while (_at < source.Length)
        {
            Next();
        }
        Flush();
        Unclosed(_strong, "**");
        Unclosed(_emphasis, "*");
        return _inlines.ToImmutable();
    }

    private void Next()
    {
        switch (source[_at])
        {
            case '\\' when _at + 1 < source.Length && char.IsAsciiLetterOrDigit(source[_at + 1]) is false:
                _words.Append(source[_at + 1]);
                _at += 2;
                break;
            case '{' when IsAt("{{") && !IsAt("{{{"):
                Figure();
                break;
            case '{' or '}':
                Brace();
                break;
            case '*' when IsAt("**"):
                Toggle(ref _strong, 2);
                break;
            case '*' or '_' when IsEmphasis():
                Toggle(ref _emphasis, 1);
                break;
            case '!' when IsAt("![") && IsLink(_at + 1, out _, out var end):
                mistakes.At(
                    source.PlaceOf(_at),
                    "Pictures cannot stand in prose: take it out. The report draws the chart of every question."
                );
                _at = end + 1;
                break;
            case '[' when IsLink(_at, out var middle, out var close):
                Link(middle, close);
                break;
            case '<' when _at + 1 < source.Length && (char.IsAsciiLetter(source[_at + 1]) || source[_at + 1] is '/' or '!'):
                mistakes.At(
                    source.PlaceOf(_at),
                    "HTML cannot stand in prose: write plain words, *emphasis*, **strong** or [a link](https://...)."
                );
                _words.Append(source[_at++]);
                break;
            default:
                _words.Append(source[_at++]);
                break;
        }
    }

    private void Figure()
    {
        var end = source.IndexOf("}}", _at);
        var next = source.IndexOf("{{", _at + 2);
        if (end < 0 || (next >= 0 && next < end))
        {
            mistakes.At(source.PlaceOf(_at), "The braces of this figure are not closed: write {{ADDRESS}}, for example {{4.yes}}.");
            _at = next < 0 ? source.Length : next;
            return;
        }
        Flush();
        var inside = source.Slice(_at + 2, end);
        var bar = inside.IndexOf('|');
        var written = bar < 0 ? inside : inside[..bar];
        var start = _at + 2 + written.Length - written.TrimStart().Length;
        _inlines.Add(
            new FigureHole(written.Trim(), bar < 0 ? null : inside[(bar + 1)..].Trim(), source.PlaceOf(start))
            {
                Strong = _strong is not null,
                Emphasis = _emphasis is not null,
            }
        );
        _at = end + 2;
    }

    // Printed as it stands, an address would be read by the public.
    private void Brace()
    {
        mistakes.At(
            source.PlaceOf(_at),
            $"A figure stands between two braces on either side: write {{{{ADDRESS}}}}, for example {{{{4.yes}}}}, or \\{source[_at]} for the sign itself."
        );
        while (_at < source.Length && source[_at] is '{' or '}')
        {
            _words.Append(source[_at++]);
        }
        // What it was meant to open or to close is told with it.
        if (
            source.IndexOf("}", _at) is var close and >= 0
            && close - _at <= LongestAddress
            && source.Slice(_at, close).All(c => c is not (' ' or '{'))
        )
        {
            for (_at = close; _at < source.Length && source[_at] == '}'; _at++) { }
        }
    }

    private void Toggle(ref int? since, int length)
    {
        Flush();
        since = since is null ? _at : null;
        _at += length;
    }

    private void Link(int middle, int end)
    {
        Flush();
        var address = source.Slice(middle + 2, end).Trim();
        if (
            !address.StartsWith("https://", StringComparison.Ordinal)
            && !address.StartsWith('#')
            && !address.StartsWith("mailto:", StringComparison.Ordinal)
        )
        {
            mistakes.At(
                source.PlaceOf(middle + 2),
                $"'{address}' is no address that a report can link to: begin with https://, mailto: or #."
            );
        }
        _inlines.Add(
            new Words(source.Slice(_at + 1, middle))
            {
                Link = address,
                Strong = _strong is not null,
                Emphasis = _emphasis is not null,
            }
        );
        _at = end + 1;
    }

    private bool IsLink(int at, out int middle, out int end)
    {
        middle = source.IndexOf("](", at);
        end = middle < 0 ? -1 : source.IndexOf(")", middle);
        return end > 0 && source.IndexOf("[", at + 1) is var next && (next < 0 || next > middle);
    }

    // An underscore within a word, or an asterisk between spaces, is itself.
    private bool IsEmphasis()
    {
        var before = _at == 0 ? ' ' : source[_at - 1];
        var after = _at + 1 < source.Length ? source[_at + 1] : ' ';
        if (source[_at] == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
        {
            return false;
        }
        return _emphasis is null ? !char.IsWhiteSpace(after) : !char.IsWhiteSpace(before);
    }

    private bool IsAt(string what) => _at + what.Length <= source.Length && source.Slice(_at, _at + what.Length) == what;

    private void Flush()
    {
        if (_words.Length > 0)
        {
            _inlines.Add(new Words(_words.ToString()) { Strong = _strong is not null, Emphasis = _emphasis is not null });
            _words.Clear();
        }
    }

    private void Unclosed(int? since, string sign)
    {
        if (since is { } at)
        {
            mistakes.At(
                source.PlaceOf(at),
                $"The {sign} that stands here is not closed: put another at the end, or write \\{sign[0]} for the sign itself."
            );
        }
    }
}
