using System.Globalization;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>
/// Second step of reading: takes the values of one map by key, notes what is wrong at its place, and in the end every key that nobody asked for.
/// A value that is wrong is replaced by a harmless one, so that reading goes on to the next mistake.
/// </summary>
/// <param name="what">What the map describes, for messages: "a question".</param>
internal sealed class MapReader(YamlMap map, YamlProblems problems, string what)
{
    private readonly List<string> _asked = [];

    public YamlMap Map => map;

    public YamlProblems Problems => problems;

    /// <summary>A reader of a node that must be a map; null and a problem when it is not.</summary>
    public static MapReader? Of(YamlNode node, YamlProblems problems, string what)
    {
        if (node is YamlMap map)
        {
            return new(map, problems, what);
        }
        problems.At(node, $"This must be {what}: keys with values, one a line.");
        return null;
    }

    /// <summary>The node of a key; null when it is left out or nothing is given.</summary>
    public YamlNode? Take(string key)
    {
        if (!_asked.Contains(key))
        {
            _asked.Add(key);
        }
        return map.Find(key)?.Value is { } value and not YamlText { IsNothing: true } ? value : null;
    }

    public YamlNode? Need(string key)
    {
        var node = Take(key);
        if (node is null)
        {
            problems.At(map.Find(key)?.Key ?? (YamlNode)map, $"'{key}' is missing from {what}. Add it.");
        }
        return node;
    }

    public string Text(string key)
    {
        if (Need(key) is not { } node || TextOf(node, key) is not { } text)
        {
            return "";
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            problems.At(node, $"Nothing is given for '{key}'. Write a text.");
        }
        return text;
    }

    public string? TextOrNull(string key) => Take(key) is { } node ? TextOf(node, key) : null;

    public string Text(string key, string otherwise) => TextOrNull(key) ?? otherwise;

    public bool Flag(string key, bool otherwise = false) => FlagOrNull(key) ?? otherwise;

    public bool? FlagOrNull(string key) => OneOfOrNull(key, Words.TrueFalse);

    public int Whole(string key, int otherwise, int least, int most)
    {
        if (Take(key) is not { } node || TextOf(node, key) is not { } text)
        {
            return otherwise;
        }
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }
        problems.At(node, $"'{key}' must be a whole number from {least} to {most}. '{text}' is not.");
        return otherwise;
    }

    public DateOnly? DateOrNull(string key)
    {
        if (Take(key) is not { } node || TextOf(node, key) is not { } text)
        {
            return null;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date))
        {
            return date;
        }
        problems.At(node, $"'{text}' is no date. Write it as year, month and day, for example 2025-02-01.");
        return null;
    }

    public T OneOf<T>(string key, WordList<T> words, T otherwise)
        where T : struct => OneOfOrNull(key, words) ?? otherwise;

    public T? OneOfOrNull<T>(string key, WordList<T> words)
        where T : struct
    {
        if (Take(key) is not { } node || TextOf(node, key) is not { } word)
        {
            return null;
        }
        if (words.Find(word) is { } meaning)
        {
            return meaning;
        }
        problems.At(node, $"'{word}' is not known under '{key}': {Nearest.Hint(word, words.Words)}");
        return null;
    }

    public string? TextOf(YamlNode node, string key)
    {
        if (node is YamlText { IsNothing: false } text)
        {
            return text.Value;
        }
        problems.At(
            node,
            node is YamlText
                ? $"Nothing is given for '{key}'. Write a text."
                : $"'{key}' must be a text. Put quotes round it if it holds brackets or a colon."
        );
        return null;
    }

    /// <summary>Says which keys of the map nobody asked for.</summary>
    public void Done()
    {
        foreach (var (key, _) in map.Entries.Where(e => !_asked.Contains(e.Key.Value)))
        {
            problems.At(key, $"'{key.Value}' is not a key of {what}: {Nearest.Hint(key.Value, _asked)}");
        }
    }
}
