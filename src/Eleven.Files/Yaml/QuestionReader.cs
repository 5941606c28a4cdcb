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

    private readonly KindReader _kinds = new(problems, scales);

    public IReadOnlySet<string> UsedScales => _kinds.UsedScales;

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
        var question = Common(map, _kinds.Read(map, kind));
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
}
