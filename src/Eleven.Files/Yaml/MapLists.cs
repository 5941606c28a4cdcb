using System.Collections.Immutable;

namespace Eleven.Files.Yaml;

/// <summary>The values of a map that are lists or maps themselves.</summary>
internal static class MapLists
{
    /// <summary>A list of texts; empty when left out.</summary>
    public static ImmutableArray<string> Texts(this MapReader map, string key) => map.Each(key, node => map.TextOf(node, key));

    /// <summary>Each item of a list; empty when left out, items that cannot be read left out.</summary>
    public static ImmutableArray<T> Each<T>(this MapReader map, string key, Func<YamlNode, T?> read)
        where T : class => map.Take(key) is { } node ? Items(map, node, key, read) : [];

    public static ImmutableArray<T> EachNeeded<T>(this MapReader map, string key, Func<YamlNode, T?> read)
        where T : class => map.Need(key) is { } node ? Items(map, node, key, read) : [];

    /// <summary>Each key of a map with its value; empty when left out.</summary>
    public static IEnumerable<YamlEntry> Entries(this MapReader map, string key)
    {
        switch (map.Take(key))
        {
            case null:
                return [];
            case YamlMap inner:
                return inner.Entries;
            case { } node:
                map.Problems.At(node, $"'{key}' must hold keys with values, one a line.");
                return [];
        }
    }

    /// <summary>Each key of a map with its text; empty when left out.</summary>
    public static ImmutableDictionary<string, string> TextEntries(this MapReader map, string key) =>
        map.Entries(key).ToImmutableDictionary(e => e.Key.Value, e => map.TextOf(e.Value, e.Key.Value) ?? "");

    private static ImmutableArray<T> Items<T>(MapReader map, YamlNode node, string key, Func<YamlNode, T?> read)
        where T : class
    {
        if (node is YamlList list)
        {
            return [.. list.Items.Select(read).OfType<T>()];
        }
        map.Problems.At(node, $"'{key}' must be a list: each item on its own line after a hyphen, or all in brackets: [a, b].");
        return [];
    }

    /// <summary>Says which items of a list have the id of an earlier one.</summary>
    public static void SayTwice(this MapReader map, string key, string things)
    {
        var seen = new HashSet<string>();
        foreach (var item in (map.Take(key) as YamlList)?.Items.OfType<YamlMap>() ?? [])
        {
            if (item.Find("id")?.Value is YamlText { Value: { Length: > 0 } id } at && !seen.Add(id))
            {
                map.Problems.At(at, $"Two {things} have the id '{id}'. Give this one another id.");
            }
        }
    }
}
