using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Html;

/// <summary>Tables with caption and headed rows and columns. A wide one scrolls in a region of its own that the keyboard reaches, so that the page never does.</summary>
internal sealed class TableMarkup(Markup html, Anchors anchors)
{
    private const int Wide = 4;
    private const int LongWord = 20;

    // Drawn, not a gradient of the style sheet: that would be a picture a cell in a PDF.
    private const string Hatching =
        "<svg aria-hidden=\"true\" viewBox=\"0 0 40 40\" preserveAspectRatio=\"none\"><path d=\"M8 0L0 8M16 0L0 16M24 0L0 24M32 0L0 32M40 0L0 40M40 8L8 40M40 16L16 40M40 24L24 40M40 32L32 40\"/></svg>";
    private const int Landscape = 28;

    // Shares of ten areas and more: upright, the first column would have room for half a word.
    private const int LandscapeShares = 13;
    private const int LongestCode = 8;
    private const int Short = 14;

    public void Write(Table table)
    {
        var id = anchors.OfBlock(table.Anchor);
        var caption = anchors.Derived(id, "caption");
        var scrolls = IsWide(table);
        var words = table.HeatMap ? null : new WholeWords(table, scrolls);
        html.Open("div", ("class", Classes(table, words)), ("id", id)).Line();
        if (scrolls)
        {
            html.Open("div", ("class", "scroll"), ("role", "region"), ("aria-labelledby", caption), ("tabindex", "0")).Line();
        }
        html.Open("table").Element("caption", table.Caption, ("id", caption)).Line();
        Head(table, scrolls ? null : words);
        html.Open("tbody").Line();
        foreach (var row in table.Rows)
        {
            Row(table, row);
        }
        html.Close("tbody").Close("table").Line();
        if (scrolls)
        {
            html.Close("div").Line();
        }
        if (table.Note is not null)
        {
            html.Element("p", table.Note, ("class", "note")).Line();
        }
        html.Close("div");
    }

    // Also with a word in a header that no telephone has room for beside other columns.
    private static bool IsWide(Table table) =>
        table.Columns.Length >= Wide || table.Columns.Any(c => c.Heading.Split(' ').Any(word => word.Length > LongWord));

    // Short: printed on one page, whatever stands above it. Codes: rows headed by something like A1 or 20-grade. Words: more than one column of them.
    // Fits: a telephone has room for it if its first column is as narrow as its words let it be.
    private static string Classes(Table table, WholeWords? words) =>
        string.Join(
            ' ',
            new[]
            {
                "table",
                table.HeatMap ? "heat-map"
                : IsWide(table) ? "wide"
                : null,
                words is { FitTelephone: true } && IsWide(table) ? "fits" : null,
                table.Columns.Skip(1).Count(c => c.Kind == ColumnKind.Text) > 1 ? "words" : null,
                table.IsDense ? "dense" : null,
                table.Columns.Length >= (table.HeatMap ? Landscape : LandscapeShares) ? "landscape" : null,
                table.Rows.All(r => r.Cells[0].Text.Length <= LongestCode) ? "codes" : null,
                table.Rows.Length <= Short ? "short" : null,
            }.OfType<string>()
        );

    private void Head(Table table, WholeWords? words)
    {
        var all = table.Columns.Sum(c => c.Weight);
        if (!table.HeatMap && table.Columns.Any(c => c.Weight != table.Columns[0].Weight))
        {
            html.Open("colgroup");
            foreach (var column in table.Columns)
            {
                html.Open("col", ("style", $"width:{Markup.Number(100 * column.Weight / all)}%"));
            }
            html.Close("colgroup").Line();
        }
        html.Raw("<thead><tr>");
        foreach (var (i, column) in table.Columns.Index())
        {
            html.Open("th", ("scope", "col"), ("class", HeadClass(column)), ("style", words?.Of(i)));
            html.Open("span").Words(column.Heading).Close("span").Close("th");
        }
        html.Raw("</tr></thead>\n");
    }

    private static string? HeadClass(Column column) =>
        column.Kind != ColumnKind.Number ? null
        : IsLong(column) ? "n long"
        : "n";

    /// <summary>Of so many words that they would stand one below the other.</summary>
    public static bool IsLong(Column column) => column.Kind == ColumnKind.Number && column.Heading.Count(c => c == ' ') > 1;

    private void Row(Table table, Row row)
    {
        if (row.Cells.Length != table.Columns.Length)
        {
            throw new ArgumentException(
                $"A row of \"{table.Caption}\" has {row.Cells.Length} cells for {table.Columns.Length} columns.",
                nameof(row)
            );
        }
        html.Open("tr", ("class", row.Total ? "total" : null));
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = row.Cells[i];
            var element = i == 0 ? "th" : "td";
            html.Open(
                element,
                ("scope", i == 0 ? "row" : null),
                ("class", Class(table.Columns[i], cell)),
                ("style", Style(cell)),
                ("data-figure", cell.Figure)
            );
            if (cell.Pattern == SeriesPattern.Hatched)
            {
                html.Raw(Hatching);
            }
            Text(cell);
            html.Close(element);
        }
        html.Close("tr").Line();
    }

    private static string? Class(Column column, Cell cell)
    {
        var classes = string.Join(
            ' ',
            new[]
            {
                column.Kind == ColumnKind.Number ? "n" : null,
                cell.Mark != Mark.None ? "mark" : null,
                cell.Fill is not null || cell.Pattern != SeriesPattern.Solid ? "fill" : null,
                cell.Pattern == SeriesPattern.Solid ? null : cell.Pattern.ToString().ToLowerInvariant(),
            }.OfType<string>()
        );
        return classes.Length == 0 ? null : classes;
    }

    private static string? Style(Cell cell) =>
        cell is { Fill: { } fill, Pattern: SeriesPattern.Solid } ? $"background:{Ink.Checked(fill)};color:{Ink.On(fill)}" : null;

    private void Text(Cell cell)
    {
        if ((cell.Spoken ?? Meaning(cell.Mark)) is { } spoken)
        {
            html.Element("span", cell.Text, ("aria-hidden", "true")).Element("span", spoken, ("class", "spoken"));
        }
        else
        {
            html.Words(cell.Text);
        }
    }

    private static string? Meaning(Mark mark) =>
        mark switch
        {
            Mark.None => null,
            Mark.Withheld => "withheld",
            Mark.NotApplicable => "not applicable",
            Mark.NotAvailable => "not available",
            _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "A mark without words."),
        };
}
