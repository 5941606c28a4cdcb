using DocumentFormat.OpenXml.Wordprocessing;
using Eleven.Files.Word;
using Eleven.Reports;
using Eleven.Reports.Drawing;
using Eleven.Tests.Reports;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Eleven.Tests.Word;

public sealed class WordTableTests
{
    [Fact]
    public void Headings_repeat_on_every_page_and_no_row_breaks()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        foreach (var table in file.Body.Descendants<Table>())
        {
            var rows = table.Elements<TableRow>().ToList();
            rows[0].TableRowProperties!.GetFirstChild<TableHeader>().ShouldNotBeNull();
            rows.Skip(1).ShouldAllBe(r => r.TableRowProperties!.GetFirstChild<TableHeader>() == null);
            rows.ShouldAllBe(r => r.TableRowProperties!.GetFirstChild<CantSplit>() != null);
        }
    }

    [Fact]
    public void Captions_are_numbered_in_order_by_fields()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        var tables = KitchenSink.Report.Blocks.OfType<TableBlock>().Select((b, i) => $"Table {i + 1}: {b.Table.Caption}");
        var figures = KitchenSink.Report.Blocks.OfType<ChartBlock>().Select((b, i) => $"Figure {i + 1}: {b.Chart.Title}");
        var captions = file.InStyle("Caption").Select(p => string.Concat(p.Descendants<Text>().Select(t => t.Text))).ToList();
        captions.Where(c => c.StartsWith("Table")).ShouldBe(tables);
        captions.Where(c => c.StartsWith("Figure")).ShouldBe(figures);
        file.InStyle("Caption").ShouldAllBe(p => p.Descendants<FieldCode>().Single().Text.Contains("SEQ"));
    }

    [Fact]
    public void Every_cell_is_printed()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        var expected = KitchenSink.Report.Blocks.OfType<TableBlock>().Select(b => b.Table).ToList();
        var printed = file.Body.Descendants<Table>().Where(t => t.InnerText.Contains("We will") == false).ToList();
        printed.Count.ShouldBe(expected.Count);
        foreach (var (table, print) in expected.Zip(printed))
        {
            string[] cells = [.. table.Columns.Select(c => c.Heading), .. table.Rows.SelectMany(r => r.Cells).Select(c => c.Text)];
            print.Descendants<TableCell>().Select(c => WordFile.Read(c.InnerText)).ShouldBe(cells);
        }
    }

    [Fact]
    public void Numbers_stand_to_the_right_and_totals_in_bold()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        var total = file.Body.Descendants<TableRow>().First(r => r.InnerText.StartsWith("Five Rivers"));
        var styles = total.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(WordFile.StyleOf).ToList();
        styles[0].ShouldBe("TableTotal");
        styles.Skip(1).ShouldAllBe(s => s == "TableTotalNumber");
        var number = file.Styles.Single(s => s.StyleId == "TableTotalNumber");
        number.StyleParagraphProperties!.Justification!.Val!.Value.ShouldBe(JustificationValues.Right);
    }

    [Fact]
    public void A_wide_heat_map_stands_across_and_the_text_after_it_upright_again()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        var across = file
            .Body.Descendants<SectionProperties>()
            .Select(s => s.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape);
        across.ShouldBe([false, false, true, false]);
    }

    [Fact]
    public void A_table_of_five_areas_stands_upright_in_small_text_with_room_for_the_names_of_its_rows()
    {
        string[] areas = ["Calderport, %", "Northmarch, %", "Westmarch, %", "Levenshire, %", "Thermewell, %", "Five Rivers", "%"];
        using var file = WordFile.Of(
            new TableBlock(
                new Eleven.Reports.Table(
                    "by-area",
                    "By area",
                    [new Eleven.Reports.Column("Answer", ColumnKind.Text, 2.2), .. areas.Select(a => new Eleven.Reports.Column(a))],
                    [new Row([new Cell("Newsletters, emails or internal communications"), .. areas.Select(_ => new Cell("65.8%"))])]
                )
            )
        );

        file.Body.Descendants<PageSize>().ShouldAllBe(s => s.Orient == null);
        var table = file.Body.Descendants<Table>().Single();
        table
            .Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
            .Select(WordFile.StyleOf)
            .ShouldAllBe(s => s!.EndsWith("Small"));
        var name = int.Parse(table.Descendants<GridColumn>().First().Width!.Value!);
        TextWidth.Wrap("Newsletters, emails or internal communications", 8.5, (name / 20.0) - 6).Length.ShouldBe(2);
    }

    [Fact]
    public void Letters_on_dark_colours_are_white_and_on_light_ones_black()
    {
        using var file = WordFile.Of(KitchenSink.Report);

        var cells = file
            .Body.Descendants<TableCell>()
            .Where(c => c.TableCellProperties!.Shading?.Fill?.Value is "00703c" or "f0a81d")
            .ToList();
        cells.ShouldNotBeEmpty();
        foreach (var cell in cells)
        {
            var white = cell.Descendants<Color>().Any(c => c.Val == "ffffff");
            white.ShouldBe(cell.TableCellProperties!.Shading!.Fill == "00703c");
            cell.InnerText.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Tables_fill_the_width_of_the_text()
    {
        foreach (var table in KitchenSink.Report.Blocks.OfType<TableBlock>().Select(b => b.Table))
        {
            var page = TableShape.IsWide(table) ? Page.Landscape : Page.Portrait;

            new TableShape(table, page.TextWidth).Widths.Sum().ShouldBeInRange(page.TextWidth - table.Columns.Length, page.TextWidth);
        }
    }

    [Fact]
    public void A_column_is_never_narrower_than_its_longest_word()
    {
        var table = new Eleven.Reports.Table(
            "t",
            "Caption",
            [new("Safeguarding arrangements", ColumnKind.Text, 1), new("Text", ColumnKind.Text, 99)],
            [new([new("x"), new("y")])]
        );

        var widths = new TableShape(table, Page.Portrait.TextWidth).Widths;

        (widths[0] / 20.0).ShouldBeGreaterThan(Eleven.Reports.Drawing.TextWidth.Of("arrangements", 9.5, true));
    }

    [Fact]
    public void A_row_with_a_cell_too_few_fails_loudly()
    {
        var table = new Eleven.Reports.Table("t", "Caption", [new("A"), new("B")], [new([new("1")])]);

        Should.Throw<InvalidOperationException>(() => WordFile.Of(new TableBlock(table))).Message.ShouldContain("Row 1");
    }
}
