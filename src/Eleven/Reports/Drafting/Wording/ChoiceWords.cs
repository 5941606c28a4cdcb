namespace Eleven.Reports.Drafting.Wording;

/// <summary>What the answers say where options were chosen: yes or no, one, or several.</summary>
internal static class ChoiceWords
{
    /// <summary>"89% said yes (63 of 71)".</summary>
    public static Sentence YesShort(Tallied question) =>
        question.IsEmpty ? NoAnswers.Short(question)
        : question[0] is { } yes
            ? Sentence.Of($"{(yes.Figure.Count == 0 ? ShareWords.WithCounts(yes) : ShareWords.Short(yes))} said yes{Counts(yes)}")
        : NoAnswers.Short(question);

    /// <summary>"89% of practitioners in Westmarch who answered said yes (63 of 71)."</summary>
    public static Sentence YesFinding(Tallied question, string where) =>
        question.IsEmpty || question[0] is not { } yes
            ? NoAnswers.Whole(question, where)
            : Sentence.Of($"{ShareWords.Of(yes, question.Members(where)).Capital()} said yes.");

    /// <summary>"most often “Training” (59%, 42 of 71)"; of a question with one option, "“Training” (59%, 42 of 71)".</summary>
    /// <param name="baseSaid">The words before say of how many: "most often “Training” (59%)".</param>
    public static Sentence Short(Tallied question, bool baseSaid)
    {
        if (question.IsEmpty || Standing.Of(question) is not { } standing)
        {
            return NoAnswers.Short(question);
        }
        if (standing.IsOfNobody && question.Counters > 1)
        {
            return NobodyWords.Short(question, standing, baseSaid);
        }
        var most =
            question.Counters == 1
                ? ""
                : (question.AllAlikeShown, !standing.OtherLeads) switch
                {
                    (true, true) => "most often ",
                    (true, false) => "most often, of the answers listed, ",
                    (false, true) => "most often, of the answers shown, ",
                    (false, false) => "most often, of the listed answers shown, ",
                };
        return Sentence.Of($"{most}{OptionList.Tied(question, standing.Top, baseSaid)}");
    }

    /// <summary>"“Training” is the most common answer: 59% of practitioners who answered (42 of 71). Next come ... Least common is ..."</summary>
    public static Sentence Finding(Tallied question, string where)
    {
        if (question.IsEmpty || Standing.Of(question) is not { } standing)
        {
            return NoAnswers.Whole(question, where);
        }
        if (standing.IsOfNobody)
        {
            var none = NobodyWords.Finding(question, standing, where);
            return standing.Other is { } all ? Sentence.Join([none, Another(question, all, where)]) : none;
        }
        var sentences = new List<Sentence> { Top(question, standing, where) };
        if (!standing.Next.IsEmpty && standing.Next[0].Share.Figure.Count > 0)
        {
            var comes = standing.Next.Length == 1 ? "Next comes" : "Next come";
            sentences.Add($"{comes} {OptionList.WithShares(question, standing.Next)}.");
        }
        if (standing.Other is { } other)
        {
            sentences.Add(Another(question, other, where));
        }
        var isNamed = standing.Bottom is [var low] && standing.Next.Any(n => n.Counter == low.Counter);
        if (standing.Bottom is [var last] && !isNamed && !IsNone(question, last.Counter) && question.AllAlikeShown)
        {
            // What was offered on one form only is of fewer people, and stands apart; another answer is no answer of the list.
            var counters = Enumerable.Range(0, question.Counters);
            var ofThese =
                counters.Any(question.StandsApart) ? " of those that everyone was offered"
                : counters.Any(k => question.IsOther(k) && (question[k] is not { } other || other.Figure.Count <= last.Share.Figure.Count))
                    ? " of those listed"
                : "";
            sentences.Add($"Least common{ofThese} is {OptionList.WithShares(question, [last])}.");
        }
        return Sentence.Join([.. sentences, .. ApplyWords.Of(question, where), .. OptionList.Apart(question, where)]);
    }

    private static Sentence Top(Tallied question, Standing standing, string where)
    {
        var names = OptionList.Names(question, standing.Top);
        var share = ShareWords.Of(standing.Top[0].Share, question.Members(where));
        var (what, given) = question.Question is QuestionSets.ThemeQuestion ? ("theme", "named") : ("answer", "given");
        var one = standing.Top.Length == 1;
        if (question.Counters == 1)
        {
            return $"{names} was {given} by {share}.";
        }
        var ofListed = standing.OtherLeads ? " of those listed" : "";
        return question.AllAlikeShown
            ? Sentence.Of(
                $"{names} {(one ? "is" : "are")} the most common {what}{(one ? "" : "s")}{ofListed}, {(one ? "" : "each ")}{given} by {share}."
            )
            : Sentence.Of(
                $"Of the {(standing.OtherLeads ? "listed " : "")}{what}s that can be shown, {names} {(one ? "was" : "were")} {given} most often, {(one ? "" : "each ")}by {share}."
            );
    }

    private static Sentence Another(Tallied question, Stated other, string where) =>
        Sentence.Of($"{ShareWords.Of(other, question.Members(where)).Capital()} gave an answer other than those listed.");

    private static bool IsNone(Tallied question, int counter) =>
        question.Question.Options[counter] is { ExcludesOthers: true } or { DoesNotApply: true };

    private static Sentence Counts(Stated share) =>
        share.Figure.Base >= ShareWords.SmallestPercentBase && share.Figure.Count > 0
            ? Sentence.Of($" ({share.Count} of {share.Base})")
            : Sentence.Words("");
}
