using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>All options that count as positive, taken together.</summary>
public static class PositiveShare
{
    /// <summary>Null where no option counts as positive, or where one respondent may give several: they would be counted twice.</summary>
    public static Figure? Of(QuestionTally tally)
    {
        var question = tally.Question;
        var positive = Counters(question);
        var oneEach = question is RatingQuestion or YesNoQuestion or ChooseOneQuestion;
        return oneEach && positive.Length > 0
            ? new(positive.Sum(i => tally.Counts[i]), tally.WholeBase, question.CountedOver, tally.Who)
            : null;
    }

    /// <summary>Index of each option that counts as positive.</summary>
    public static ImmutableArray<int> Counters(Question question)
    {
        var options = question.Options;
        return [.. Enumerable.Range(0, options.Length).Where(i => options[i].Positive == true)];
    }
}
