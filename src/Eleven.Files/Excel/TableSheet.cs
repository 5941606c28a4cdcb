using Eleven.Files.Data;
using Eleven.Files.Word;
using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Excel;

/// <summary>One sheet a question (or another heading with tables): its tables beneath one another, figures as numbers, each with caption and note.</summary>
internal sealed class TableSheet(Looks looks, string name, string title, IReadOnlyList<TableUnder> tables)
{
    private readonly SheetRows _rows = new(looks);

    public string Name => name;
    public string Title => title;
    public int Tables => tables.Count;

    public IEnumerable<Markup> Write(string contents)
    {
        var shown = tables.Select(t => t.OfChart ? WithLabels(t.Table) : t.Table).ToArray();
        // One table's header stays in sight; of several, the title does.
        var frozen = shown.Length == 1 ? 4 : 1;
        var widths = new Widths(shown);
        var part = new SheetPart(name, widths.Columns, frozen) { FrozenColumn = shown.Length == 1, Links = [("A2", contents)] };
        yield return part.Start();
        _rows.NewRow(24).Text(title, new Look { Font = Font.Title });
        _rows.NewRow().Text("All sheets", new Look { Font = Font.Link });
        foreach (var table in shown)
        {
            Write(table, widths);
            yield return _rows.Take();
        }
        yield return part.End();
    }

    private void Write(Table table, Widths widths)
    {
        _rows.NewRow(20).Text(table.Caption, new Look { Font = Font.Bold });
        _rows.NewRow(widths.HeightOfHeader(table));
        for (var i = 0; i < table.Columns.Length; i++)
        {
            _rows.Text(table.Columns[i].Heading, LookOfHeader(table, i));
        }
        foreach (var row in table.Rows)
        {
            _rows.NewRow(widths.HeightOf(table, row));
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

    private static Look LookOfHeader(Table table, int column)
    {
        var number = table.Columns[column].Kind == ColumnKind.Number;
        return new Look
        {
            Font = Font.Bold,
            Edge = Edge.Below,
            Wraps = !Widths.StandsUpright(table, column),
            Upright = Widths.StandsUpright(table, column),
            Side =
                table.HeatMap && column > 0 ? Side.Middle
                : number ? Side.End
                : Side.Start,
            Indented = !number && column > 0,
        };
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
                coloured || Widths.StandsUpright(table, column) ? Side.Middle
                : table.Columns[column].Kind == ColumnKind.Number ? Side.End
                : Side.Start,
            Indented = column > 0 && table.Columns[column].Kind == ColumnKind.Text,
        };
    }

    // A chart's labels hold the bases: they stand beside its numbers.
    private static Table WithLabels(Table table) =>
        table with
        {
            Columns = [.. table.Columns, .. table.Columns.Skip(1).Select(c => new Column(c.Heading + ", as printed", ColumnKind.Text))],
            Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells, .. r.Cells.Skip(1).Select(c => new Cell(c.Text))] })],
        };
}
