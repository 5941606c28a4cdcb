using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>Nodes of a question set's file to its records.</summary>
/// <param name="isNamed">Whether the file is called by the set's id.</param>
internal sealed class QuestionSetReader(YamlProblems problems, bool isNamed)
{
    private bool _lost;

    public QuestionSet Read(YamlMap root)
    {
        var map = new MapReader(root, problems, "a question set");
        var id = Id(map);
        var scales = map.Entries("scales").ToDictionary(e => e.Key.Value, e => ScaleReader.Read(e, problems));
        var questions = new QuestionReader(problems, scales);
        var set = new QuestionSet
        {
            Id = id,
            Version = map.Text("version"),
            Title = map.Text("title"),
            Instrument = map.Need("instrument") is null ? Instrument.Survey : map.OneOf("instrument", Words.Instruments, Instrument.Survey),
            Introduction = map.TextOrNull("introduction"),
            Sources = map.Each("sources", Source),
            Topics = [.. map.Entries("topics").Select(e => new Topic(e.Key.Value, map.TextOf(e.Value, e.Key.Value) ?? e.Key.Value))],
            Scales = [.. scales.Values.OfType<Scale>()],
            Sections = map.EachNeeded("sections", node => Section(node, questions)),
            Variants = [.. map.Entries("variants").Select(e => Variant(e, questions)).OfType<Variant>()],
            Links = map.Each("links", Link),
        };
        map.Done();
        foreach (var unused in map.Entries("scales").Where(e => !questions.UsedScales.Contains(e.Key.Value)))
        {
            problems.At(unused.Key, $"No question uses the scale '{unused.Key.Value}'. Name it in a rating or take it out.");
        }
        // Which of them are used has been told by their names, of questions that could not be read too.
        var asked = set with
        {
            Scales = [.. set.UsedScales],
        };
        // A question that could not be read at all would be missed by others, which are not wrong.
        problems.At(root, _lost ? [] : Checks.Of(asked));
        return set;
    }

    private string Id(MapReader map)
    {
        if (!isNamed)
        {
            return Ids.Of(map);
        }
        var id = map.Text("id");
        var name = Path.GetFileNameWithoutExtension(problems.File);
        if (id.Length > 0 && id != name)
        {
            problems.At(map.Take("id")!, $"The id must be the file's name, '{name}'. Correct the id or rename the file.");
        }
        return id;
    }

    private StatutorySource? Source(YamlNode node)
    {
        if (MapReader.Of(node, problems, "a source") is not { } map)
        {
            return null;
        }
        map.Need("dated");
        map.DateOrNull("dated");
        var source = new StatutorySource(map.Text("title"), map.TextOrNull("dated") ?? "", map.TextOrNull("address"));
        map.Done();
        return source;
    }

    private Section? Section(YamlNode node, QuestionReader questions)
    {
        if (MapReader.Of(node, problems, "a section") is not { } map)
        {
            _lost = true;
            return null;
        }
        var section = new Section(map.Text("code"), map.Text("title"), map.EachNeeded("questions", n => Question(n, questions)))
        {
            Introduction = map.TextOrNull("introduction"),
        };
        map.Done();
        return section;
    }

    private Question? Question(YamlNode node, QuestionReader questions)
    {
        var question = questions.Read(node);
        _lost |= question is null;
        return question;
    }

    private Variant? Variant(YamlEntry entry, QuestionReader questions)
    {
        if (MapReader.Of(entry.Value, problems, "a variant") is not { } map)
        {
            return null;
        }
        var variant = new Variant
        {
            Id = entry.Key.Value,
            Title = map.Text("title"),
            Police = map.Flag("police"),
            Omits = map.Texts("omits"),
            AddsOptions = [.. map.Entries("adds-options").SelectMany(Added)],
            Replaces = map.Each("replaces", n => Replacement(n, questions)),
        };
        map.Done();
        return variant;

        IEnumerable<AddedOption> Added(YamlEntry added) =>
            OptionReader.List(added.Value, problems).Select(o => new AddedOption(added.Key.Value, o));
    }

    private Replacement? Replacement(YamlNode node, QuestionReader questions)
    {
        if (MapReader.Of(node, problems, "a replacement") is not { } map)
        {
            return null;
        }
        var match = map.Need("match") is null ? Match.Different : map.OneOf("match", Words.Matches, Match.Different);
        var question = map.Need("question") is { } inner ? Question(inner, questions) : null;
        map.Done();
        return question is null ? null : new(question, match);
    }

    private TopicLink? Link(YamlNode node)
    {
        if (MapReader.Of(node, problems, "a link") is not { } map)
        {
            return null;
        }
        var match = map.Need("match") is null ? Match.Different : map.OneOf("match", Words.Matches, Match.Different);
        var link = new TopicLink(map.Text("question"), map.Text("set"), map.Text("with"), match)
        {
            Topic = map.TextOrNull("topic"),
            Differs = map.TextOrNull("differs"),
        };
        map.Done();
        return link;
    }
}
