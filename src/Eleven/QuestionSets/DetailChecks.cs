namespace Eleven.QuestionSets;

/// <summary>The smaller things of a question: aspects, boxes, base, and that one question alone tells an area, sector or organisation.</summary>
internal static class DetailChecks
{
    public static IEnumerable<Mistake> Of(Form form) => form.Questions.SelectMany(Details).Concat(ClassifiedTwice(form));

    private static IEnumerable<Mistake> Details(PlacedQuestion placed)
    {
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
