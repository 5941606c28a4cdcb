namespace Eleven.QuestionSets;

/// <summary>How much of everything one set may hold: far more than anyone asks, and little enough that checking it takes no time.</summary>
internal static class LimitChecks
{
    public const int MostQuestions = 500;
    private const int MostVariants = 20;
    private const int MostTopics = 500;
    private const int MostLinks = 2000;
    private const int MostGrades = 20;
    private const int MostBands = 12;
    private const int MostOptions = 1000;
    private const int MostConditions = 20;
    private const int MostAnswers = 100;

    public static IEnumerable<Mistake> Of(QuestionSet set) =>
        new[]
        {
            Over(set.Questions.Count(), MostQuestions, "questions", "Make two sets of it.", "sections"),
            Over(set.Sections.Length, MostQuestions, "sections", "Make two sets of it.", "sections"),
            Over(set.Variants.Length, MostVariants, "variants", "Make two sets of it.", "variants"),
            Over(set.Topics.Length, MostTopics, "topics", "Take some out.", "topics"),
            Over(set.Links.Length, MostLinks, "links", "Take some out.", "links"),
        }
            .Concat(
                set.Variants.Select(v =>
                    Over(
                        v.Omits.Length + v.Replaces.Length,
                        MostQuestions,
                        "questions left out or replaced",
                        "Make a set of its own of it.",
                        "variants",
                        v.Id
                    )
                )
            )
            .Concat(set.AllScales.SelectMany(Of))
            .Concat(Form.General(set).Questions.Concat(Form.ReplacedIn(set)).SelectMany(Of))
            .OfType<Mistake>();

    private static Mistake?[] Of(Scale scale) =>
        [
            Over(scale.Grades.Length, MostGrades, "grades", "Take some out.", "scales", scale.Id, "grades"),
            Over(scale.Bands.Length, MostBands, "bands", "Take some out.", "scales", scale.Id, "bands"),
        ];

    private static IEnumerable<Mistake?> Of(PlacedQuestion placed)
    {
        var question = placed.Question;
        return
        [
            Over(question.Options.Length, MostOptions, "options", "Make two questions of it.", [.. placed.Path, "options"]),
            Over(question.AskedIf.Length, MostConditions, "conditions", "Take some out.", [.. placed.Path, "asked-if"]),
            .. question.AskedIf.Select(
                (c, i) => Over(c.AnyOf.Length, MostAnswers, "answers", "Take some out.", [.. placed.Path, "asked-if", $"{i}", "is"])
            ),
        ];
    }

    private static Mistake? Over(int count, int most, string things, string then, params ReadOnlySpan<string> path) =>
        count > most ? new([.. path], $"There are {count} {things}; at most {most} are read. {then}") : null;
}
