using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Excel;

/// <summary>How wide the columns of a sheet are and how high its rows, so that no text is cut off: a spreadsheet need not work it out, and some do not.</summary>
internal sealed class Widths
{
    private const double Narrowest = 9;
    private const double Widest = 60;
    private const double OfLetter = 5;
    private const double Line = 15;
    private const double Upright = 150;

    public Widths(IReadOnlyList<Table> tables)
    {
        Columns = new double[tables.Max(t => t.Columns.Length)];
        foreach (var table in tables)
        {
            for (var i = 0; i < table.Columns.Length; i++)
            {
                Columns[i] = Math.Max(Columns[i], WidthOf(table, i));
            }
        }
    }

    /// <summary>In widths of a digit, which is what a spreadsheet counts in.</summary>
    public double[] Columns { get; }

    public static bool StandsUpright(Table table, int column) => table.HeatMap && column > 0;

    /// <summary>In points.</summary>
    public double HeightOfHeader(Table table) =>
        table.HeatMap ? Upright : Line * table.Columns.Select((c, i) => Lines(c.Heading, i)).Max() + 3;

    public double HeightOf(Table table, Row row) =>
        Line * row.Cells.Select((c, i) => table.Columns[i].Kind == ColumnKind.Text ? Lines(c.Text, i) : 1).Max() + 2;

    // A header breaks into lines: its longest word sets the width.
    private static double WidthOf(Table table, int column)
    {
        var cells = table.Rows.Select(r => Digits(r.Cells[column].Text)).DefaultIfEmpty().Max();
        if (StandsUpright(table, column))
        {
            return Math.Max(cells + 1, OfLetter);
        }
        var header = table.Columns[column].Heading.Split(' ').Max(Digits);
        return Math.Clamp(Math.Max(header, cells) + 3, Narrowest, Widest);
    }

    /// <summary>Of a row with one text that breaks into lines, in points.</summary>
    public static double HeightOf(string text, double width) => Line * Lines(text, width) + 2;

    private int Lines(string text, int column) => Lines(text, Columns[column]);

    private static int Lines(string text, double width) => TextWidth.Wrap(text, 1, (width - 2) * TextWidth.Of("0", 1), bold: true).Length;

    private static double Digits(string text) => Math.Round(TextWidth.Of(text, 1, bold: true) / TextWidth.Of("0", 1), 1);
}
