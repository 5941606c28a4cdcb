using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>What a ranking says: the item with the best mean place, and the one with the worst. Items of equal mean are tied.</summary>
internal static class RankWords
{
    /// <summary>"“Relevant content” comes first (mean place 1.91)".</summary>
    public static Sentence Short(Tallied question)
    {
        if (question.IsEmpty || Means(question) is not { Count: > 0 } means)
        {
            return NoAnswers.Short(question);
        }
        var best = Tied(means, means[0]);
        var come = best.Count == 1 ? "comes" : "come";
        var which = means.Count == question.Counters ? "" : " of the items shown";
        return Sentence.Of($"{Names(question, best)} {come} first{which} (mean place {means[0].Mean.Text})");
    }

    public static Sentence Finding(Tallied question, string where)
    {
        if (question.IsEmpty || Means(question) is not { Count: > 0 } means)
        {
            return NoAnswers.Whole(question, where);
        }
        var (best, worst) = (Tied(means, means[0]), Tied(means, means[^1]));
        var all = means.Count == question.Counters;
        var which = all ? "" : "Of the items that can be shown, ";
        var sentences = new List<Sentence>
        {
            best.Count == 1
                ? Sentence.Of($"{which}{Names(question, best)} matters most{where}, with a mean place of {means[0].Mean.Text}.")
                : Sentence.Of($"{which}{Names(question, best)} matter most{where}, tied with a mean place of {means[0].Mean.Text}."),
        };
        if (best.Count == 1 && question[best[0].Item] is { } first)
        {
            sentences.Add($"{ShareWords.Of(first, question.Members(where)).Capital()} put it first.");
        }
        // An item that cannot be shown may come after it.
        if (all && worst[0].Item != best[0].Item)
        {
            sentences.Add($"{Names(question, worst)} {(worst.Count == 1 ? "comes" : "come")} last ({means[^1].Mean.Text}).");
        }
        return Sentence.Join(sentences);
    }

    /// <summary>Items whose mean may be seen, best first.</summary>
    public static IReadOnlyList<(int Item, StatedMean Mean)> Means(Tallied question) =>
        [
            .. Enumerable
                .Range(0, ((RankQuestion)question.Question).Items.Length)
                .Where(i => question.MeanPlace(i) is not null)
                .Select(i => (Item: i, Mean: question.MeanPlace(i)!.Value))
                .OrderBy(m => (double)m.Mean.Mean.Sum / m.Mean.Mean.Count)
                .ThenBy(m => m.Item),
        ];

    private static List<(int Item, StatedMean Mean)> Tied(
        IReadOnlyList<(int Item, StatedMean Mean)> all,
        (int Item, StatedMean Mean) with
    ) => [.. all.Where(m => m.Mean.Mean.Sum * with.Mean.Mean.Count == with.Mean.Mean.Sum * m.Mean.Mean.Count)];

    private static Sentence Names(Tallied question, IReadOnlyList<(int Item, StatedMean Mean)> items) =>
        Sentence.List([.. items.Select(i => Sentence.Words(OptionList.Quoted(question.Label(i.Item))))]);
}
