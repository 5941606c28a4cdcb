using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Word;

/// <summary>Rows of a table: headings, numbers to the right, totals under a rule, grades on their colours.</summary>
internal static class Cells
{
    public static void WriteHeadings(Markup xml, Table table, TableShape shape)
    {
        xml.Add("<w:tr><w:trPr><w:cantSplit/>");
        if (shape.Upright)
        {
            xml.Add($"""<w:trHeight w:val="{(int)(shape.HeadingHeight * Page.TwipsPerPoint)}" w:hRule="exact"/>""");
        }
        xml.Add("<w:tblHeader/></w:trPr>");
        foreach (var (i, column) in table.Columns.Index())
        {
            var upright = shape.Upright && i > 0;
            xml.Add($"""<w:tc><w:tcPr><w:tcW w:w="{shape.Widths[i]}" w:type="dxa"/>""");
            StandOff(xml, shape, i);
            xml.Add(upright ? """<w:textDirection w:val="btLr"/><w:vAlign w:val="center"/>""" : """<w:vAlign w:val="bottom"/>""");
            xml.Add("</w:tcPr>");
            Paragraph(
                xml,
                HeadingStyle(table, column, i, shape.Small),
                true,
                upright ? """<w:ind w:left="60"/><w:jc w:val="left"/>"""
                    : table.HeatMap && i > 0 ? """<w:jc w:val="center"/>"""
                    : ""
            );
            Runs.Write(xml, column.Heading);
            xml.Add("</w:p></w:tc>");
        }
        xml.Add("</w:tr>");
    }

    public static void WriteRow(Markup xml, Table table, TableShape shape, int row, bool keep)
    {
        var (cells, total) = table.Rows[row];
        if (cells.Length != table.Columns.Length)
        {
            throw new InvalidOperationException(
                $"Row {row + 1} of table {table.Anchor} has {cells.Length} cells for {table.Columns.Length} columns."
            );
        }
        xml.Add("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (var i = 0; i < cells.Length; i++)
        {
            xml.Add($"""<w:tc><w:tcPr><w:tcW w:w="{shape.Widths[i]}" w:type="dxa"/>""");
            Ground(xml, table, row, i);
            StandOff(xml, shape, i);
            xml.Add(table.HeatMap ? """<w:vAlign w:val="center"/></w:tcPr>""" : "</w:tcPr>");
            Paragraph(xml, StyleOf(table, i, total, shape.Small), keep, "");
            Runs.Write(xml, cells[i].Text, InkOf(cells[i], table.HeatMap && total));
            xml.Add("</w:p></w:tc>");
        }
        xml.Add("</w:tr>");
    }

    private static void Paragraph(Markup xml, string style, bool keep, string align)
    {
        xml.Add("<w:p><w:pPr><w:pStyle w:val=\"").Add(style).Add("\"/>").Add(keep ? "<w:keepNext/>" : "").Add(align).Add("</w:pPr>");
    }

    private static string HeadingStyle(Table table, Column column, int at, bool small) =>
        table.HeatMap
            ? "HeatMapHeading"
            : Styles.InTable(column.Kind == ColumnKind.Number && at > 0 ? "TableHeadingNumber" : "TableHeading", small);

    private static string StyleOf(Table table, int at, bool total, bool small) =>
        (table.HeatMap, total, at > 0 && table.Columns[at].Kind == ColumnKind.Number) switch
        {
            (true, _, _) => at == 0 ? "HeatMapName" : "HeatMapCell",
            (_, true, true) => Styles.InTable("TableTotalNumber", small),
            (_, true, false) => Styles.InTable("TableTotal", small),
            (_, false, true) => Styles.InTable("TableNumber", small),
            _ => Styles.InTable("TableText", small),
        };

    private static string InkOf(Cell cell, bool bold)
    {
        var properties = bold ? "<w:b/><w:bCs/>" : "";
        return cell.Fill is not null && Ink.On(cell.Fill) == Ink.White ? properties + """<w:color w:val="ffffff"/>""" : properties;
    }

    private static void StandOff(Markup xml, TableShape shape, int column)
    {
        if (shape.StandsOff(column))
        {
            xml.Add($"""<w:tcMar><w:left w:w="{(shape.PaddingBeside / 2) + TableShape.MoreLeft}" w:type="dxa"/></w:tcMar>""");
        }
    }

    private static void Ground(Markup xml, Table table, int row, int column)
    {
        var cell = table.Rows[row].Cells[column];
        if (table.HeatMap)
        {
            Outline(xml, table, row, column);
        }
        else if (table.Rows[row].Total)
        {
            xml.Add($"""<w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="{Palette.Black}"/></w:tcBorders>""");
        }
        if (cell.Pattern == SeriesPattern.Hatched)
        {
            xml.Add($"""<w:shd w:val="thinDiagStripe" w:color="{Palette.Rule}" w:fill="ffffff"/>""");
        }
        else if (cell.Fill is not null)
        {
            xml.Add($"""<w:shd w:val="clear" w:color="auto" w:fill="{Palette.Hex(cell.Fill)}"/>""");
        }
    }

    // A border belongs to the cells on both its sides: each must say the same of it, or the one drawn last wins.
    private static void Outline(Markup xml, Table table, int row, int column)
    {
        bool Outlined(int r, int c) =>
            r >= 0
            && r < table.Rows.Length
            && c >= 0
            && c < table.Columns.Length
            && table.Rows[r].Cells[c].Pattern == SeriesPattern.Outline;
        var here = Outlined(row, column);
        var total = table.Rows[row].Total;
        (string Side, bool Drawn)[] sides =
        [
            ("top", here || total || Outlined(row - 1, column)),
            ("left", here || Outlined(row, column - 1)),
            ("bottom", here || Outlined(row + 1, column) || (row + 1 < table.Rows.Length && table.Rows[row + 1].Total)),
            ("right", here || Outlined(row, column + 1)),
        ];
        if (sides.Any(s => s.Drawn))
        {
            xml.Add("<w:tcBorders>");
            foreach (var (side, _) in sides.Where(s => s.Drawn))
            {
                xml.Add("<w:").Add(side).Add($""" w:val="single" w:sz="6" w:space="0" w:color="{Palette.Grey}"/>""");
            }
            xml.Add("</w:tcBorders>");
        }
    }
}
