using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Eleven.Examples;

/// <summary>Reading YAML by key, without a schema: targets, words, templates and published figures. A missing key is null or empty.</summary>
public static class YamlFile
{
    public static YamlMappingNode Load(string path)
    {
        var stream = new YamlStream();
        using var text = File.OpenText(path);
        stream.Load(text);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    public static YamlNode? Find(this YamlNode? node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public static YamlNode Get(this YamlNode node, string key) =>
        node.Find(key) ?? throw new KeyNotFoundException($"No {key} at line {node.Start.Line}.");

    public static string? Text(this YamlNode? node, string key) => (node.Find(key) as YamlScalarNode)?.Value;

    public static int? Number(this YamlNode? node, string key) => node.Find(key)?.Number();

    public static int Number(this YamlNode node) => int.Parse(((YamlScalarNode)node).Value!, CultureInfo.InvariantCulture);

    public static IEnumerable<YamlNode> Items(this YamlNode? node) => node is YamlSequenceNode list ? list.Children : [];

    public static string[] Texts(this YamlNode? node) => [.. node.Items().Select(i => ((YamlScalarNode)i).Value!)];

    public static int[] Numbers(this YamlNode? node) => [.. node.Items().Select(Number)];

    public static IEnumerable<(string Key, YamlNode Value)> Entries(this YamlNode? node) =>
        node is YamlMappingNode map ? map.Children.Select(c => (((YamlScalarNode)c.Key).Value!, c.Value)) : [];
}
