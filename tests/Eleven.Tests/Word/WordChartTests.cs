using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Eleven.Reports;
using Eleven.Tests.Reports;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Chart = Eleven.Reports.Chart;
using Drawing = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Series = Eleven.Reports.Series;

namespace Eleven.Tests.Word;

public sealed class WordChartTests
{
    private static readonly Chart[] Drawn = [.. KitchenSink.Report.Blocks.OfType<ChartBlock>().Select(b => b.Chart)];

    [Fact]
    public void Every_chart_holds_its_values_and_bases_in_a_workbook_equal_to_what_is_drawn()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        foreach (var (chart, part) in Drawn.Zip(file.Charts, (c, p) => (c, p)))
        {
            var cells = CellsOf(part);
            var series = part.ChartSpace.Descendants<BarChartSeries>().ToList();
            series.Count.ShouldBe(chart.Series.Length);
            foreach (var (s, drawn) in series.Index())
            {
                var cached = drawn.Descendants<NumericPoint>().Select(p => p.NumericValue!.Text).ToList();
                cached.ShouldBe(chart.Series[s].Points.Select(p => $"{p.Value ?? 0}"));
                for (var i = 0; i < cached.Count; i++)
                {
                    var point = chart.Series[s].Points[i];
                    cells[(s + 1, i + 2)].ShouldBe(point.Value is null ? point.Label : cached[i]);
                    cells[(s + 1 + series.Count, i + 2)].ShouldBe(point.Label);
                }
            }
            cells.Values.ShouldContain(chart.BaseNote);
        }
        file.Charts.Count().ShouldBe(Drawn.Length);
    }

    [Fact]
    public void The_formulas_of_a_chart_point_at_its_cells()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        foreach (var part in file.Charts)
        {
            var cells = CellsOf(part);
            foreach (var name in part.ChartSpace.Descendants<SeriesText>())
            {
                var formula = name.StringReference!.Formula!.Text;
                formula.ShouldStartWith("Figures!$");
                cells[(formula[9] - 'A', 1)].ShouldBe(name.Descendants<StringPoint>().Single().NumericValue!.Text);
            }
        }
    }

    [Fact]
    public void Every_picture_says_in_words_what_it_shows()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        var pictures = file.Body.Descendants<Drawing.Inline>().Select(i => i.DocProperties!.Description!.Value).ToList();
        pictures.ShouldBe(Drawn.Select(c => c.AltText));
        file.Body.Descendants<Drawing.Anchor>().Single().GetFirstChild<Drawing.DocProperties>()!.OuterXml.ShouldContain("decorative");
    }

    [Fact]
    public void Bars_bear_their_labels_whole()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        var chart = Drawn[1];
        var labels = file.Charts.ElementAt(1).ChartSpace.Descendants<DataLabel>().Select(l => l.InnerText);
        labels.ShouldBe(chart.Series.SelectMany(s => s.Points).Select(p => p.Label));
    }

    [Fact]
    public void Grades_bear_letters_so_that_no_colour_has_to_be_told_apart()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        var series = file.Charts.Last().ChartSpace.Descendants<BarChartSeries>().ToList();
        foreach (var (s, letter) in new[] { "R", "A", "G" }.Index())
        {
            var labels = series[s].Descendants<DataLabel>().Where(l => l.GetFirstChild<Delete>() is null).Select(l => l.InnerText).ToList();
            labels.ShouldNotBeEmpty();
            labels.ShouldAllBe(l => l.StartsWith(letter));
        }
        series[3].InnerXml.ShouldNotContain("pattFill");
        series[4].InnerXml.ShouldContain("pattFill");
    }

    [Fact]
    public void With_a_part_withheld_the_other_parts_are_not_stretched_to_the_whole()
    {
        var chart = new Chart(
            "c",
            ChartKind.StackedBars,
            "Title",
            "%",
            ["Westmarch"],
            [new Series("Yes", "#1d4f73", "Y", [new(60, "60%")]), new Series("No", "#b5562b", "N", [new(null, "[c]")])],
            "Alt",
            "Base"
        );
        using var file = WordFile.Of(new ChartBlock(chart));

        file.Faults().ShouldBeEmpty();
        var space = file.Charts.Single().ChartSpace;
        space.Descendants<BarGrouping>().Single().Val!.Value.ShouldBe(BarGroupingValues.Stacked);
        space.Descendants<CategoryAxisData>().First().Descendants<StringPoint>().Single().InnerText.ShouldBe("Westmarch [c]");
    }

    [Fact]
    public void A_part_of_a_bar_that_has_no_room_for_its_letter_is_told_behind_the_bars_name()
    {
        Series Of(string name, string letter, decimal here, decimal there) =>
            new(name, "#1d4f73", letter, [new(here, $"{here}%"), new(there, $"{there}%")]);
        var chart = new Chart(
            "c",
            ChartKind.StackedBars,
            "Title",
            "%",
            ["Westmarch", "Rest of Five Rivers, which has a longer name"],
            [Of("Requires improvement", "R", 1, 40), Of("Good", "G", 99, 60)],
            "Alt",
            "Base"
        );
        using var file = WordFile.Of(new ChartBlock(chart));

        file.Faults().ShouldBeEmpty();
        file.Charts.Single()
            .ChartSpace.Descendants<CategoryAxisData>()
            .First()
            .Descendants<StringPoint>()
            .Select(p => p.InnerText.Replace('\n', ' '))
            .ShouldBe(["Westmarch (R 1%)", "Rest of Five Rivers, which has a longer name"]);
    }

    // LibreOffice 7.4 keeps 20 charts in memory (its setting Cache/Writer/OLE_Objects) and draws any more at 16 by 9 centimetres, squeezed to size.
    [Fact]
    public void Charts_beyond_those_that_LibreOffice_keeps_stand_there_as_pictures_too()
    {
        using var file = WordFile.Of([.. Enumerable.Range(1, 22).Select(n => (Block)new ChartBlock(Drawn[0] with { Anchor = $"c{n}" }))]);

        file.Faults().ShouldBeEmpty();
        file.Charts.Count().ShouldBe(22);
        var both = file.Body.Descendants<DocumentFormat.OpenXml.AlternateContent>().Where(a => a.InnerXml.Contains(":chart ")).ToList();
        both.Count.ShouldBe(2);
        foreach (var choice in both)
        {
            var sizes = choice.Descendants<Drawing.Extent>().Select(e => (e.Cx!.Value, e.Cy!.Value)).ToList();
            sizes.Count.ShouldBe(2);
            sizes[0].ShouldBe(sizes[1]);
            choice.Descendants<Drawing.DocProperties>().Select(p => p.Description!.Value).Distinct().ShouldBe([Drawn[0].AltText]);
            var picture = choice.Descendants<DocumentFormat.OpenXml.Drawing.Blip>().Single();
            var svg = System.Xml.Linq.XDocument.Load(file.Main.GetPartById(picture.Embed!.Value!).GetStream()).Root!;
            foreach (var label in Drawn[0].Series.SelectMany(s => s.Points).Select(p => p.Label))
            {
                svg.Value.ShouldContain(label);
            }
            var (cx, cy) = sizes[0];
            ((double)svg.Attribute("width")! / (double)svg.Attribute("height")!).ShouldBe((double)cx / cy, 0.01);
        }
    }

    [Fact]
    public void A_chart_is_as_tall_as_its_bars_need()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        var heights = file.Body.Descendants<Drawing.Inline>().Select(i => i.Extent!.Cy!.Value / 12700.0).ToList();
        foreach (var (chart, height) in Drawn.Zip(heights))
        {
            var bars = chart.Categories.Length * (chart.Kind == ChartKind.GroupedBars ? chart.Series.Length : 1);
            height.ShouldBeGreaterThan(bars * 14);
            height.ShouldBeLessThan(700);
        }
    }

    private static Dictionary<(int Column, int Row), string> CellsOf(ChartPart part)
    {
        using var stream = part.EmbeddedPackagePart!.GetStream();
        using var workbook = SpreadsheetDocument.Open(stream, false);
        return workbook
            .WorkbookPart!.WorksheetParts.Single()
            .Worksheet.Descendants<Cell>()
            .ToDictionary(c => (c.CellReference!.Value![0] - 'A', int.Parse(c.CellReference.Value[1..])), c => c.InnerText);
    }
}
