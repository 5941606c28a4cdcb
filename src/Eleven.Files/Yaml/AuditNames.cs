namespace Eleven.Files.Yaml;

/// <summary>Names by which areas, sectors and organisations are known in files: no two of a kind may share one, or answers would go to the wrong one.</summary>
internal static class AuditNames
{
    private static readonly (string Key, string Things, string More)[] Kinds =
    [
        ("areas", "areas", "spellings"),
        ("sectors", "sectors", "spellings"),
        ("organisations", "organisations", "former-names"),
    ];

    /// <summary>Says which names stand for two; whether there are any.</summary>
    public static bool SayClashes(MapReader map)
    {
        var before = map.Problems.Count;
        foreach (var (key, things, more) in Kinds)
        {
            var owner = new Dictionary<string, YamlMap>(StringComparer.OrdinalIgnoreCase);
            foreach (var item in (map.Take(key) as YamlList)?.Items.OfType<YamlMap>() ?? [])
            {
                SayClashes(map.Problems, item, things, more, owner);
            }
        }
        return map.Problems.Count > before;
    }

    private static void SayClashes(YamlProblems problems, YamlMap item, string things, string more, Dictionary<string, YamlMap> owner)
    {
        var others = item.Find(more)?.Value is YamlList list ? list.Items : [];
        foreach (var name in others.Prepend(item.Find("name")?.Value).OfType<YamlText>().Where(n => n.Value.Trim().Length > 0))
        {
            if (!owner.TryAdd(name.Value.Trim(), item) && owner[name.Value.Trim()] is var other && !ReferenceEquals(other, item))
            {
                problems.At(name, $"'{name.Value.Trim()}' names two {things}, the other in line {other.Line}. Take it from one of them.");
            }
        }
    }
}
