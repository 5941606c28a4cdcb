using System.Collections.Immutable;
using System.Globalization;
using Eleven.QuestionSets;
using static Eleven.Files.Yaml.YamlOut;

namespace Eleven.Files.Yaml;

/// <summary>A question of any kind to a node.</summary>
internal static class QuestionWriter
{
    public static YamlNode Node(Question question)
    {
        var (kind, own) = Own(question);
        return Entries([
            ("code", Text(question.Code)),
            ("kind", Text(kind)),
            ("text", Text(question.Text)),
            ("label", question.Label == question.Text ? null : Text(question.Label)),
            ("help", TextOrNull(question.Help)),
            ("prompts", List(question.EvidencePrompts.Select(Text))),
            ("required", IfTrue(question.Required)),
            ("may-be-not-relevant", IfTrue(question.MayBeNotRelevant)),
            ("asked-if", AskedIf(question.AskedIf)),
            ("topics", Texts(question.Topics)),
            ("classifies", question.Classifies == Classifies.Nothing ? null : Text(Words.Classifiers.For(question.Classifies))),
            ("period", TextOrNull(question.Period)),
            ("base", question.OtherBase is { } other ? Text(Words.Bases.For(other)) : null),
            .. own,
        ])!;
    }

    public static YamlNode OptionNode(Option option)
    {
        var id = option.Id == Slug.Of(option.Label) ? null : Text(option.Id);
        var full = OneLine(
            ("id", id),
            ("label", Text(option.Label)),
            ("excludes-others", IfTrue(option.ExcludesOthers)),
            ("does-not-apply", IfTrue(option.DoesNotApply)),
            ("spellings", Texts(option.Spellings)),
            ("area-names", TextEntries(option.AreaNames)),
            ("positive", Flag(option.Positive)),
            ("colour", TextOrNull(option.Colour)),
            ("letter", TextOrNull(option.Letter))
        );
        return full.Entries.Count == 1 ? Text(option.Label) : full;
    }

    private static (string Kind, ImmutableArray<(string Key, YamlNode? Value)> Own) Own(Question question) =>
        question switch
        {
            RatingQuestion rating => (
                "rating",
                [
                    ("scale", Text(rating.Scale.Id)),
                    ("descriptors", TextEntries(rating.Descriptors)),
                    ("aspects", Texts(rating.Aspects)),
                    ("narrative", Narrative(rating.Narrative)),
                ]
            ),
            YesNoQuestion yesNo => ("yes-no", [("yes-is-positive", yesNo.YesIsPositive ? null : Flag(false))]),
            ChoiceQuestion choice => (
                choice is ChooseOneQuestion ? "choose-one" : "choose-several",
                [("options", Options(choice.OptionsFrom, choice.Choices)), ("other", IfTrue(choice.Other))]
            ),
            TickEachQuestion each => (
                "tick-each",
                [("ticked", Text(each.TickedLabel)), ("unticked", Text(each.UntickedLabel)), ("options", Options(null, each.Items))]
            ),
            RankQuestion rank => ("rank", [("options", Options(null, rank.Items))]),
            ScaleQuestion scale => (
                "scale",
                [
                    ("steps", new YamlText(scale.Steps.ToString(CultureInfo.InvariantCulture), Plain: true, 0, 0)),
                    ("low", Text(scale.LowLabel)),
                    ("high", Text(scale.HighLabel)),
                ]
            ),
            SignsOfSafetyQuestion signs => (
                "signs-of-safety",
                [("boxes", signs.ThreeBoxes.SequenceEqual(SignsOfSafetyQuestion.Standard) ? null : Boxes(signs.ThreeBoxes))]
            ),
            TextQuestion text => (text.Long ? "long-text" : "short-text", []),
            _ => throw new ArgumentException(
                $"A {question.GetType().Name} is made by the software and has no place in a question set.",
                nameof(question)
            ),
        };

    private static YamlMap? TextEntries(ImmutableDictionary<string, string> texts) =>
        Entries(texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (t.Key, (YamlNode?)Text(t.Value))));

    private static YamlNode? Options(OptionsFrom? from, ImmutableArray<Option> options) =>
        from is { } list ? Text(Words.AuditLists.For(list)) : List(options.Select(OptionNode));

    private static YamlNode? Narrative(ImmutableArray<TextBox> boxes) =>
        boxes.SequenceEqual(SignsOfSafetyQuestion.Standard) ? Text("signs-of-safety") : Boxes(boxes);

    private static YamlList? Boxes(ImmutableArray<TextBox> boxes) =>
        List(boxes.Select(b => OneLine(("code", Text(b.Code)), ("label", Text(b.Label)), ("asks", TextOrNull(b.Asks)))));

    private static YamlNode? AskedIf(ImmutableArray<Condition> conditions)
    {
        var nodes = conditions.Select(c => OneLine(("question", Text(c.Question)), ("is", Texts(c.AnyOf)))).ToList();
        return nodes.Count == 1 ? nodes[0] : List(nodes);
    }
}
