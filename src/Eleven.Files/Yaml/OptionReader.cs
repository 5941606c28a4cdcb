using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>Options of a question: a plain label, or a map where there is more to say.</summary>
internal static class OptionReader
{
    private static readonly string[] Keys =
    [
        "label",
        "id",
        "excludes-others",
        "does-not-apply",
        "spellings",
        "area-names",
        "positive",
        "colour",
        "letter",
    ];

    public static ImmutableArray<Option> List(YamlNode node, YamlProblems problems)
    {
        if (node is YamlList list)
        {
            return [.. list.Items.Select(n => Read(n, problems)).OfType<Option>()];
        }
        problems.At(node, "Options must be a list: each on its own line after a hyphen, or all in brackets: [a, b].");
        return [];
    }

    private static Option? Read(YamlNode node, YamlProblems problems)
    {
        if (node is YamlText { IsNothing: false } label)
        {
            return new(Slug.Of(label.Value), label.Value);
        }
        if (node is YamlText)
        {
            problems.At(node, "This option is empty. Write its label, or take the hyphen out.");
            return null;
        }
        // A label with a colon in it is read as a key with its value.
        if (node is YamlMap { Entries: [{ Key: var key, Value: YamlText { Value: var after } }] } && !Keys.Contains(key.Value))
        {
            problems.At(node, $"This colon makes a key of '{key.Value}'. Put quotes round the option: \"{key.Value}: {after}\".");
            return null;
        }
        if (MapReader.Of(node, problems, "an option") is not { } map)
        {
            return null;
        }
        var text = map.Text("label");
        var option = new Option(map.Text("id", Slug.Of(text)), text)
        {
            ExcludesOthers = map.Flag("excludes-others"),
            DoesNotApply = map.Flag("does-not-apply"),
            Spellings = map.Texts("spellings"),
            AreaNames = map.TextEntries("area-names"),
            Positive = map.FlagOrNull("positive"),
            Colour = Colours.OrNull(map),
            Letter = map.TextOrNull("letter"),
        };
        map.Done();
        return option;
    }
}
