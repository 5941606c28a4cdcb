using System.Collections.Immutable;

namespace Eleven.QuestionSets;

/// <summary>Conditions: on an earlier question that can be answered so, without going round in a circle or shutting each other out.</summary>
internal static class ConditionChecks
{
    public static IEnumerable<Mistake> Of(Form form, QuestionSet set)
    {
        var circles = ConditionCircles.Of(form).ToList();
        if (circles.Count > 0)
        {
            return References(form, set, circles.SelectMany(c => c.Codes)).Concat(circles.Select(c => c.Mistake));
        }
        return References(form, set, []).Concat(NobodyAsked(form));
    }

    private static IEnumerable<Mistake> References(Form form, QuestionSet set, IEnumerable<string> circling)
    {
        var inCircle = circling.ToHashSet();
        return form.Questions.SelectMany(
            (placed, at) =>
                placed.Question.AskedIf.SelectMany(
                    (condition, i) => Reference(form, set, placed, at, condition, i, inCircle.Contains(placed.Question.Code))
                )
        );
    }

    private static IEnumerable<Mistake> Reference(
        Form form,
        QuestionSet set,
        PlacedQuestion placed,
        int at,
        Condition condition,
        int i,
        bool circling
    )
    {
        var on = form.IndexOf(condition.Question);
        if (on < 0)
        {
            yield return form.Variant is { } variant && set.Find(condition.Question) is not null
                ? new(
                    ["variants", variant.Id, "omits"],
                    $"The form leaves out '{condition.Question}', on which '{placed.Question.Code}' hangs. Leave out '{placed.Question.Code}' too, or replace it."
                )
                : placed.Mistake(
                    $"There is no question '{condition.Question}': {Nearest.Hint(condition.Question, form.Codes)}",
                    "asked-if",
                    $"{i}",
                    "question"
                );
            yield break;
        }
        if (on > at && !circling)
        {
            yield return placed.Mistake(
                $"'{placed.Question.Code}' hangs on '{condition.Question}', which is asked only after it. Move one of them.",
                "asked-if",
                $"{i}",
                "question"
            );
        }
        foreach (var mistake in Answers(form.Questions[on].Question, placed, condition, i))
        {
            yield return mistake;
        }
    }

    private static IEnumerable<Mistake> Answers(Question on, PlacedQuestion placed, Condition condition, int i)
    {
        if (on is ChoiceQuestion { OptionsFrom: { }, Choices.IsEmpty: true })
        {
            yield break; // Known only once an audit fills them in.
        }
        if (on.Options.IsEmpty || on is RankQuestion)
        {
            yield return placed.Mistake(
                $"Question '{on.Code}' has no options to choose, so nothing can hang on its answer. Name another question.",
                "asked-if",
                $"{i}",
                "question"
            );
            yield break;
        }
        string[] known = [.. on.Options.Select(o => o.Id), .. on.OffersOther ? ["other"] : Array.Empty<string>()];
        if (condition.AnyOf.IsEmpty)
        {
            yield return placed.Mistake("The condition names no answer. Write at least one.", "asked-if", $"{i}", "is");
        }
        for (var a = 0; a < condition.AnyOf.Length; a++)
        {
            if (!known.Contains(condition.AnyOf[a]))
            {
                yield return placed.Mistake(
                    $"Question '{on.Code}' has no option '{condition.AnyOf[a]}': {Nearest.Hint(condition.AnyOf[a], known)}",
                    "asked-if",
                    $"{i}",
                    "is",
                    $"{a}"
                );
            }
        }
    }

    private static IEnumerable<Mistake> NobodyAsked(Form form)
    {
        var needs = new Dictionary<string, Condition[]>();
        var nobody = new HashSet<string>();
        foreach (var placed in form.Questions.DistinctBy(q => q.Question.Code))
        {
            var question = placed.Question;
            var all = question.AskedIf.SelectMany(c => needs.GetValueOrDefault(c.Question, []).Append(c)).Distinct().ToArray();
            needs[question.Code] = all;
            if (question.AskedIf.FirstOrDefault(c => nobody.Contains(c.Question)) is { } hopeless)
            {
                nobody.Add(question.Code);
                yield return placed.Mistake(
                    $"Nobody is asked '{question.Code}', because nobody is asked '{hopeless.Question}'.",
                    "asked-if"
                );
            }
            else if (all.GroupBy(c => c.Question).FirstOrDefault(g => !CanHold(form.Find(g.Key)?.Question, [.. g])) is { } clash)
            {
                nobody.Add(question.Code);
                var answers = string.Join(" and ", clash.Select(c => string.Join(" or ", c.AnyOf.Select(o => $"'{o}'"))));
                yield return placed.Mistake(
                    $"Nobody can be asked '{question.Code}': '{clash.Key}' would have to be answered {answers} at once. Take one of the conditions out.",
                    "asked-if"
                );
            }
        }
    }

    /// <summary>Whether one respondent can meet all these conditions on one question.</summary>
    private static bool CanHold(Question? on, ImmutableArray<Condition> all)
    {
        var common = all.Select(c => c.AnyOf.AsEnumerable()).Aggregate((a, b) => a.Intersect(b));
        return on switch
        {
            null or TickEachQuestion => true,
            // Two options may be ticked together unless one of them excludes the others.
            ChooseSeveralQuestion several => common.Any()
                || all.All(c => c.AnyOf.Any(id => !several.Choices.Any(o => o.Id == id && o.ExcludesOthers))),
            _ => all.Length == 1 || common.Any(),
        };
    }
}
