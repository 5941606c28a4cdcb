using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Questions;

/// <summary>What may be said of one group's answers beside another's, by the kind of question.</summary>
internal static class Versus
{
    /// <summary>Null where nothing may be said.</summary>
    /// <param name="here">The first group's answers.</param>
    /// <param name="one">"in Westmarch".</param>
    /// <param name="than">"in the rest of Five Rivers".</param>
    /// <param name="inTable">Both groups' figures stand in a table beside it.</param>
    /// <param name="said">Both figures stand in the sentence before.</param>
    public static Sentence? Of(
        Scope scope,
        Tallied here,
        IEnumerable<Comparison> comparisons,
        string one,
        string than,
        bool inTable,
        SaidBefore? said = null
    )
    {
        Comparison[] all = [.. comparisons.Where(c => IsOne(here.Question, c.One.Value.Address))];
        ImmutableArray<SeenComparison> seen = [.. ComparisonWords.Seen(scope, all, c => Label(here, c))];
        if (seen.IsEmpty)
        {
            return null;
        }
        return here.Question switch
        {
            YesNoQuestion or ScaleQuestion when said is not null => ComparisonWords.Difference(seen[0]),
            YesNoQuestion or ScaleQuestion => ComparisonWords.One(seen[0], one, than),
            _ when here.Who == Instrument.SelfAssessment => null,
            _ => ComparisonWords.Many(seen, Array.TrueForAll(all, c => AreShown(scope, c)), one, than, said, inTable),
        };
    }

    private static bool AreShown(Scope scope, Comparison comparison) =>
        scope.Shown(comparison.One.Value) is not null && scope.Shown(comparison.Other.Value) is not null;

    // The figures of a kind that are worth a verdict: one for yes-no and scales, each option else.
    private static bool IsOne(Question question, FigureAddress address) =>
        question switch
        {
            YesNoQuestion => address.Option == question.Options[0].Id,
            ScaleQuestion => address.Measure == Measure.Top,
            RankQuestion => address.Measure == Measure.First,
            _ => address.Option is not (OptionWords.Positive or OptionWords.DidNotRate or OptionWords.NotRelevant),
        };

    private static string Label(Tallied here, Comparison comparison) =>
        comparison.One.Value.Address.Option is { } option && OptionWords.CounterOf(here.Question, option) is { } counter
            ? here.Label(counter)
            : comparison.One.Value.OptionLabel ?? "";
}
