namespace Eleven.QuestionSets;

/// <summary>Options that say that the question does not apply: where people choose, beside no other answer, neither good nor bad, and not the only ones.</summary>
internal static class ApplyChecks
{
    private const string Key = "does-not-apply";

    public static IEnumerable<Mistake> Of(Form form)
    {
        foreach (var placed in form.Questions)
        {
            var options = placed.Question.Options;
            for (var i = 0; i < options.Length; i++)
            {
                if (options[i].DoesNotApply && WhatIsWrong(placed.Question, options[i]) is { } wrong)
                {
                    yield return new([.. OptionChecks.PathOf(placed, i, form.Variant), Key], wrong);
                }
            }
            if (placed.Question is ChooseSeveralQuestion && options.Count(o => o.DoesNotApply) > 1)
            {
                yield return placed.Mistake(
                    $"Two options of question '{placed.Question.Code}' say that it does not apply, and one person could choose both. Make one of them.",
                    "options"
                );
            }
            if (options.Length > 0 && !placed.Question.OffersOther && options.All(o => o.DoesNotApply))
            {
                yield return placed.Mistake(
                    $"Every option of question '{placed.Question.Code}' says that it does not apply. Take '{Key}' out of one of them.",
                    "options"
                );
            }
        }
    }

    private static string? WhatIsWrong(Question question, Option option) =>
        question is not ChoiceQuestion
            ? $"Only options of choose-one and choose-several can say that a question does not apply. Take '{Key}' out."
        : question is ChooseSeveralQuestion && !option.ExcludesOthers
            ? $"Whoever says that the question does not apply gives no other answer. Add 'excludes-others: true', or take '{Key}' out."
        : option.Positive is not null
            ? $"'{option.Label}' says that the question does not apply, and is neither good nor bad. Take 'positive' out."
        : null;
}
