using Eleven.Reports;

namespace Eleven.Files.Word;

/// <summary>A table with its numbered caption, headings that repeat on every page, and its note.</summary>
internal static class Tables
{
    // A table that fills no more than this much of a page is not broken.
    private const double Short = 0.45;

    /// <param name="label">Word before the caption's number; empty: no caption is printed.</param>
    public static void Write(Story story, Table table, string label, Block? next)
    {
        if (label.Length > 0)
        {
            WriteCaption(story, label, ++story.Tables, table.Anchor, table.Caption);
        }
        else if (story.ColumnBreak || story.PageBreak)
        {
            story.Paragraph("SectionEnd", "");
        }
        var shape = new TableShape(table, story.Page.ColumnWidth);
        Open(story.Xml, table, shape);
        Cells.WriteHeadings(story.Xml, table, shape);
        story.Flow.Add(new Box(1, shape.HeadingHeight) { KeepNext = true });
        var noted = table.Note is not null || next is Paragraph { Style: ParagraphStyle.Note };
        var whole = shape.Height <= Flow.Height(story.Page) * Short;
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var keep = KeepsNext(i, table.Rows.Length, whole, noted);
            Cells.WriteRow(story.Xml, table, shape, i, keep);
            story.Flow.Add(new Box(1, shape.RowHeights[i]) { KeepNext = keep, Head = shape.HeadingHeight });
        }
        story.Xml.Add("</w:tbl>");
        story.Paragraph(table.Note is null ? "AfterTable" : "Note", table.Note ?? "");
    }

    /// <summary>"Table 3: ..." with the number as a field, so that Word goes on counting.</summary>
    public static void WriteCaption(Story story, string label, int number, string anchor, string text)
    {
        story.Begin("Caption");
        story.Bookmarks.Around(
            story.Xml,
            story.Bookmarks.Of(anchor),
            () =>
            {
                story.Text(label + " ");
                story.Field($"SEQ {label} \\* ARABIC", number);
            }
        );
        story.Text(": " + text);
        story.End();
    }

    // Short tables whole; of long ones the first rows with the headings, the last with one another and with the note.
    private static bool KeepsNext(int row, int rows, bool whole, bool noted)
    {
        var last = row == rows - 1;
        return last ? noted : whole || row == 0 || row == rows - 2;
    }

    private static void Open(Markup xml, Table table, TableShape shape)
    {
        xml.Add(
            $"""<w:tbl><w:tblPr><w:tblStyle w:val="{(table.HeatMap ? "HeatMap" : "ReportTable")}"/><w:tblW w:w="{shape.Widths.Sum()}" w:type="dxa"/>"""
        );
        xml.Add("""<w:tblLayout w:type="fixed"/>""");
        if (shape.Small)
        {
            var side = shape.PaddingBeside / 2;
            xml.Add($"""<w:tblCellMar><w:left w:w="{side}" w:type="dxa"/><w:right w:w="{side}" w:type="dxa"/></w:tblCellMar>""");
        }
        xml.Add(
            """<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>"""
        );
        xml.Add($"""<w:tblCaption w:val="{table.Caption}"/></w:tblPr><w:tblGrid>""");
        foreach (var width in shape.Widths)
        {
            xml.Add($"""<w:gridCol w:w="{width}"/>""");
        }
        xml.Add("</w:tblGrid>");
    }
}
