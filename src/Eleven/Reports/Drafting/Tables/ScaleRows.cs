namespace Eleven.Reports.Drafting.Tables;

/// <summary>The table of a scale: its steps like options, and the mean and the top two steps beneath them.</summary>
internal static class ScaleRows
{
    public static Table With(Table steps, IReadOnlyList<Tallied> columns)
    {
        var both = steps.Columns.Length == 1 + 2 * columns.Count;
        IEnumerable<Cell> Spread(IEnumerable<Cell> cells, bool second) =>
            cells.SelectMany((c, i) => both || i == columns.Count - 1 ? (second ? new[] { new Cell(""), c } : [c, new Cell("")]) : [c]);
        var top = new Row([new Cell("Top two steps"), .. columns.SelectMany((t, i) => TopCells(t, both || i == columns.Count - 1))]);
        var mean = new Row([new Cell("Mean"), .. Spread(columns.Select(t => FigureCells.Mean(t.Mean)), second: false)]);
        return steps with { Rows = [.. steps.Rows[..^1], top, mean, steps.Rows[^1]] };
    }

    private static Cell[] TopCells(Tallied tallied, bool both) =>
        both
            ? [FigureCells.Count(tallied.Top), FigureCells.Percent(tallied.Top, tallied.Decimals)]
            : [FigureCells.Percent(tallied.Top, tallied.Decimals)];
}
