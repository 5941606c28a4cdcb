using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>Ids: made of small letters, digits and hyphens, short enough to name files by, and known where they refer to something.</summary>
internal static class Ids
{
    // Reports are files that are named by ids; file systems stop at 255 letters, some readers of long paths before.
    private const int Longest = 60;

    /// <summary>The map's own id.</summary>
    public static string Of(MapReader map)
    {
        var id = map.Text("id");
        if (id.Length > 0 && id != Slug.Of(id))
        {
            map.Problems.At(
                map.Take("id")!,
                $"'{id}' cannot be an id. Use small letters, digits and hyphens, for example '{Suggested(id)}'."
            );
        }
        else if (id.Length > Longest)
        {
            map.Problems.At(map.Take("id")!, $"This id has {id.Length} letters, and files are named by it. Use {Longest} at most.");
        }
        return id;
    }

    /// <summary>The id under a key; null with a problem when it is not known, null when left out.</summary>
    public static string? KnownOrNull(MapReader map, string key, string what, ImmutableArray<string> known) =>
        map.Take(key) is { } node && map.TextOf(node, key) is { } id && IsKnown(map.Problems, node, id, what, known) ? id : null;

    /// <summary>The id under a key that must be there; empty with a problem when it is missing or not known.</summary>
    public static string Known(MapReader map, string key, string what, ImmutableArray<string> known) =>
        map.Need(key) is null ? "" : KnownOrNull(map, key, what, known) ?? "";

    public static ImmutableArray<string> KnownList(MapReader map, string key, string what, ImmutableArray<string> known) =>
        map.Each(key, node => map.TextOf(node, key) is { } id && IsKnown(map.Problems, node, id, what, known) ? id : null);

    public static bool IsKnown(YamlProblems problems, YamlNode at, string id, string what, ImmutableArray<string> known)
    {
        if (known.Contains(id))
        {
            return true;
        }
        problems.At(at, $"There is no {what} '{id}': {Nearest.Hint(id, known)}");
        return false;
    }

    private static string Suggested(string id) => Slug.Of(id) is { Length: > 0 } slug ? slug : "levenshire";
}
