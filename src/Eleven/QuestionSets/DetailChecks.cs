namespace Eleven.QuestionSets;

/// <summary>The smaller things of a question: aspects, boxes, base, and that one question alone tells an area, sector or organisation.</summary>
internal static class DetailChecks
{
    private const string Braces =
        "Two braces before and two behind make a name of what stands between them, such as {{threshold document}}. Close them, or take them out.";

    /// <summary>Introductions, of the set and of its sections.</summary>
    public static IEnumerable<Mistake> Introductions(QuestionSet set) =>
        set
            .Sections.Select((s, i) => (s.Introduction, Path: (string[])["sections", $"{i}", "introduction"]))
            .Prepend((set.Introduction, ["introduction"]))
            .Where(t => NamesInText.IsBroken(t.Introduction ?? ""))
            .Select(t => new Mistake([.. t.Path], Braces));

    public static IEnumerable<Mistake> Of(Form form) => form.Questions.SelectMany(Details).Concat(ClassifiedTwice(form));

    private static IEnumerable<Mistake> Details(PlacedQuestion placed)
    {
        if (NamesInText.TextsOf(placed.Question).Any(NamesInText.IsBroken))
        {
            yield return placed.Mistake(Braces, "text");
        }
        if (placed.Question is RatingQuestion { Aspects.Length: 1 })
        {
            yield return placed.Mistake("One aspect is no choice between two. Name at least two, or take 'aspects' out.", "aspects");
        }
        if (placed.Question is SignsOfSafetyQuestion { ThreeBoxes.Length: not 3 } signs)
        {
            yield return placed.Mistake(
                $"Signs of Safety has three boxes, not {signs.ThreeBoxes.Length}. Take 'boxes' out for the usual three.",
                "boxes"
            );
        }
        var boxes = new HashSet<string>();
        for (var i = 0; i < placed.Question.Boxes.Length; i++)
        {
            var code = placed.Question.Boxes[i].Code;
            if (!CodeChecks.IsPlain(code) || !boxes.Add(code))
            {
                yield return placed.Mistake(
                    $"'{code}' cannot be this box's code. Use letters, digits and hyphens, and each code once.",
                    placed.Question is RatingQuestion ? "narrative" : "boxes",
                    $"{i}"
                );
            }
        }
        if (
            placed.Question is { OtherBase: BaseKind.Rated } and not RatingQuestion
            || placed.Question is { OtherBase: BaseKind.RankedCompletely } and not RankQuestion
        )
        {
            yield return placed.Mistake(
                "Only a rating can be counted over the rated, and only a rank over the ranked completely. Write asked or answered.",
                "base"
            );
        }
    }

    private static IEnumerable<Mistake> ClassifiedTwice(Form form)
    {
        var telling = new List<PlacedQuestion>();
        foreach (
            var placed in form.Questions.Where(q =>
                q.Question.Classifies is Classifies.Area or Classifies.Sector or Classifies.Organisation
            )
        )
        {
            var what = placed.Question.Classifies;
            if (telling.Find(q => q.Question.Classifies == what) is { } before)
            {
                yield return placed.Mistake(
                    $"Questions '{before.Question.Code}' and '{placed.Question.Code}' both tell the respondent's {what.ToString().ToLowerInvariant()}. Keep 'classifies' at one of them.",
                    "classifies"
                );
            }
            else
            {
                telling.Add(placed);
            }
        }
    }
}
