using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>What each kind of question has of its own.</summary>
internal sealed class KindReader(YamlProblems problems, IReadOnlyDictionary<string, Scale?> scales)
{
    public HashSet<string> UsedScales { get; } = [];

    public Question Read(MapReader map, string kind)
    {
        var (code, text) = (map.Text("code"), map.Text("text"));
        return kind switch
        {
            "rating" => new RatingQuestion
            {
                Code = code,
                Text = text,
                Scale = Scale(map),
                Descriptors = map.TextEntries("descriptors"),
                Aspects = map.Texts("aspects"),
                Narrative = Narrative(map),
            },
            "yes-no" => new YesNoQuestion
            {
                Code = code,
                Text = text,
                YesIsPositive = map.Flag("yes-is-positive", otherwise: true),
            },
            "choose-one" => Choice(
                map,
                new ChooseOneQuestion
                {
                    Code = code,
                    Text = text,
                    Choices = Options(map),
                }
            ),
            "choose-several" => Choice(
                map,
                new ChooseSeveralQuestion
                {
                    Code = code,
                    Text = text,
                    Choices = Options(map),
                }
            ),
            "tick-each" => new TickEachQuestion
            {
                Code = code,
                Text = text,
                Items = Options(map),
                TickedLabel = map.Text("ticked", "Yes"),
                UntickedLabel = map.Text("unticked", "No"),
            },
            "rank" => new RankQuestion
            {
                Code = code,
                Text = text,
                Items = Options(map),
            },
            "scale" => new ScaleQuestion
            {
                Code = code,
                Text = text,
                Steps = map.Whole("steps", 5, 2, 11),
                LowLabel = map.Text("low"),
                HighLabel = map.Text("high"),
            },
            "signs-of-safety" => new SignsOfSafetyQuestion
            {
                Code = code,
                Text = text,
                ThreeBoxes = map.Take("boxes") is null ? SignsOfSafetyQuestion.Standard : map.Each("boxes", Box),
            },
            _ => new TextQuestion
            {
                Code = code,
                Text = text,
                Long = kind == "long-text",
            },
        };
    }

    private static ChoiceQuestion Choice(MapReader map, ChoiceQuestion question) =>
        question with
        {
            OptionsFrom = map.Take("options") is YamlText ? map.OneOfOrNull("options", Words.AuditLists) : null,
            Other = map.Flag("other"),
        };

    // Where the audit's list is named, the choices are filled in once the audit is known.
    private ImmutableArray<Option> Options(MapReader map) =>
        map.Need("options") switch
        {
            null => [],
            YamlText when map.Map.Find("kind")?.Value is YamlText { Value: "choose-one" or "choose-several" } => [],
            var node => OptionReader.List(node, problems),
        };

    private ImmutableArray<TextBox> Narrative(MapReader map) =>
        map.Take("narrative") is YamlText { Value: "signs-of-safety" } ? SignsOfSafetyQuestion.Standard : map.Each("narrative", Box);

    private TextBox? Box(YamlNode node)
    {
        if (MapReader.Of(node, problems, "a text box") is not { } map)
        {
            return null;
        }
        var box = new TextBox(map.Text("code"), map.Text("label")) { Asks = map.TextOrNull("asks") };
        map.Done();
        return box;
    }

    private Scale Scale(MapReader map)
    {
        // A scale that could not be read has been reported where it stands.
        var empty = new Scale("", "", [], []);
        if (map.Need("scale") is not { } node || map.TextOf(node, "scale") is not { } id)
        {
            return empty;
        }
        UsedScales.Add(id);
        if (!scales.TryGetValue(id, out var scale))
        {
            problems.At(node, $"There is no scale '{id}': {Nearest.Hint(id, [.. scales.Keys])}");
        }
        return scale ?? empty;
    }
}
