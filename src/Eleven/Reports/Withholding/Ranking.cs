using System.Collections.Immutable;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>A ranking as integers: items by places, whose rows and columns each add up to the base.</summary>
internal static class Ranking
{
    /// <returns>Per item its places, then the cell "first three" and the cell "sum of places", which is what a printed mean tells at most.</returns>
    public static ImmutableArray<ImmutableArray<int>> Add(Knowledge knowledge, QuestionTally tally, ImmutableArray<int> firsts, int @base)
    {
        var items = tally.Places.Length;
        var places = new int[items][];
        for (var item = 0; item < items; item++)
        {
            places[item] = [firsts[item], .. tally.Places[item].Skip(1).Select(n => Hidden(knowledge, n))];
            knowledge.AddUp(@base, places[item]);
        }
        for (var place = 0; place < items; place++)
        {
            var column = place;
            knowledge.AddUp(@base, places.Select(p => p[column]));
        }
        return [.. places.Select((p, item) => WithSums(knowledge, p, tally.Places[item]))];
    }

    private static ImmutableArray<int> WithSums(Knowledge knowledge, int[] places, ImmutableArray<long> values)
    {
        var three = knowledge.Add(values.Take(3).Sum());
        knowledge.AddUp(three, places.Take(3));
        var sum = knowledge.Add(values.Select((n, place) => n * (place + 1)).Sum());
        knowledge.AddSum([(sum, -1), .. places.Select((cell, place) => (cell, place + 1L))], 0, 0);
        return [.. places, three, sum];
    }

    // Later places are printed for nobody outside the team.
    private static int Hidden(Knowledge knowledge, long value)
    {
        var cell = knowledge.Add(value);
        knowledge.Withhold(cell);
        return cell;
    }
}
