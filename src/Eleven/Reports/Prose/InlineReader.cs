using System.Collections.Immutable;
using System.Text;

namespace Eleven.Reports.Prose;

/// <summary>Reads the text of one paragraph or item: emphasis, links and figures.</summary>
internal sealed class InlineReader(SourceText source, ProseMistakes mistakes)
{
    private readonly ImmutableArray<Inline>.Builder _inlines = ImmutableArray.CreateBuilder<Inline>();
    private readonly StringBuilder _words = new();
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
            case '{' when IsAt("{{"):
                Figure();
                break;
            case '*' when IsAt("**"):
                Toggle(ref _strong, 2);
                break;
            case '*' or '_' when IsEmphasis():
                Toggle(ref _emphasis, 1);
                break;
            case '[' when IsLink(out var middle, out var end):
                Link(middle, end);
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
        if (end < 0)
        {
            mistakes.At(source.PlaceOf(_at), "The braces of this figure are not closed: write {{ADDRESS}}, for example {{4.yes}}.");
            _at = source.Length;
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

    private bool IsLink(out int middle, out int end)
    {
        middle = source.IndexOf("](", _at);
        end = middle < 0 ? -1 : source.IndexOf(")", middle);
        return end > 0 && source.IndexOf("[", _at + 1) is var next && (next < 0 || next > middle);
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
