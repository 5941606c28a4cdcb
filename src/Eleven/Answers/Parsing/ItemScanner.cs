using System.Collections.Immutable;

namespace Eleven.Answers.Parsing;

/// <summary>
/// Takes a cell of several answers apart by the known options, longest first, and not by its delimiters alone: an option may hold a ";" or a ", " itself.
/// What is no option stays together as typed.
/// </summary>
internal sealed class ItemScanner(Vocabulary vocabulary, ImmutableArray<string> delimiters)
{
    /// <summary>Items in the order of the cell: a meaning, or the words that are no option.</summary>
    public List<(int Meaning, string? Words)> Scan(string cell)
    {
        var items = new List<(int, string?)>();
        var at = 0;
        var wordsFrom = -1;
        while (at < cell.Length)
        {
            var (meaning, next) = Longest(cell, at);
            if (meaning == Vocabulary.Unknown)
            {
                wordsFrom = wordsFrom < 0 ? at : wordsFrom;
                at = AfterDelimiter(cell, at);
                continue;
            }
            Words(items, cell, wordsFrom, at);
            (wordsFrom, at) = (-1, next);
            items.Add((meaning, null));
        }
        Words(items, cell, wordsFrom, at);
        return items;
    }

    // An unlisted part may still be known by its key (another hyphen, a stray dot).
    private void Words(List<(int, string?)> items, string cell, int from, int to)
    {
        if (from < 0)
        {
            return;
        }
        var words = TrimDelimiters(cell[from..to]);
        if (words.Length == 0)
        {
            return;
        }
        var meaning = vocabulary.Find(words);
        items.Add(meaning == Vocabulary.Unknown ? (meaning, words) : (meaning, null));
    }

    private string TrimDelimiters(string words)
    {
        words = words.Trim();
        foreach (var delimiter in delimiters)
        {
            words = words.TrimEnd(delimiter[0]).TrimEnd();
        }
        return words;
    }

    private (int Meaning, int Next) Longest(string cell, int at)
    {
        foreach (var (text, meaning) in vocabulary.Phrases)
        {
            var next = After(cell, at, text);
            if (next >= 0)
            {
                return (meaning, next);
            }
        }
        return (Vocabulary.Unknown, at);
    }

    /// <summary>Where the next item begins if the text stands here whole, else -1.</summary>
    private int After(string cell, int at, string text)
    {
        at = SkipSpace(cell, at);
        foreach (var c in text)
        {
            if (at >= cell.Length || Wording.Fold(cell[at]) != c)
            {
                return -1;
            }
            at = c == ' ' ? SkipSpace(cell, at) : at + 1;
        }
        at = SkipSpace(cell, at);
        if (at >= cell.Length)
        {
            return at;
        }
        return DelimiterAt(cell, at) is var length and > 0 ? at + length : -1;
    }

    private int AfterDelimiter(string cell, int at)
    {
        for (; at < cell.Length; at++)
        {
            if (DelimiterAt(cell, at) is var length and > 0)
            {
                return at + length;
            }
        }
        return at;
    }

    private int DelimiterAt(string cell, int at)
    {
        foreach (var delimiter in delimiters)
        {
            if (cell[at] != delimiter[0])
            {
                continue;
            }
            var needsSpace = delimiter.Length > 1 && at + 1 < cell.Length;
            if (!needsSpace || char.IsWhiteSpace(cell[at + 1]))
            {
                return 1;
            }
        }
        return 0;
    }

    private static int SkipSpace(string cell, int at)
    {
        while (at < cell.Length && Wording.Fold(cell[at]) == ' ')
        {
            at++;
        }
        return at;
    }
}
