using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Eleven.Files.Yaml;

/// <summary>
/// First step of reading: text to nodes with their places. What could make a small file large (anchors, aliases) and what these files do not need
/// (tags, several documents) is refused.
/// </summary>
internal sealed partial class YamlTree
{
    private const int Deepest = 20;
    private readonly Parser _parser;
    private readonly YamlProblems _problems;

    private YamlTree(string text, YamlProblems problems)
    {
        _parser = new(new StringReader(text));
        _problems = problems;
    }

    /// <summary>Null when the text is no YAML or holds what is refused; the problems then say why.</summary>
    public static YamlMap? Read(string text, YamlProblems problems)
    {
        try
        {
            return new YamlTree(text, problems).Document();
        }
        catch (YamlException refused)
        {
            if (IndentedByTab(text) is var (line, column))
            {
                problems.At(line, column, "A tab stands here. Indent with spaces.");
            }
            else
            {
                problems.At(Number(refused.Start.Line), Number(refused.Start.Column), InPlainWords(refused.Message));
            }
            return null;
        }
    }

    private YamlMap? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _problems.At(1, 1, "The file is empty. Write its keys, one a line.");
            return null;
        }
        var root = Node(0);
        if (root is null)
        {
            return null;
        }
        _parser.Consume<DocumentEnd>();
        if (!_parser.TryConsume<StreamEnd>(out _))
        {
            Refuse(_parser.Current!, "A second document starts here. Keep one document a file.");
            return null;
        }
        if (root is not YamlMap)
        {
            _problems.At(root, "The file must hold keys with values, for example 'title: Practitioner survey'.");
        }
        return root as YamlMap;
    }

    // Null: refused, and reading stops, because all that is deeper was not read.
    private YamlNode? Node(int depth)
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return Refuse(alias, "Anchors and aliases (& and *) are not read. Write the value out again.");
        }
        if (_parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            return Refuse(anchored, "Anchors and aliases (& and *) are not read. Write the value out where it is needed.");
        }
        if (_parser.Current is NodeEvent { Tag.IsEmpty: false } tagged && !tagged.Tag.IsNonSpecific)
        {
            return Refuse(tagged, "Tags (!) are not read. Take the tag out, or put quotes round the text.");
        }
        if (depth > Deepest)
        {
            return Refuse(_parser.Current!, $"This is more than {Deepest} levels deep. Check the indentation and the brackets before it.");
        }
        return _parser.TryConsume<Scalar>(out var scalar) ? Text(scalar)
            : _parser.TryConsume<SequenceStart>(out var list) ? List(list, depth)
            : Map(_parser.Consume<MappingStart>(), depth);
    }

    private YamlList? List(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (Node(depth + 1) is not { } item)
            {
                return null;
            }
            items.Add(item);
        }
        return new(items, Number(start.Start.Line), Number(start.Start.Column));
    }

    private YamlMap? Map(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        var keys = new HashSet<string>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(depth + 1) is not { } key)
            {
                return null;
            }
            if (key is not YamlText word)
            {
                _problems.At(key, "A key must be one word or a text. Check the brackets and colons here.");
                return null;
            }
            if (Node(depth + 1) is not { } value)
            {
                return null;
            }
            if (keys.Add(word.Value))
            {
                entries.Add(new(word, value));
            }
            else
            {
                _problems.At(word, $"'{word.Value}' is there twice. Keep one of the two.");
            }
        }
        return new(entries, Number(start.Start.Line), Number(start.Start.Column));
    }

    private static YamlText Text(Scalar scalar) =>
        new(scalar.Value, scalar.Style == ScalarStyle.Plain, Number(scalar.Start.Line), Number(scalar.Start.Column));

    private YamlNode? Refuse(ParsingEvent at, string what)
    {
        _problems.At(Number(at.Start.Line), Number(at.Start.Column), what);
        return null;
    }

    private static int Number(long place) => (int)Math.Max(1, place);

    // The parser names a place before the tab, where nobody would look for it.
    private static (int Line, int Column)? IndentedByTab(string text)
    {
        var line = 0;
        foreach (var written in text.AsSpan().EnumerateLines())
        {
            line++;
            var tab = written.IndexOf('\t');
            if (tab >= 0 && written[..tab].Trim(' ').IsEmpty && !written.Trim().IsEmpty)
            {
                return (line, tab + 1);
            }
        }
        return null;
    }

    private static string InPlainWords(string technical) =>
        $"This is not YAML ({Places().Replace(technical, "").TrimEnd('.', ' ')}). Check the indentation, colons, quotes and brackets here and just before.";

    [GeneratedRegex(@"\s*\(at Line[^)]*\)")]
    private static partial Regex Places();
}
