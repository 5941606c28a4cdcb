using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>Options, items and bands of each question: as many as an answer can hold, with distinct ids and labels.</summary>
internal static class OptionChecks
{
    // What an option's place in a figure address would otherwise be read as: a measure, or a special counter.
    public static readonly ImmutableArray<string> Reserved =
    [
        "share",
        "count",
        "base",
        "answered",
        "asked",
        "mean",
        "top",
        "first",
        "first-three",
        "members",
        "positive",
        "did-not-rate",
        "not-answered",
        "not-relevant",
        "where-it-applies",
    ];

    public static IEnumerable<Mistake> Of(Form form) =>
        form.Questions.SelectMany(q => HowMany(q).Concat(Ids(q, form.Variant)).Concat(Labels(q, form.Variant)));

    /// <summary>Names of options in areas that the audit does not have: they are printed nowhere.</summary>
    public static IEnumerable<Mistake> Areas(Form form, ImmutableArray<string> areas) =>
        form.Questions.SelectMany(q => Areas(q, form.Variant, areas));

    private static IEnumerable<Mistake> Areas(PlacedQuestion placed, Variant? variant, ImmutableArray<string> areas)
    {
        var options = placed.Question.Options;
        for (var i = 0; i < options.Length; i++)
        {
            foreach (var area in options[i].AreaNames.Keys.Where(a => !areas.Contains(a)))
            {
                yield return new(
                    [.. PathOf(placed, i, variant), "area-names", area],
                    $"There is no area '{area}' in this audit, so that this name is printed nowhere: {Nearest.Hint(area, areas)}"
                );
            }
        }
    }

    private static IEnumerable<Mistake> HowMany(PlacedQuestion placed)
    {
        var count = placed.Question.Options.Length;
        var (least, most) = placed.Question switch
        {
            ChoiceQuestion { OptionsFrom: { } } => (0, 62),
            ChooseOneQuestion { Other: true } => (1, 62),
            ChooseOneQuestion => (2, 62),
            ChooseSeveralQuestion => (1, 62),
            TickEachQuestion => (1, 31),
            RankQuestion => (2, 15),
            ScaleQuestion => (2, 11),
            RatingQuestion => (1, 12),
            YesNoQuestion => (2, 2),
            _ => (0, 0),
        };
        var things = placed.Question is ScaleQuestion ? "steps" : "options";
        if (count < least)
        {
            yield return placed.Mistake($"Question '{placed.Question.Code}' needs at least {least} {things} and has {count}.", things);
        }
        if (count > most)
        {
            yield return placed.Mistake(
                $"Question '{placed.Question.Code}' has {count} {things}; this kind of question holds at most {most}. Make two questions of it.",
                things
            );
        }
    }

    private static IEnumerable<Mistake> Ids(PlacedQuestion placed, Variant? variant) =>
        placed.Question switch
        {
            RatingQuestion { Scale: var scale } => Ids(scale.Bands.Select(b => b.Id), [], band => ["scales", scale.Id, "bands", $"{band}"]),
            ScaleQuestion or YesNoQuestion => [],
            _ => Ids(
                placed.Question.Options.Select(o => o.Id),
                placed.Question.OffersOther ? ["other"] : [],
                option => PathOf(placed, option, variant)
            ),
        };

    private static IEnumerable<Mistake> Ids(IEnumerable<string> ids, HashSet<string> seen, Func<int, ImmutableArray<string>> path)
    {
        var at = 0;
        foreach (var id in ids)
        {
            if (WrongId(id, seen) is { } wrong)
            {
                yield return new(path(at), wrong);
            }
            at++;
        }
    }

    private static string? WrongId(string id, HashSet<string> seen) =>
        id.Length == 0 ? "This option's label has neither letters nor digits to make an id of. Give it an id."
        : !CodeChecks.IsPlain(id) ? $"'{id}' cannot be an id, because figures are named by it. Use letters, digits and hyphens."
        : Reserved.Contains(id)
            ? $"'{id}' cannot be an id, because it has a meaning of its own in the names of figures. Give the option another id."
        : !seen.Add(id)
            ? id == "other"
                    ? "The id 'other' stands for what people write under Other. Give this option another id, or take out 'other: true'."
                : $"Two options have the id '{id}'. Give this one another id."
        : null;

    private static IEnumerable<Mistake> Labels(PlacedQuestion placed, Variant? variant)
    {
        var options = placed.Question is RatingQuestion or ScaleQuestion or YesNoQuestion ? [] : placed.Question.Options;
        var owner = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < options.Length; i++)
        {
            foreach (var name in options[i].Spellings.Prepend(options[i].Label).Concat(options[i].AreaNames.Values).Select(n => n.Trim()))
            {
                if (!owner.TryAdd(name, options[i].Id) && owner[name] != options[i].Id)
                {
                    yield return new(
                        PathOf(placed, i, variant),
                        $"'{name}' names two options of question '{placed.Question.Code}'. Take it from one of them."
                    );
                }
            }
        }
    }

    /// <summary>Where the option of the form is written.</summary>
    public static ImmutableArray<string> PathOf(PlacedQuestion placed, int option, Variant? variant)
    {
        var own = placed.Question.Options.TakeWhile(o => o.OnlyIn is null).Count();
        return variant is not null && option >= own
            ? ["variants", variant.Id, "adds-options", placed.Question.Code, $"{option - own}"]
            : [.. placed.Path, "options", $"{option}"];
    }
}
