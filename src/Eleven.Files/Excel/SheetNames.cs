namespace Eleven.Files.Excel;

/// <summary>Names that every spreadsheet takes: at most 31 characters, none of []:*?/\, no apostrophe at the ends, not "History", each once whatever the case.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    // A name that ends in one of these reads as if something were missing.
    private static readonly HashSet<string> Opening = new(
        ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "their", "to", "who", "with", "your"],
        StringComparer.OrdinalIgnoreCase
    );
    private readonly HashSet<string> _taken = new(["History"], StringComparer.OrdinalIgnoreCase);

    public string Of(string wish)
    {
        var name = Cut(Clean(wish), Longest);
        if (name.Length == 0)
        {
            name = "Sheet";
        }
        for (var n = 2; !_taken.Add(name); n++)
        {
            var number = $" ({n})";
            name = Cut(Clean(wish), Longest - number.Length) + number;
        }
        return name;
    }

    private static string Clean(string wish)
    {
        var letters = wish.Select(c =>
            c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c
        );
        return string.Join(' ', new string([.. letters]).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('\'', ' ');
    }

    // At a space if there is one not far back.
    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }
        var space = text.LastIndexOf(' ', length);
        string[] words = text[..(space > length / 2 ? space : length)].Split(' ');
        var last = Array.FindLastIndex(words, w => !Opening.Contains(w));
        return string.Join(' ', words[..(last + 1)]).TrimEnd('\'', ' ', '.', ',');
    }
}
