namespace Eleven.QuestionSets;

/// <summary>Two braces are for terms that areas have names for: closed, and only where these are read. Anywhere else they would be printed.</summary>
internal static class BraceChecks
{
    private const string Broken =
        "Two braces before and two behind make a name of what stands between them, such as {{threshold document}}. Close them, or take them out.";

    private const string NotHere =
        "What areas call otherwise can stand in a question's text, label, help, prompts and options, and in introductions, but not here. Take out the braces.";

    /// <summary>Introductions, of the set and of its sections, and what terms cannot stand in.</summary>
    public static IEnumerable<Mistake> Of(QuestionSet set) =>
        set
            .Sections.Select((s, i) => (s.Introduction, Path: (string[])["sections", $"{i}", "introduction"]))
            .Prepend((set.Introduction, ["introduction"]))
            .Where(t => NamesInText.IsBroken(t.Introduction ?? ""))
            .Select(t => new Mistake([.. t.Path], Broken))
            .Concat(Elsewhere(set).Where(t => NamesInText.HasBraces(t.Text)).Select(t => new Mistake([.. t.Path], NotHere)));

    public static IEnumerable<Mistake> Of(Form form) => form.Questions.SelectMany(Of);

    private static IEnumerable<Mistake> Of(PlacedQuestion placed)
    {
        if (NamesInText.TextsOf(placed.Question).Any(NamesInText.IsBroken))
        {
            yield return placed.Mistake(Broken, "text");
        }
        foreach (var figure in NamesInText.FiguresIn(NamesInText.TextsOf(placed.Question)).Distinct())
        {
            yield return placed.Mistake(
                $"'{figure}' is the name of a figure, and figures are for what is written about the answers. Write a term of words here, such as {{{{threshold document}}}}.",
                "text"
            );
        }
        foreach (var (_, path) in Elsewhere(placed.Question).Where(t => NamesInText.HasBraces(t.Text)))
        {
            yield return placed.Mistake(NotHere, path);
        }
    }

    private static IEnumerable<(string Text, string[] Path)> Elsewhere(QuestionSet set) =>
        [
            (set.Title, ["title"]),
            .. set.Sources.Select((s, i) => (s.Title, (string[])["sources", $"{i}", "title"])),
            .. set.Sections.Select((s, i) => (s.Title, (string[])["sections", $"{i}", "title"])),
            .. set.Topics.Select(t => (t.Title, (string[])["topics", t.Id])),
            .. set.Links.Select((l, i) => (l.Differs ?? "", (string[])["links", $"{i}", "differs"])),
            .. set.Variants.Select(v => (v.Title, (string[])["variants", v.Id, "title"])),
            .. set.AllScales.SelectMany(Elsewhere),
        ];

    private static IEnumerable<(string Text, string[] Path)> Elsewhere(Scale scale) =>
        [
            (scale.Title, ["scales", scale.Id, "title"]),
            .. scale.Grades.Select((g, i) => ($"{g.Value} {g.Label} {g.Descriptor}", (string[])["scales", scale.Id, "grades", $"{i}"])),
            .. scale.Bands.Select((b, i) => ($"{b.Label} {b.Letter}", (string[])["scales", scale.Id, "bands", $"{i}"])),
        ];

    private static IEnumerable<(string Text, string[] Path)> Elsewhere(Question question) =>
        [
            (question.Period ?? "", ["period"]),
            .. question switch
            {
                RatingQuestion rating =>
                [
                    .. rating.Aspects.Select((a, i) => (a, (string[])["aspects", $"{i}"])),
                    .. rating.Descriptors.Select(d => (d.Value, (string[])["descriptors", d.Key])),
                    .. rating.Narrative.Select((b, i) => ($"{b.Label} {b.Asks}", (string[])["narrative", $"{i}"])),
                ],
                SignsOfSafetyQuestion signs => signs.ThreeBoxes.Select((b, i) => ($"{b.Label} {b.Asks}", (string[])["boxes", $"{i}"])),
                ScaleQuestion scale => [(scale.LowLabel, ["low"]), (scale.HighLabel, ["high"])],
                TickEachQuestion each => [(each.TickedLabel, ["ticked"]), (each.UntickedLabel, ["unticked"]), .. OwnNames(question)],
                ChoiceQuestion or RankQuestion => OwnNames(question),
                _ => Array.Empty<(string, string[])>(),
            },
        ];

    // What a set calls an option in an area, or elsewhere, is a name already.
    private static IEnumerable<(string Text, string[] Path)> OwnNames(Question question) =>
        question.Options.SelectMany((o, i) => o.Spellings.Concat(o.AreaNames.Values).Select(n => (n, (string[])["options", $"{i}"])));
}
