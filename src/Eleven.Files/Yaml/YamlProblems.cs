using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>The mistakes found in one file, each once and in the order of the file.</summary>
internal sealed class YamlProblems(string file)
{
    /// <summary>In place of line and column where the file as a whole is wrong.</summary>
    public const int WholeFile = 0;
    private const int Most = 100;

    // A file with more is not what it seems, and saying something useful about each mistake would take long.
    private const int MostLookedFor = 300;
    private readonly HashSet<MistakeAt> _found = [];

    public string File => file;

    public int Count => _found.Count;

    public ImmutableArray<Problem> All
    {
        get
        {
            var shown = _found
                .OrderBy(f => f.Line)
                .ThenBy(f => f.Column)
                .Take(Most)
                .Select(f => new Problem(Severity.Refused, Where(f.Line, f.Column), f.What));
            Problem[] rest = Count > Most ? [new(Severity.Refused, file, "There are more mistakes than these. Correct these first.")] : [];
            return [.. shown, .. rest];
        }
    }

    public void At(YamlNode node, string what) => At(node.Line, node.Column, what);

    /// <exception cref="TooManyMistakes">Enough were found; caught where the reading of a file begins.</exception>
    public void At(int line, int column, string what)
    {
        _found.Add(new(line, column, what));
        if (Count > MostLookedFor)
        {
            throw new TooManyMistakes();
        }
    }

    /// <summary>The mistakes at their places in the file, as far as they are still worth telling.</summary>
    public void At(YamlNode root, IEnumerable<Mistake> mistakes)
    {
        foreach (var mistake in mistakes.Take(Math.Max(0, MostLookedFor - Count)))
        {
            At(Node(root, mistake.Path.AsSpan()), mistake.What);
        }
    }

    /// <summary>Every text, and every key, with characters that nobody sees: with them, two names could look the same.</summary>
    public void Unseen(YamlNode node)
    {
        switch (node)
        {
            case YamlText text when QuestionSets.Unseen.In(text.Value, lines: true):
                At(text, $"This text {QuestionSets.Unseen.Said}.");
                break;
            case YamlList list:
                list.Items.ToList().ForEach(Unseen);
                break;
            case YamlMap map:
                map.Entries.ToList().ForEach(e => Array.ForEach([e.Key, e.Value], Unseen));
                break;
        }
    }

    public string Where(YamlNode node) => Where(node.Line, node.Column);

    /// <summary>The node at the path, or the deepest one on the way to it that the file holds.</summary>
    public static YamlNode Node(YamlNode root, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
        {
            return root;
        }
        return root switch
        {
            // What names an area, or a grade, and is wrong is the key.
            YamlMap map when path is ["area-names" or "descriptors", var key] && map.Find(path[0])?.Value is YamlMap named => named
                .Find(key)
                ?.Key
                ?? (YamlNode)named,
            // A key's value may be nothing or start on the next line: the key is where people look.
            YamlMap map when map.Find(path[0]) is { } entry => path.Length == 1 && entry.Value is not YamlText
                ? entry.Key
                : Node(entry.Value, path[1..]),
            YamlList list when int.TryParse(path[0], out var at) && at < list.Items.Count => Node(list.Items[at], path[1..]),
            // One condition may stand without the list around it.
            YamlMap when path[0] == "0" && path.Length > 1 => Node(root, path[1..]),
            _ => root,
        };
    }

    public string Where(int line, int column) => line == WholeFile ? file : $"{file}, line {line}, column {column}";

    private sealed record MistakeAt(int Line, int Column, string What);
}

/// <summary>Ends the reading of a file in which nearly everything is wrong.</summary>
internal sealed class TooManyMistakes() : Exception("Nearly everything in the file is wrong.");
