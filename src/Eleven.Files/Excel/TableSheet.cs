using Eleven.Files.Data;
using Eleven.Files.Word;
using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Excel;

/// <summary>One sheet a question (or another heading with tables): its tables beneath one another, figures as numbers, each with caption and note.</summary>
internal sealed class TableSheet(Looks looks, string name, string title, IReadOnlyList<TableUnder> tables)
{
    private const double Narrowest = 9;
    private const double Widest = 60;
    private readonly SheetRows _rows = new(looks);

    public string Name => name;
    public string Title => title;
    public int Tables => tables.Count;

    public IEnumerable<Markup> Write(string contents)
    {
        var shown = tables.Select(t => t.OfChart ? WithLabels(t.Table) : t.Table).ToArray();
        // One table's header stays in sight; of several, the title does.
        var frozen = shown.Length == 1 ? 4 : 1;
        var part = new SheetPart(name, Widths(shown), frozen) { FrozenColumn = shown.Length == 1, Links = [("A2", contents)] };
        yield return part.Start();
        _rows.NewRow(24).Text(title, new Look { Font = Font.Title });
        _rows.NewRow().Text("All sheets", new Look { Font = Font.Link });
        foreach (var table in shown)
        {
            Write(table);
            yield return _rows.Take();
        }
        yield return part.End();
    }

    private void Write(Table table)
    {
        _rows.NewRow().Text(table.Caption, new Look { Font = Font.Bold });
        _rows.NewRow();
        foreach (var column in table.Columns)
        {
            var side = column.Kind == ColumnKind.Number ? Side.End : Side.Start;
            _rows.Text(
                column.Heading,
                new Look
                {
                    Font = Font.Bold,
                    Edge = Edge.Below,
                    Wraps = true,
                    Side = side,
                }
            );
        }
        foreach (var row in table.Rows)
        {
            _rows.NewRow();
            for (var i = 0; i < row.Cells.Length; i++)
            {
                Write(row.Cells[i], LookOf(table, row, i));
            }
        }
        if (table.Note is { } note)
        {
            _rows.NewRow().Text(note, new Look { Font = Font.Note });
        }
        _rows.NewRow();
    }

    private void Write(Cell cell, Look look)
    {
        if (cell.Number is { } number)
        {
            _rows.Number(number, look with { Format = cell.Format ?? "General" });
        }
        else
        {
            _rows.Text(cell.Text, look);
        }
    }

    private static Look LookOf(Table table, Row row, int column)
    {
        var cell = row.Cells[column];
        var coloured = cell.Fill is not null || cell.Pattern != SeriesPattern.Solid;
        return new Look
        {
            Font = row.Total || coloured ? Font.Bold : Font.Plain,
            Fill = cell.Pattern == SeriesPattern.Solid ? cell.Fill : null,
            Hatched = cell.Pattern == SeriesPattern.Hatched,
            Edge =
                coloured ? Edge.Around
                : row.Total ? Edge.Above
                : Edge.None,
            Wraps = table.Columns[column].Kind == ColumnKind.Text,
            Side =
                coloured ? Side.Middle
                : table.Columns[column].Kind == ColumnKind.Number ? Side.End
                : Side.Start,
        };
    }

    // A chart's labels hold the bases: they stand beside its numbers.
    private static Table WithLabels(Table table) =>
        table with
        {
            Columns = [.. table.Columns, .. table.Columns.Skip(1).Select(c => new Column(c.Heading + ", as printed", ColumnKind.Text))],
            Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells, .. r.Cells.Skip(1).Select(c => new Cell(c.Text))] })],
        };

    private static double[] Widths(IReadOnlyList<Table> tables)
    {
        var widths = new double[tables.Max(t => t.Columns.Length)];
        foreach (var table in tables)
        {
            for (var i = 0; i < table.Columns.Length; i++)
            {
                // Headers break into lines; the longest word sets their width.
                var header = table.Columns[i].Heading.Split(' ').Max(w => Characters(w));
                var cells = table.Rows.Select(r => Characters(r.Cells[i].Text)).DefaultIfEmpty().Max();
                widths[i] = Math.Clamp(Math.Max(widths[i], Math.Max(header, cells) + 2), Narrowest, Widest);
            }
        }
        return widths;
    }

    // In widths of a digit, which is what a spreadsheet counts in.
    private static double Characters(string text) => Math.Round(TextWidth.Of(text, 1, bold: true) / TextWidth.Of("0", 1), 1);
}
