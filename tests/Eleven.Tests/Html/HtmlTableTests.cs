using AngleSharp.Dom;
using Eleven.Files.Html;
using Eleven.Reports;
using Eleven.Tests.Reports;

namespace Eleven.Tests.Html;

public sealed class HtmlTableTests
{
    private static readonly IDocument Sink = Page.Of(KitchenSink.Report);
    private static readonly Table[] Tables = [.. KitchenSink.Report.Blocks.OfType<TableBlock>().Select(b => b.Table)];

    [Fact]
    public void Every_cell_is_printed()
    {
        Tables.Length.ShouldBeGreaterThan(4);
        foreach (var table in Tables)
        {
            var rows = Sink.GetElementById(table.Anchor)!
                .QuerySelectorAll("tr")
                .Select(r => r.Children.Select(c => c.Seen()).ToArray())
                .ToArray();

            rows[0].ShouldBe(table.Columns.Select(c => c.Heading));
            rows[1..].ShouldBe(table.Rows.Select(r => r.Cells.Select(c => c.Text).ToArray()));
        }
    }

    [Fact]
    public void Every_table_has_a_caption_and_heads_for_its_columns_and_rows()
    {
        foreach (var table in Sink.QuerySelectorAll("table"))
        {
            table.QuerySelector("caption")!.TextContent.ShouldNotBeEmpty();
            table.QuerySelectorAll("thead th").ShouldAllBe(h => h.GetAttribute("scope") == "col");
            table
                .QuerySelectorAll("tbody tr")
                .ShouldAllBe(r => r.FirstElementChild!.LocalName == "th" && r.FirstElementChild.GetAttribute("scope") == "row");
            table.QuerySelectorAll("td th, th:not([scope])").ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_wide_table_scrolls_in_a_named_region_that_the_keyboard_reaches()
    {
        foreach (var table in Sink.QuerySelectorAll("table").Where(t => t.QuerySelectorAll("thead th").Length >= 4))
        {
            var region = table.ParentElement!;
            region.GetAttribute("role").ShouldBe("region");
            region.GetAttribute("tabindex").ShouldBe("0");
            region.GetAttribute("aria-labelledby").ShouldBe(table.QuerySelector("caption")!.Id);
        }
    }

    [Fact]
    public void A_letter_of_a_heat_map_is_read_out_in_words()
    {
        var map = Tables.First(t => t.HeatMap);
        var cells = Sink.GetElementById(map.Anchor)!.QuerySelectorAll("td").ToArray();

        cells
            .Select(c => c.Spoken())
            .ShouldBe(map.Rows.SelectMany(r => r.Cells.Skip(1)).Select(c => c.Spoken ?? (c.Mark == Mark.Withheld ? "withheld" : c.Text)));
        cells.Where(c => c.GetAttribute("style") is not null).ShouldAllBe(c => c.Seen().Trim().Length > 0);
    }

    [Theory]
    [InlineData(Mark.Withheld, "[c]", "withheld")]
    [InlineData(Mark.NotApplicable, "[z]", "not applicable")]
    [InlineData(Mark.NotAvailable, "[x]", "not available")]
    public void A_mark_is_read_out_in_words(Mark mark, string sign, string words)
    {
        var page = Page.Of(
            new TableBlock(new("t", "Caption", [new("A", ColumnKind.Text), new("B")], [new([new("Row"), new(sign) { Mark = mark }])]))
        );

        page.QuerySelector("td")!.Seen().ShouldBe(sign);
        page.QuerySelector("td")!.Spoken().ShouldBe(words);
    }

    [Theory]
    [InlineData("#00703c", "#ffffff")]
    [InlineData("#f0a81d", "#0b0c0c")]
    public void Letters_on_dark_colours_are_white_and_on_light_ones_black(string fill, string ink)
    {
        var page = Page.Of(
            new TableBlock(new("t", "Caption", [new("A", ColumnKind.Text), new("B")], [new([new("Row"), new("G") { Fill = fill }])]))
        );

        page.QuerySelector("td")!.GetAttribute("style").ShouldBe($"background:{fill};color:{ink}");
    }

    [Theory]
    [InlineData("20-grade", true)]
    [InlineData("Children’s services", false)]
    public void Rows_headed_by_a_code_are_known(string head, bool code) =>
        Page.Of(new TableBlock(new("t", "Caption", [new("A", ColumnKind.Text), new("B")], [new([new(head), new("1")])])))
            .GetElementById("t")!
            .ClassList.Contains("codes")
            .ShouldBe(code);

    [Fact]
    public void A_row_with_a_cell_too_few_fails_loudly() =>
        Should.Throw<ArgumentException>(() =>
            HtmlReport.Write(SmallReport.Of(new TableBlock(new("t", "Caption", [new("A"), new("B")], [new([new("alone")])]))))
        );
}
