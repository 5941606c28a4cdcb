namespace Eleven.Files.Yaml;

/// <summary>
/// Finds the bracket, brace or quotation mark that somebody forgot to close: what it opens would go on in a line that stands no deeper than its own. For texts
/// that were refused; the parser itself stops far behind.
/// </summary>
internal sealed class OpenSigns
{
    private readonly Stack<(int Line, int Column, char Sign)> _open = [];
    private int _indent;
    private bool _atValue;

    /// <summary>Line and column from 1; null where everything is closed.</summary>
    public static (int Line, int Column, char Sign)? Unclosed(string[] lines) => new OpenSigns().In(lines);

    private bool InQuotes => _open.TryPeek(out var top) && top.Sign is '"' or '\'';

    private (int Line, int Column, char Sign)? In(string[] lines)
    {
        // Text that goes on over lines after > or | is nobody's brackets.
        var deeperIsText = int.MaxValue;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            var text = line.TrimStart(' ');
            var indent = line.Length - text.Length;
            if (text.Length == 0 || indent > deeperIsText)
            {
                continue;
            }
            deeperIsText = int.MaxValue;
            if (_open.Count == 0)
            {
                (_indent, _atValue) = (indent, true);
            }
            else if (indent <= _indent && text[0] is not (']' or '}'))
            {
                return _open.Peek();
            }
            if (Mismatched(line, i + 1) is { } sign)
            {
                return sign;
            }
            if (_open.Count == 0 && text.Split(": ")[^1].TrimStart('-', ' ') is ">" or ">-" or "|" or "|-")
            {
                deeperIsText = indent;
            }
        }
        return _open.TryPeek(out var last) ? last : null;
    }

    // What a closing sign in this line ought to have closed before.
    private (int Line, int Column, char Sign)? Mismatched(string line, int number)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var sign = line[at];
            if (InQuotes)
            {
                at += CloseQuotes(line, at);
            }
            else if (sign == '#' && (at == 0 || line[at - 1] == ' '))
            {
                return null;
            }
            else if (sign is '"' or '\'' && _atValue || sign is '[' or '{' && (_atValue || _open.Count > 0))
            {
                _open.Push((number, at + 1, sign));
                _atValue = true;
            }
            else if (sign is ']' or '}' && _open.TryPeek(out var top))
            {
                if (top.Sign != (sign == ']' ? '[' : '{'))
                {
                    return top;
                }
                _open.Pop();
                _atValue = false;
            }
            else if (sign != ' ')
            {
                var last = at + 1 == line.Length || line[at + 1] == ' ';
                _atValue = sign == ',' && _open.Count > 0 || sign == ':' && last || sign == '-' && last && _atValue;
            }
        }
        return null;
    }

    // How many signs beyond this one are done with: those that stand for a quotation mark within the text.
    private int CloseQuotes(string line, int at)
    {
        var quote = _open.Peek().Sign;
        if (quote == '"' && line[at] == '\\')
        {
            return 1;
        }
        if (line[at] != quote)
        {
            return 0;
        }
        if (quote == '\'' && at + 1 < line.Length && line[at + 1] == quote)
        {
            return 1;
        }
        _open.Pop();
        _atValue = false;
        return 0;
    }
}
