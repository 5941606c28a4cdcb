using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Eleven.Files.Yaml;

namespace Eleven.Tests.Yaml;

/// <summary>Holds YAML nodes against a JSON Schema, with the keywords that ours use; any other keyword is a mistake of the schema.</summary>
internal sealed class SchemaWalk(JsonElement root)
{
    /// <summary>Every map met, with the keys that its schema lists.</summary>
    public List<(YamlMap Map, string[] Keys)> Maps { get; } = [];

    public static SchemaWalk Of(string schema) =>
        new(JsonDocument.Parse(File.ReadAllText(ProjectFolder.Path("docs", "schemas", schema + ".schema.json"))).RootElement);

    public string[] Walk(YamlNode node) => [.. Against(node, root, "")];

    /// <summary>The words that may stand under a key.</summary>
    public string[] Choices(string definition, string key) =>
        Strings(root.GetProperty("$defs").GetProperty(definition).GetProperty("properties").GetProperty(key).GetProperty("enum"));

    /// <summary>Every key that the schema lists.</summary>
    public IEnumerable<string> AllKeys() =>
        Objects(root).SelectMany(o => o.GetProperty("properties").EnumerateObject().Select(p => p.Name)).Distinct();

    public IEnumerable<string[]> AllObjects() => Objects(root).Select(Keys);

    private static IEnumerable<JsonElement> Objects(JsonElement at) =>
        at.GetProperty("$defs").EnumerateObject().Select(d => d.Value).Append(at).Where(s => s.TryGetProperty("properties", out _));

    private IEnumerable<string> Against(YamlNode node, JsonElement schema, string path) =>
        schema.EnumerateObject().SelectMany(keyword => Against(node, schema, keyword, path));

    private IEnumerable<string> Against(YamlNode node, JsonElement schema, JsonProperty keyword, string path)
    {
        var text = (node as YamlText)?.Value;
        var value = keyword.Value;
        return keyword.Name switch
        {
            "$schema" or "$id" or "$defs" or "title" or "description" => [],
            "$ref" => Against(node, root.GetProperty("$defs").GetProperty(value.GetString()!.Split('/')[^1]), path),
            "type" => If(!Types(node).Intersect(Strings(value)).Any(), path, $"is no {value}"),
            "const" => If(text != value.GetString(), path, $"is not {value}"),
            "enum" => If(text is null || !Strings(value).Contains(text), path, $"is none of {value}"),
            "pattern" => If(text is not null && !Regex.IsMatch(text, value.GetString()!), path, $"is not like {value}"),
            "minimum" => If(int.TryParse(text, out var n) && n < value.GetInt32(), path, $"is under {value}"),
            "maximum" => If(int.TryParse(text, out var n) && n > value.GetInt32(), path, $"is over {value}"),
            "minItems" => If(node is YamlList few && few.Items.Count < value.GetInt32(), path, $"has fewer than {value}"),
            "maxItems" => If(node is YamlList many && many.Items.Count > value.GetInt32(), path, $"has more than {value}"),
            "items" => node is YamlList list ? list.Items.SelectMany((item, i) => Against(item, value, $"{path}/{i}")) : [],
            "required" => node is YamlMap map ? Strings(value).Where(k => map.Find(k) is null).Select(k => $"{path} lacks {k}") : [],
            "properties" => node is YamlMap map ? Properties(map, schema, value, path) : [],
            "additionalProperties" => node is YamlMap map ? Others(map, schema, value, path) : [],
            "oneOf" => OneOf(node, value, path),
            _ => throw new InvalidOperationException($"The schema uses {keyword.Name}, which is not checked."),
        };
    }

    private IEnumerable<string> Properties(YamlMap map, JsonElement schema, JsonElement properties, string path)
    {
        Maps.Add((map, Keys(schema)));
        return map
            .Entries.Where(e => properties.TryGetProperty(e.Key.Value, out _))
            .SelectMany(e => Against(e.Value, properties.GetProperty(e.Key.Value), $"{path}/{e.Key.Value}"));
    }

    private IEnumerable<string> Others(YamlMap map, JsonElement schema, JsonElement others, string path)
    {
        var unlisted = map.Entries.Where(e =>
            !(schema.TryGetProperty("properties", out var listed) && listed.TryGetProperty(e.Key.Value, out _))
        );
        return others.ValueKind == JsonValueKind.False
            ? unlisted.Select(e => $"{path} has the unknown key {e.Key.Value}")
            : unlisted.SelectMany(e => Against(e.Value, others, $"{path}/{e.Key.Value}"));
    }

    private string[] OneOf(YamlNode node, JsonElement choices, string path)
    {
        var maps = Maps.Count;
        var kept = new List<(YamlMap, string[])>();
        var wrong = new List<string[]>();
        foreach (var choice in choices.EnumerateArray())
        {
            string[] mistakes = [.. Against(node, choice, path)];
            if (mistakes.Length == 0)
            {
                kept = Maps[maps..];
            }
            wrong.Add(mistakes);
            Maps.RemoveRange(maps, Maps.Count - maps);
        }
        Maps.AddRange(kept);
        return wrong.Count(w => w.Length == 0) switch
        {
            1 => [],
            0 => [$"{path} fits none: {string.Join("; ", wrong.MinBy(w => w.Length)!)}"],
            _ => [$"{path} fits several"],
        };
    }

    private static IEnumerable<string> If(bool wrong, string path, string what) => wrong ? [$"{path} {what}"] : [];

    private static string[] Strings(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(i => i.GetString()!)] : [list.GetString()!];

    private static string[] Keys(JsonElement schema) => [.. schema.GetProperty("properties").EnumerateObject().Select(p => p.Name)];

    // As the core schema of YAML 1.2 reads plain texts.
    private static string[] Types(YamlNode node) =>
        node switch
        {
            YamlMap => ["object"],
            YamlList => ["array"],
            YamlText { IsNothing: true } => ["null"],
            YamlText { Plain: true, Value: "true" or "false" } => ["boolean"],
            YamlText { Plain: true } text
                when int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => ["integer", "number"],
            YamlText { Plain: true } text when double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) =>
            [
                "number",
            ],
            _ => ["string"],
        };
}
