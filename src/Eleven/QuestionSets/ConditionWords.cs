namespace Eleven.QuestionSets;

/// <summary>Conditions in plain words, for whoever reads a form before it is sent.</summary>
public static class ConditionWords
{
    /// <summary>For example "question 4 (Safeguarding lead known) is answered Yes or Not sure". What the form does not have stands as its code.</summary>
    public static string Of(QuestionSet form, Condition condition)
    {
        var on = form.Find(condition.Question);
        var answers = condition.AnyOf.Select(id => Answer(on, id)).ToArray();
        var said = answers.Length == 0 ? "..." : string.Join(" or ", answers);
        var label = on is null || on.Label == on.Text ? "" : $" ({on.Label})";
        return $"question {condition.Question}{label} is answered {said}";
    }

    private static string Answer(Question? on, string id) =>
        on?.Options.FirstOrDefault(o => o.Id == id)?.Label ?? (on is { OffersOther: true } && id == "other" ? "Other" : id);
}
