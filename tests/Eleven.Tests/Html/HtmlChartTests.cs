using System.Globalization;
using AngleSharp.Dom;
using Eleven.Reports;
using Eleven.Tests.Reports;

namespace Eleven.Tests.Html;

public sealed class HtmlChartTests
{
    private static readonly IDocument Sink = Page.Of(KitchenSink.Report);
    private static readonly Chart[] Charts = [.. KitchenSink.Report.Blocks.OfType<ChartBlock>().Select(b => b.Chart)];

    [Fact]
    public void Every_drawing_is_a_picture_named_by_its_finding_and_told_in_words()
    {
        Charts.Length.ShouldBeGreaterThan(3);
        foreach (var chart in Charts)
        {
            var drawings = Sink.GetElementById(chart.Anchor)!.QuerySelectorAll("svg").ToArray();

            drawings.Length.ShouldBe(2);
            foreach (var drawing in drawings)
            {
                drawing.GetAttribute("role").ShouldBe("img");
                drawing
                    .GetAttribute("aria-labelledby")!
                    .Split(' ')
                    .Select(id => Sink.GetElementById(id)!.TextContent)
                    .ShouldBe([chart.Title, chart.AltText]);
            }
        }
    }

    [Fact]
    public void Only_a_drawing_that_says_nothing_has_no_name() =>
        Sink.QuerySelectorAll("svg:not([role=img])")
            .ShouldAllBe(s => s.GetAttribute("aria-hidden") == "true" && s.TextContent.Trim().Length == 0);

    [Fact]
    public void Behind_every_chart_stands_a_table_that_holds_its_categories()
    {
        foreach (var chart in Charts)
        {
            var figure = Sink.GetElementById(chart.Anchor)!;
            var table =
                figure.QuerySelector("details table") ?? Sink.GetElementById(figure.QuerySelector("svg")!.GetAttribute("aria-details")!)!;
            var heads = table.QuerySelectorAll("th").Select(h => h.Seen());

            chart.Categories.ShouldBeSubsetOf(heads);
        }
    }

    [Fact]
    public void A_chart_with_no_table_beneath_it_opens_one_with_every_label()
    {
        var chart = Charts.First(c => c.Kind == ChartKind.StackedBars);

        var page = Page.Of(new ChartBlock(chart), Paragraph.Of("No table."));

        page.QuerySelectorAll("details tbody tr")
            .Select(r => r.Children.Select(c => c.TextContent).ToArray())
            .ShouldBe(chart.Categories.Select((c, i) => chart.Series.Select(s => s.Points[i].Label).Prepend(c).ToArray()));
    }

    // A span within a drawing would end it, and what comes after would stand beneath.
    [Fact]
    public void Years_dates_and_codes_are_plain_words_of_a_drawing()
    {
        string[] categories = ["2024-25", "1 August 2023", "20-grade", "4 or 5"];
        var points = categories.Select(c => new Point(50, c));
        Chart chart = new(
            "c",
            ChartKind.Bars,
            "In 2024-25",
            "%",
            [.. categories],
            [new("S", "#1d4f73", "", [.. points])],
            "Of 2024-25",
            ""
        );

        var drawing = Page.Of(new ChartBlock(chart)).QuerySelector("svg.wide")!;

        drawing.QuerySelectorAll("text").Select(t => t.TextContent).Intersect(categories).ShouldBe(categories);
        drawing.QuerySelectorAll("span").ShouldBeEmpty();
        drawing.QuerySelectorAll("rect[fill='#1d4f73']").Length.ShouldBe(categories.Length);
    }

    [Fact]
    public void A_bar_is_as_long_as_its_share()
    {
        Chart chart = new(
            "c",
            ChartKind.Bars,
            "Title",
            "%",
            ["A", "B", "C"],
            [new("S", "#1d4f73", "", [new(80, "80%"), new(20, "20%"), new(null, "[c]")])],
            "Alt",
            ""
        );

        var bars = Page.Of(new ChartBlock(chart))
            .QuerySelectorAll("svg.wide rect[fill='#1d4f73']")
            .Select(r => Number(r, "width"))
            .ToArray();

        bars.Length.ShouldBe(2);
        (bars[0] / bars[1]).ShouldBe(4, 0.01);
    }

    [Fact]
    public void A_label_is_never_cut() =>
        Sink.QuerySelectorAll("svg[role=img]")
            .SelectMany(s => s.QuerySelectorAll("text"))
            .ShouldAllBe(t => !t.TextContent.Contains('\u2026'));

    private static double Number(IElement element, string name) => double.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);
}
