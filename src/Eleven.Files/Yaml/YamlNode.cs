namespace Eleven.Files.Yaml;

/// <summary>A piece of a YAML file and where it starts, line and column from 1.</summary>
internal abstract record YamlNode(int Line, int Column);

/// <summary>A text as written. Whether it is a number, a date or true is for whoever reads it: "yes" stays "yes".</summary>
/// <param name="Plain">Written without quotes; nothing, ~ and null then mean that nothing is given.</param>
internal sealed record YamlText(string Value, bool Plain, int Line, int Column) : YamlNode(Line, Column)
{
    public bool IsNothing => Plain && Value is ("" or "~" or "null");
}

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>For writing: on one line, in brackets.</summary>
    public bool OnOneLine { get; init; }
}

internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>For writing: on one line, in braces.</summary>
    public bool OnOneLine { get; init; }

    public YamlEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key.Value == key);
}

internal sealed record YamlEntry(YamlText Key, YamlNode Value);
