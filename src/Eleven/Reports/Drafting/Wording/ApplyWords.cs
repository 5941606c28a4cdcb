using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>Where some said that a question does not apply to them: how many, and what the others said.</summary>
internal static class ApplyWords
{
    /// <summary>
    /// "The question does not apply to the 177 who said “I do not make such decisions”. 46% of practitioners to whom it applies (396 of 865) said “Always”." Nothing where nobody
    /// said so, or where it cannot be told.
    /// </summary>
    /// <param name="where">" in Westmarch", or empty.</param>
    public static IEnumerable<Sentence> Of(Tallied question, string where)
    {
        if (question.Apply is not { } apply || apply.Figure.Count == apply.Figure.Base)
        {
            yield break;
        }
        var who = question.Who == Instrument.Survey ? "who" : "that";
        var said =
            from k in WhereItApplies.NotTheirs(question.Question)
            let share = question[k]
            where share is { Figure.Count: > 0 }
            select Sentence.Of($"the {share.Value.Count} {who} said {OptionList.Quoted(question.Label(k))}");
        yield return $"The question does not apply to {Sentence.List([.. said])}.";
        if (apply.Figure.Count > 0 && (Positive(question, where) ?? MostCommon(question, where)) is { } others)
        {
            yield return others;
        }
    }

    private static Sentence? Positive(Tallied question, string where) =>
        question.PositiveWhereItApplies is { } share
            ? Sentence.Of($"{Share(question, share, where).Capital()} said {GoodAnswer.Of(question.Question, share.Address)}.")
            : null;

    // Where none is better than another, the one given most.
    private static Sentence? MostCommon(Tallied question, string where)
    {
        var all = question
            .InOrder()
            .Where(o => !question.IsOther(o.Counter) && !question.Question.Options[o.Counter].DoesNotApply)
            .ToArray();
        (int Counter, Stated Share)[] most = [.. all.TakeWhile(o => o.Share.Figure.Count == all[0].Share.Figure.Count)];
        return most.Length > 0 && most[0].Share.Figure.Count > 0 && question.WhereItApplies(most[0].Counter) is { } share
            ? Sentence.Of(
                $"{OptionList.Names(question, most)} {(most.Length == 1 ? "was" : "were each")} chosen by {Share(question, share, where)}."
            )
            : null;
    }

    private static Sentence Share(Tallied question, Stated share, string where) =>
        ShareWords.Of(share, BaseWords.Members(BaseKind.Applies, question.Who, where));
}
