using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Html;

/// <summary>How wide each column of a table is on a telephone when no word of it is torn.</summary>
/// <param name="scrolls">The table is one that scrolls where it is too wide: its numbers stay on one line, and its long headings break.</param>
internal sealed class WholeWords(Table table, bool scrolls)
{
    // Of 390 pixels, less its margins.
    private const int Telephone = 360;

    // What the style sheet has: pixels beside the words of a cell, pixels of the font, its heights that a long heading has for a line.
    private const int Right = 8;
    private const int LeftOfColoured = 8;
    private const int LeftAfterNumber = 14;
    private const int TextSize = 15;
    private const int LongHeading = 6;

    // Letters of other fonts are a little wider.
    private const double Slack = 0.1;

    private readonly double[] _ems =
    [
        .. table.Columns.Select((c, i) => Slack + Math.Max(OfHeading(c, scrolls), OfCells(table, i, scrolls))),
    ];

    public bool FitTelephone => table.Columns.Select((_, i) => Width(i)).Sum() <= Telephone;

    /// <summary>For the style of the column's heading: the width, and the share of a page that is too narrow for all columns.</summary>
    public string Of(int column) =>
        $"--words:calc({Markup.Number(_ems[column])}em + {Beside(column)}px);--share:{Markup.Number(Share(column))}cqi";

    // Rounded down, so that the shares are no more than the page.
    private double Share(int column) => Math.Floor(10000 * Width(column) / table.Columns.Select((_, i) => Width(i)).Sum()) / 100;

    private double Width(int column) => (_ems[column] * TextSize) + Beside(column);

    private int Beside(int column) => LeftOf(column) + (column < table.Columns.Length - 1 ? Right : 0);

    private int LeftOf(int column) =>
        column == 0 ? 0
        : table.Rows.Any(r => r.Cells.Any(IsColoured)) ? LeftOfColoured
        : table.Columns[column].Kind != ColumnKind.Number && table.Columns[column - 1].Kind == ColumnKind.Number ? LeftAfterNumber
        : 0;

    private static bool IsColoured(Cell cell) => cell.Fill is not null || cell.Pattern != SeriesPattern.Solid;

    private static double OfHeading(Column column, bool scrolls) =>
        scrolls && TableMarkup.IsLong(column)
            ? Math.Min(LongHeading, TextWidth.Of(column.Heading, 1, bold: true))
            : TextWidth.OfWidestPart(column.Heading, 1, bold: true);

    private static double OfCells(Table table, int at, bool scrolls) =>
        table.Rows.Where(r => at < r.Cells.Length).Select(r => OfCell(table.Columns[at], r, r.Cells[at], scrolls)).DefaultIfEmpty().Max();

    private static double OfCell(Column column, Row row, Cell cell, bool scrolls)
    {
        var bold = row.Total || IsColoured(cell);
        return scrolls && column.Kind == ColumnKind.Number ? TextWidth.Of(cell.Text, 1, bold) : TextWidth.OfWidestPart(cell.Text, 1, bold);
    }
}
