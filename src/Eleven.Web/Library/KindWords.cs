using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Web.Library;

/// <summary>A kind of question, as one chooses it.</summary>
/// <param name="Id">As in a set's YAML.</param>
public sealed record KindWords(string Id, string Name, string Hint)
{
    public static ImmutableArray<KindWords> All { get; } =
    [
        new("rating", "Rating", "A grade on a scale, with what each grade means"),
        new("yes-no", "Yes or no", ""),
        new("choose-one", "Choose one", "One option of a list"),
        new("choose-several", "Choose several", "Any options of a list"),
        new("tick-each", "Tick each", "A list in which each item is ticked or not, such as policies people know"),
        new("rank", "Rank", "All items put in order"),
        new("scale", "Number on a scale", "From 1 up, such as how confident somebody is"),
        new("short-text", "Short text", "A line of words"),
        new("long-text", "Long text", "Some lines of words"),
        new("signs-of-safety", "Signs of Safety", "Three boxes: working well, worried about, needs to happen"),
    ];

    public static KindWords? Find(string? id) => All.FirstOrDefault(k => k.Id == id);

    public static KindWords Of(Question question) =>
        Find(
            question switch
            {
                RatingQuestion => "rating",
                YesNoQuestion => "yes-no",
                ChooseOneQuestion => "choose-one",
                ChoiceQuestion => "choose-several",
                TickEachQuestion => "tick-each",
                RankQuestion => "rank",
                ScaleQuestion => "scale",
                TextQuestion { Long: false } => "short-text",
                TextQuestion => "long-text",
                _ => "signs-of-safety",
            }
        )!;
}
