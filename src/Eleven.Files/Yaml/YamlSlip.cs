namespace Eleven.Files.Yaml;

/// <summary>What a person most likely did where a text is no YAML: the slip itself at its place, in plain words, and not where the parser stumbled over it.</summary>
internal static class YamlSlip
{
    private const char NoBreakSpace = '\u00A0';

    /// <param name="line">Where the parser stopped, from 1; <paramref name="column"/> likewise.</param>
    /// <param name="technical">The parser's own words.</param>
    public static (int Line, int Column, string What) Of(string text, int line, int column, string technical)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (Indentation(lines, '\t') is { } tab)
        {
            return (tab.Line, tab.Column, "A tab stands here. Indent with spaces.");
        }
        if (Indentation(lines, NoBreakSpace) is { } space)
        {
            return (space.Line, space.Column, "A no-break space stands here. Indent with ordinary spaces.");
        }
        var here = line <= lines.Length ? lines[line - 1] : "";
        if (here.IndexOf($":{NoBreakSpace}", StringComparison.Ordinal) is >= 0 and var colon)
        {
            return (line, colon + 2, "A no-break space stands after this colon. Type an ordinary space.");
        }
        return OpenSigns.Unclosed(lines) is { } open ? (open.Line, open.Column, Unclosed(open.Sign))
            : TooDeep(technical, here, column) is { } begin ? (line, begin, Deeper)
            : (line, column, What(technical, here, column));
    }

    private const string Deeper =
        "This line stands deeper than the one that it belongs with, and would be part of its text. Indent it by as many spaces.";

    // Where a line begins in which the colon after its first word is a mistake: the text of the line before goes on.
    private static int? TooDeep(string technical, string here, int column)
    {
        var begin = here.Length - here.TrimStart().Length;
        return
            technical.Contains("invalid mapping")
            && column - 1 > begin
            && here.AsSpan(begin, column - 1 - begin) is var word
            && !word.ContainsAny(" -{[\"'")
            ? begin + 1
            : null;
    }

    private static string Unclosed(char sign) =>
        sign switch
        {
            '[' => "The [ that opens here is not closed. Close it with ], and put quotes round a text that holds a bracket, a comma or #.",
            '{' => "The { that opens here is not closed. Close it with }, and put quotes round a text that holds a bracket, a comma or #.",
            _ => "The quotation mark that opens here is not closed. Put double quotes round the whole text.",
        };

    private static string What(string technical, string here, int column)
    {
        var rest = column <= here.Length ? here[(column - 1)..] : "";
        return technical switch
        {
            _ when technical.Contains("escape character") =>
                "A backslash stands between these double quotes. Write / between folders, or put single quotes round the text.",
            _ when technical.Contains("quoted scalar") => Unclosed('"'),
            _ when technical.Contains("expected ','") => "A comma is missing before this. Put one between one key and the next.",
            _ when technical.Contains("multiline plain scalar") =>
                "This colon stands in a text that began lines before. Check the hyphens and the indentation there, or put quotes round the text.",
            _ when technical.Contains("invalid mapping") || technical.Contains("Mapping values are not allowed") =>
                "This colon stands inside a text. Put quotes round the whole text.",
            _ when rest.Length > 0 && (technical.Contains("cannot start any token") || rest[0] == '?') =>
                $"A text cannot begin with '{rest[0]}'. Put quotes round it.",
            _ when rest is ['-', not ' ', ..] => "A space is missing after this hyphen. Write '- ' before each item of a list.",
            _ when technical.Contains("expected key") && !rest.Contains(':') =>
                $"A colon is missing in this line. Write '{rest.Split(' ')[0]}: ' and the value after it.",
            _ when technical.Contains("expected key") && !rest.Contains(": ") && !rest.EndsWith(':') =>
                "A space is missing after the colon in this line. Write 'key: value'.",
            _ when technical.Contains("expected key") || technical.Contains("'-' indicator") =>
                "This line does not begin under the one that it belongs with. Indent it by as many spaces, and begin each item of a list with '- '.",
            _ => "This cannot be read. Check the indentation, colons, quotes and brackets here and just before.",
        };
    }

    // The parser names a place before it, where nobody would look for it.
    private static (int Line, int Column)? Indentation(string[] lines, char sign)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var at = lines[i].IndexOf(sign);
            if (at >= 0 && lines[i].AsSpan(0, at).Trim(' ').IsEmpty && !string.IsNullOrWhiteSpace(lines[i]))
            {
                return (i + 1, at + 1);
            }
        }
        return null;
    }
}
