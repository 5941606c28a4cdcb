using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>Figures over those to whom a question applies: who answered, less who chose an option that says that it does not. Nothing but counts that stand in its table.</summary>
public static class WhereItApplies
{
    /// <summary>Index of each option that says that the question does not apply.</summary>
    public static ImmutableArray<int> NotTheirs(Question question)
    {
        var options = question.Options;
        return [.. Enumerable.Range(0, options.Length).Where(i => options[i].DoesNotApply)];
    }

    /// <summary>How many these are, of those who answered; null where no option says so.</summary>
    public static Figure? People(QuestionTally tally) =>
        tally.Question.MayNotApply
            ? new(tally.Answered - NotTheirs(tally.Question).Sum(i => tally.Counts[i]), tally.Answered, BaseKind.Answered, tally.Who)
            : null;

    /// <summary>The counters together, of these; null for an option that says that the question does not apply.</summary>
    public static Figure? Of(QuestionTally tally, ImmutableArray<int> counters) =>
        People(tally) is { } people && !counters.Any(NotTheirs(tally.Question).Contains)
            ? new(counters.Sum(i => tally.Counts[i]), people.Count, BaseKind.Applies, tally.Who)
            : null;
}
