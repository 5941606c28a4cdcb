using Eleven.QuestionSets;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Eleven.Files.Yaml;

/// <summary>
/// First step of reading: text to nodes with their places. What could make a small file large (anchors, aliases) and what these files do not need
/// (tags, several documents) is refused.
/// </summary>
internal sealed class YamlTree
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
        var tree = new YamlTree(text, problems);
        try
        {
            return tree.Document();
        }
        // Over a bracket that is not closed the parser can lose its own way.
        catch (Exception refused) when (refused is YamlException or InvalidOperationException)
        {
            var at = (refused as YamlException)?.Start ?? tree._parser.Current?.Start ?? Mark.Empty;
            var slip = YamlSlip.Of(text, Number(at.Line), Number(at.Column), refused.Message);
            problems.At(slip.Line, slip.Column, slip.What);
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
            if (word.Plain && word.Value.StartsWith('\u00A0'))
            {
                _problems.At(word, "A no-break space stands here. Indent with ordinary spaces.");
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
        new(OneForm.Of(scalar.Value), scalar.Style == ScalarStyle.Plain, Number(scalar.Start.Line), Number(scalar.Start.Column));

    private YamlNode? Refuse(ParsingEvent at, string what)
    {
        _problems.At(Number(at.Start.Line), Number(at.Start.Column), what);
        return null;
    }

    private static int Number(long place) => (int)Math.Max(1, place);
}
