using System.Globalization;
using Eleven.Tallies;
using Eleven.Tests.Published;

namespace Eleven.Tests.Examples;

/// <summary>
/// Every figure of a published report comes out of the example's files as it was printed, by the whole way from the folder to the figure, for the team; a figure
/// that was published wrong comes out as our data give it.
/// </summary>
public sealed class PublishedFiguresTests
{
    public static TheoryData<string> Figures => [.. PublishedRow.All.Where(r => !r.IsFact).Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_published_figure_comes_out_of_the_example(string id)
    {
        var row = PublishedRow.All.Single(r => r.Id == id);
        var (count, whole, printed) = Ours(row, ExampleAudits.Figure(row.Audit, row.Figure));

        count.ShouldBe(row.Total ?? row.Count!.Value, row.ToString());
        if (row.Base is { } expected)
        {
            whole.ShouldBe(expected, row.ToString());
        }
        if (row.Reproduced && row.Words is null)
        {
            printed.ShouldBe(row.Printed, row.ToString());
        }
        else if (row.Ours is not null)
        {
            printed.ShouldBe(row.Ours, row.ToString());
        }
        else
        {
            printed.ShouldNotBe(row.Printed, row.ToString());
        }
    }

    private static (long Count, long Base, string Printed) Ours(PublishedRow row, FigureValue value)
    {
        switch (row.Measure)
        {
            case "mean":
                return (value.Mean!.Value.Sum, value.Mean.Value.Base, Print(value.Mean.Value.At(row.Decimals), row.Decimals));
            case "share-of-region":
                // Members of the group among the region's on the same side, police or others.
                var side = value.Address with
                {
                    Group = value.Address.Group with { Area = null },
                };
                var whole = ExampleAudits.Figure(row.Audit, side.ToString()).Figure.Count;
                return (value.Figure.Count, whole, Print(Rounding.Percent(value.Figure.Count, whole, row.Decimals), row.Decimals));
            case "count" when value.Address.Measure is Measure.Members:
                return (value.Figure.Count, row.Base ?? value.Figure.Count, Print(value.Figure.Count, 0));
            case "count":
                return (value.Figure.Count, value.Figure.Base, Print(value.Figure.Count, 0));
            default:
                var count = row.Complement ? value.Figure.Base - value.Figure.Count : value.Figure.Count;
                var figure = value.Figure with { Count = count };
                return (count, figure.Base, Print(figure.Percent(row.Decimals), row.Decimals));
        }
    }

    private static string Print(decimal? number, int decimals) => number!.Value.ToString("F" + decimals, CultureInfo.InvariantCulture);
}
