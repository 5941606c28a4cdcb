using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Files.Yaml;

/// <summary>Questions of every kind.</summary>
internal sealed class QuestionReader(YamlProblems problems, IReadOnlyDictionary<string, Scale?> scales)
{
    public static readonly ImmutableArray<string> Kinds =
    [
        "rating",
        "yes-no",
        "choose-one",
        "choose-several",
        "tick-each",
        "rank",
        "scale",
        "short-text",
        "long-text",
        "signs-of-safety",
    ];

    private const int MostConditions = 20;

    public HashSet<string> UsedScales { get; } = [];

    /// <summary>
    /// Null when not even the code can be read. A question in which anything else is wrong is stood in for by one whose options are unknown, so that
    /// other questions may hang on it.
    /// </summary>
    public Question? Read(YamlNode node)
    {
        var before = problems.Count;
        if (MapReader.Of(node, problems, "a question") is not { } asked)
        {
            return null;
        }
        var code = asked.Text("code");
        var kind = Kind(asked);
        if (kind is null || code.Length == 0)
        {
            return code.Length == 0 ? null : Unknown(code);
        }
        var map = new MapReader(asked.Map, problems, $"a {kind} question");
        var question = Common(map, OfKind(map, kind));
        map.Done();
        return problems.Count == before && question is not RatingQuestion { Scale.Id: "" } ? question : Unknown(code);
    }

    private static ChooseOneQuestion Unknown(string code) =>
        new()
        {
            Code = code,
            Text = "",
            Choices = [],
            OptionsFrom = OptionsFrom.Areas,
        };

    private string? Kind(MapReader map)
    {
        if (map.Need("kind") is not { } node || map.TextOf(node, "kind") is not { } kind)
        {
            return null;
        }
        if (Kinds.Contains(kind))
        {
            return kind;
        }
        problems.At(node, $"'{kind}' is no kind of question: {Nearest.Hint(kind, Kinds)}");
        return null;
    }

    private Question OfKind(MapReader map, string kind)
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
            "choose-one" => new ChooseOneQuestion
            {
                Code = code,
                Text = text,
                OptionsFrom = From(map),
                Choices = Options(map),
                Other = map.Flag("other"),
            },
            "choose-several" => new ChooseSeveralQuestion
            {
                Code = code,
                Text = text,
                OptionsFrom = From(map),
                Choices = Options(map),
                Other = map.Flag("other"),
            },
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

    private Question Common(MapReader map, Question question)
    {
        map.Take("kind");
        return question with
        {
            Label = map.Text("label", question.Text),
            Help = map.TextOrNull("help"),
            EvidencePrompts = map.Texts("prompts"),
            Required = map.Flag("required"),
            MayBeNotRelevant = map.Flag("may-be-not-relevant"),
            AskedIf = AskedIf(map),
            Topics = map.Texts("topics"),
            Classifies = map.OneOf("classifies", Words.Classifiers, Classifies.Nothing),
            Period = map.TextOrNull("period"),
            OtherBase = map.OneOfOrNull("base", Words.Bases),
        };
    }

    private ImmutableArray<Condition> AskedIf(MapReader map)
    {
        if (map.Take("asked-if") is not { } node)
        {
            return [];
        }
        if (node is not YamlList list)
        {
            return Condition(node) is { } one ? [one] : [];
        }
        if (list.Items.Count > MostConditions)
        {
            problems.At(node, $"A question may hang on at most {MostConditions} conditions. Take some out.");
            return [];
        }
        return [.. list.Items.Select(Condition).OfType<Condition>()];
    }

    private Condition? Condition(YamlNode node)
    {
        if (MapReader.Of(node, problems, "a condition") is not { } map)
        {
            return null;
        }
        var condition = new Condition(map.Text("question"), map.Need("is") is null ? [] : map.Texts("is"));
        map.Done();
        return condition;
    }

    private static OptionsFrom? From(MapReader map) =>
        map.Take("options") is YamlText ? map.OneOfOrNull("options", Words.AuditLists) : null;

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
