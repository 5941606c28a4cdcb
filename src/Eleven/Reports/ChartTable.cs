namespace Eleven.Reports;

/// <summary>The figures of a chart as a table: a row a category, a column a series, each cell as its bar is labelled.</summary>
public static class ChartTable
{
    /// <param name="anchor">Of the table; the chart keeps its own.</param>
    public static Table Of(Chart chart, string anchor) =>
        new(
            anchor,
            chart.Title,
            [new Column(chart.CategoriesAre, ColumnKind.Text, 2), .. chart.Series.Select(s => new Column(s.Name))],
            [
                .. chart.Categories.Select(
                    (category, i) => new Row([new Cell(category), .. chart.Series.Select(s => CellOf(chart, s.Points[i]))])
                ),
            ]
        )
        {
            Note = chart.BaseNote.Length > 0 ? chart.BaseNote : null,
        };

    /// <summary>The table beneath the chart at this place among the blocks, notes between them allowed; null when there is none, or one of other things.</summary>
    public static Table? Beneath(IReadOnlyList<Block> blocks, int chart)
    {
        var next = blocks.Skip(chart + 1).SkipWhile(b => b is Paragraph { Style: ParagraphStyle.Note }).FirstOrDefault();
        return next is TableBlock table && Heads(table.Table).IsSupersetOf(((ChartBlock)blocks[chart]).Chart.Categories)
            ? table.Table
            : null;
    }

    private static HashSet<string> Heads(Table table) =>
        [.. table.Columns.Select(c => c.Heading), .. table.Rows.Select(r => r.Cells[0].Text)];

    private static Cell CellOf(Chart chart, Point point) =>
        new(point.Label) { Number = chart.Unit == "%" ? point.Value / 100 : point.Value, Format = chart.Unit == "%" ? "0%" : "0" };
}
