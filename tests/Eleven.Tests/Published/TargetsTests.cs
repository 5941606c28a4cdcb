using System.Globalization;
using System.Text.RegularExpressions;
using Eleven.Examples;
using Eleven.Tallies;

namespace Eleven.Tests.Published;

/// <summary>The counts that the examples are made from give the published figures.</summary>
public sealed partial class TargetsTests
{
    [Fact]
    public void Every_file_says_how_many_rows_it_holds()
    {
        foreach (var path in PublishedRow.Files)
        {
            var file = YamlFile.Load(path);
            file.Get("rows").Items().Count().ShouldBe(file.Number("row-count")!.Value, path);
        }
        PublishedRow.All.Select(r => r.Id).ShouldBeUnique();
    }

    [Fact]
    public void The_targets_give_the_count_and_base_of_every_address()
    {
        foreach (var row in PublishedRow.All.Where(r => !r.IsFact))
        {
            var address = RowAddress.Of(row.Figure);
            var (count, whole) = Targets.Of(address.Audit ?? row.Audit).Of(address);

            (row.Complement ? whole - count : count).ShouldBe(row.Total ?? row.Count!.Value, row.ToString());
            if (row.Base is { } expected)
            {
                whole.ShouldBe(expected, row.ToString());
            }
        }
    }

    [Fact]
    public void A_reproduced_figure_follows_from_its_count_and_base_by_the_rounding_rule()
    {
        foreach (var row in PublishedRow.All.Where(r => r.Reproduced && !r.IsFact && r.Words is null))
        {
            Ours(row).ShouldBe(row.Printed, row.ToString());
        }
    }

    [Fact]
    public void A_wrong_figure_says_why_and_does_not_follow_from_the_data()
    {
        foreach (var row in PublishedRow.All.Where(r => !r.Reproduced))
        {
            row.Reason.ShouldNotBeNullOrWhiteSpace(row.ToString());
            if (!row.IsFact && Plain().IsMatch(row.Printed))
            {
                Ours(row).ShouldNotBe(row.Printed, row.ToString());
            }
        }
    }

    private static string Ours(PublishedRow row) =>
        row.Measure switch
        {
            "count" => row.Count!.Value.ToString(CultureInfo.InvariantCulture),
            "mean" => Print(Rounding.Mean(row.Total!.Value, row.Base!.Value, row.Decimals), row.Decimals),
            _ => Print(Rounding.Percent(row.Count!.Value, row.Base!.Value, row.Decimals), row.Decimals),
        };

    private static string Print(decimal? figure, int decimals) => figure!.Value.ToString("F" + decimals, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9.]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();
}
