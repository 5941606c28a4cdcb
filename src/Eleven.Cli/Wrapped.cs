namespace Eleven.Cli;

/// <summary>Text in lines of a width, broken between words.</summary>
internal static class Wrapped
{
    private const int Margin = 2;

    /// <param name="indent">Blanks before every line but the first.</param>
    public static IEnumerable<string> At(string text, int width, int indent = 0)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = new string(' ', indent) + word;
            }
            else
            {
                line =
                    line.Length == 0 && word.Length == 0 ? " "
                    : line.Trim().Length == 0 ? line + word
                    : $"{line} {word}";
            }
        }
        yield return line;
    }

    /// <summary>A name and beside it what it means; beneath it where the name is longer than its column.</summary>
    public static IEnumerable<string> Entry(string name, string what, int names, int width)
    {
        var start = Margin + names + Margin;
        var first = new string(' ', Margin) + name;
        var lines = At(what, width - start).ToArray();
        var fits = name.Length <= names;
        yield return fits ? $"{first.PadRight(start)}{lines[0]}" : first;
        foreach (var line in fits ? lines[1..] : lines)
        {
            yield return new string(' ', start) + line;
        }
    }
}
