using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>One item of a ranking: base, those who ranked completely.</summary>
/// <param name="Counter">Which item, in the question's order.</param>
/// <param name="First">Put it first.</param>
/// <param name="FirstThree">Put it first, second or third.</param>
/// <param name="MeanPlace">1 is first; lower is more wanted.</param>
/// <param name="Place">Place by mean, 1 first; items of equal mean share the place, and the next one follows after the gap. Null where nobody ranked.</param>
/// <param name="Tied">Another item has the same mean.</param>
public sealed record RankedItem(int Counter, Option Item, Figure First, Figure FirstThree, Mean MeanPlace, int? Place, bool Tied);

/// <summary>A ranking question in one group, in the question's order of items.</summary>
public sealed record RankSummary(ImmutableArray<RankedItem> Items)
{
    /// <summary>Most wanted first; items with the same mean in the question's order.</summary>
    public IEnumerable<RankedItem> ByMean => Items.OrderBy(i => i.Place ?? int.MaxValue).ThenBy(i => i.Counter);

    public static RankSummary Of(QuestionTally tally)
    {
        if (tally.Question is not RankQuestion question)
        {
            throw new ArgumentException($"Question {tally.Question.Code} is not a ranking.", nameof(tally));
        }
        var means = question.Items.Select((_, item) => MeanPlace(tally, item)).ToArray();
        return new([
            .. question.Items.Select(
                (option, item) =>
                    new RankedItem(
                        item,
                        option,
                        Placed(tally, item, 1),
                        Placed(tally, item, 3),
                        means[item],
                        means[item].Base == 0 ? null : 1 + means.Count(m => Compare(m, means[item]) < 0),
                        means[item].Base > 0 && means.Count(m => Compare(m, means[item]) == 0) > 1
                    )
            ),
        ]);
    }

    private static Figure Placed(QuestionTally tally, int item, int places) =>
        new(tally.Places[item].Take(places).Sum(), tally.Base(item), tally.Question.CountedOver, tally.Who);

    private static Mean MeanPlace(QuestionTally tally, int item) =>
        new(
            tally.Places[item].Select((count, place) => count * (place + 1)).Sum(),
            tally.Places[item].Sum(),
            BaseKind.RankedCompletely,
            tally.Who
        );

    // Exactly, by fractions: two means that print alike need not be a tie. An item that nobody was offered comes after all others.
    private static int Compare(Mean one, Mean other) =>
        one.Base == 0 || other.Base == 0
            ? (one.Base == 0).CompareTo(other.Base == 0)
            : (one.Sum * other.Base).CompareTo(other.Sum * one.Base);
}
