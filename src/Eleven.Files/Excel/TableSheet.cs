using Eleven.Answers;
using Eleven.Files.Data;
using Eleven.Files.Word;
using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Excel;

/// <summary>One sheet a question (or another heading with tables): its tables beneath one another, figures as numbers, each with caption and note.</summary>
internal sealed class TableSheet(Looks looks, string name, string title, string foot, IReadOnlyList<TableUnder> tables)
{
    private const int HeaderOfOne = 4;

    // Points, for headings that stand upright.
    private const double Upright = 150;
    private readonly SheetRows _rows = new(looks);

    public string Name => name;
    public string Title => title;
    public int Tables => tables.Count;

    /// <summary>The row that stays in sight and is printed again on every page: the header where there is one table, the title where there are several.</summary>
    public int Repeated => tables.Count == 1 ? HeaderOfOne : 1;

    public IEnumerable<Markup> Write(string contents)
    {
        var shown = tables.Select(t => t.OfChart ? WithLabels(t.Table) : t.Table).ToArray();
        var widths = new Widths(shown);
        var part = new SheetPart(name, widths.Columns, Repeated)
        {
            FrozenColumn = shown.Length == 1,
            Links = [("A2", contents)],
            Foot = foot,
        };
        yield return part.Start();
        Across(part, widths, widths.HeightOfTitle(title), title, Font.Title);
        _rows.NewRow().Text("All sheets", new Look { Font = Font.Link });
        foreach (var (table, places) in widths.Tables)
        {
            Write(part, widths, table, places);
            yield return _rows.Take();
        }
        yield return part.End();
    }

    private void Write(SheetPart part, Widths widths, Table table, (int First, int Count)[] places)
    {
        Across(part, widths, widths.HeightOf(table.Caption) + 3, table.Caption, Font.Bold);
        var heights = table.Columns.Select((c, i) => widths.HeightOf(c.Heading, places[i]));
        _rows.NewRow(table.HeatMap ? Upright : heights.Max() + 1);
        for (var i = 0; i < table.Columns.Length; i++)
        {
            Write(part, new Cell(table.Columns[i].Heading), LookOfHeader(table, i), places[i]);
        }
        foreach (var row in table.Rows)
        {
            _rows.NewRow(
                row.Cells.Select((c, i) => widths.HeightOf(table.Columns[i].Kind == ColumnKind.Text ? c.Text : "", places[i])).Max()
            );
            for (var i = 0; i < row.Cells.Length; i++)
            {
                Write(part, row.Cells[i], LookOf(table, row, i), places[i]);
            }
        }
        if (table.Note is { } note)
        {
            Across(part, widths, widths.HeightOf(note), note, Font.Note);
        }
        _rows.NewRow();
    }

    private void Across(SheetPart part, Widths widths, double height, string text, Font font)
    {
        _rows.NewRow(height);
        Write(part, new Cell(text), new Look { Font = font, Wraps = true }, (0, widths.Columns.Count));
    }

    private void Write(SheetPart part, Cell cell, Look look, (int First, int Count) place)
    {
        if (cell.Number is { } number)
        {
            _rows.Number(number, look with { Format = cell.Format ?? "General" });
        }
        else
        {
            _rows.Text(cell.Text, look);
        }
        if (place.Count > 1)
        {
            for (var i = 1; i < place.Count; i++)
            {
                _rows.Blank(look);
            }
            part.Merged.Add($"{ColumnLetter.Of(place.First)}{_rows.Row}:{ColumnLetter.Of(place.First + place.Count - 1)}{_rows.Row}");
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
