using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Findings;

/// <summary>The cells of one row or column of a heat map, counted: never typed.</summary>
/// <param name="Bands">How many of each of the map's bands.</param>
/// <param name="Asked">All cells with an answer or without, save not asked and not comparable: the parts add up to it.</param>
public sealed record HeatTotals(ImmutableArray<int> Bands, int Yes, int No, int DidNotRate, int NotRelevant, int Unreadable, int Asked)
{
    public int Rated => Bands.Sum();

    internal static HeatTotals Of(ImmutableArray<Option> bands, IEnumerable<(Question Question, HeatCell Cell)> cells)
    {
        var all = cells.ToArray();
        var graded = all.Where(c => c.Question is RatingQuestion && c.Cell.Given is not null).ToArray();
        int YesNo(string id) => all.Count(c => c.Question is YesNoQuestion && c.Cell.Given?.Id == id);
        int Marked(HeatMark mark) => all.Count(c => c.Cell.Mark == mark);
        return new(
            [.. bands.Select(b => graded.Count(c => c.Cell.Given!.Id == b.Id))],
            YesNo("yes"),
            YesNo("no"),
            Marked(HeatMark.DidNotRate),
            Marked(HeatMark.NotRelevant),
            Marked(HeatMark.Unreadable),
            all.Count(c => c.Cell.Mark is not (HeatMark.NotAsked or HeatMark.NotComparable))
        );
    }
}
