using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Tests.Tallies;

public sealed class SummaryTests
{
    [Fact]
    public void A_scale_has_a_mean_of_two_decimals_in_print_and_three_in_data_and_the_share_of_its_top_two()
    {
        // The satisfaction with supervision of one area in 2024-25: 274 points of 70 people.
        var scale = new ScaleQuestion
        {
            Code = "14",
            Text = "How satisfied are you?",
            LowLabel = "Not very",
            HighLabel = "Very",
        };

        var summary = ScaleSummary.Of(Tally(scale, 72, 70, 2, 5, 14, 25, 24));

        summary.Mean.At(Mean.DecimalsInPrint).ShouldBe(3.91m);
        summary.Mean.At(Mean.DecimalsInData).ShouldBe(3.914m);
        summary.Top.ShouldBe(new(49, 70, BaseKind.Answered, Instrument.Survey));
        summary.Steps.Sum(s => s.Count).ShouldBe(70);
    }

    [Fact]
    public void A_scale_that_nobody_answered_has_no_mean()
    {
        var scale = new ScaleQuestion
        {
            Code = "14",
            Text = "How satisfied are you?",
            LowLabel = "Not very",
            HighLabel = "Very",
        };

        ScaleSummary.Of(Tally(scale, 5, 0, 0, 0, 0, 0, 0)).Mean.At(3).ShouldBeNull();
    }

    [Fact]
    public void Items_with_the_same_mean_place_are_tied()
    {
        // Three people: x y z, z y x, x y z with y always second; x and z of the first two would tie, the third puts x before z.
        var ranking = Ranking([2, 0, 1], [0, 3, 0], [1, 0, 2]);

        var summary = RankSummary.Of(ranking);

        summary.Items.Select(i => (i.Item.Id, i.Place, i.Tied)).ShouldBe([("x", 1, false), ("y", 2, false), ("z", 3, false)]);
        var two = RankSummary.Of(Ranking([1, 0, 1], [0, 2, 0], [1, 0, 1]));
        two.Items.ShouldAllBe(i => i.Place == 1 && i.Tied && i.MeanPlace.At(2) == 2.00m);
    }

    [Fact]
    public void The_place_after_a_tie_is_left_out()
    {
        var summary = RankSummary.Of(Ranking([1, 1, 0], [1, 1, 0], [0, 0, 2]));

        summary.ByMean.Select(i => (i.Item.Id, i.Place, i.Tied)).ShouldBe([("x", 1, true), ("y", 1, true), ("z", 3, false)]);
    }

    [Fact]
    public void The_first_three_places_are_counted_together()
    {
        var item = RankSummary.Of(Ranking([2, 3, 4, 5], [5, 4, 3, 2], [4, 4, 3, 3], [3, 3, 4, 4])).Items[0];

        item.First.ShouldBe(new(2, 14, BaseKind.RankedCompletely, Instrument.Survey));
        item.FirstThree.ShouldBe(new(9, 14, BaseKind.RankedCompletely, Instrument.Survey));
        item.MeanPlace.At(3).ShouldBe(2.857m);
    }

    private static QuestionTally Tally(Question question, long asked, long answered, params long[] counts) =>
        new()
        {
            Question = question,
            Group = Group.Region,
            Who = Instrument.Survey,
            Asked = asked,
            Answered = answered,
            Counts = [.. counts],
        };

    private static QuestionTally Ranking(params long[][] places)
    {
        string[] ids = ["x", "y", "z", "u"];
        var question = new RankQuestion
        {
            Code = "11",
            Text = "What matters most?",
            Items = AnAudit.Options([.. ids.Take(places.Length)]),
        };
        var answered = places[0].Sum();
        return Tally(question, answered, answered, [.. places.Select(p => p[0])]) with
        {
            Places = [.. places.Select(p => p.ToImmutableArray())],
        };
    }
}
