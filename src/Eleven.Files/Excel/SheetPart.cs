using Eleven.Answers;
using Eleven.Files.Word;

namespace Eleven.Files.Excel;

/// <summary>What stands around the rows of a sheet.</summary>
/// <param name="Name">As on its tab.</param>
/// <param name="Widths">Of the columns, in characters.</param>
/// <param name="FrozenRows">Rows that stay when one scrolls.</param>
internal sealed record SheetPart(string Name, IReadOnlyList<double> Widths, int FrozenRows)
{
    // Twice as many with every ampersand doubled: still less than the 255 letters that a foot may have.
    private const int MostOfFoot = 110;

    /// <summary>Links within the workbook: from a cell to a sheet.</summary>
    public IReadOnlyList<(string Cell, string Sheet)> Links { get; init; } = [];

    /// <summary>Ranges of cells that are one, for example A1:F1.</summary>
    public List<string> Merged { get; } = [];

    /// <summary>Printed at the foot of every page, beside the page's number.</summary>
    public string Foot { get; init; } = "";

    /// <summary>The first column stays too.</summary>
    public bool FrozenColumn { get; init; }

    /// <summary>Range that can be filtered, for example A1:M200.</summary>
    public string? Filter { get; init; }

    public Markup Start()
    {
        var xml = new Markup().Add($"""<worksheet xmlns="{Names.Sheet}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
        xml.Add("""<sheetViews><sheetView showGridLines="0" workbookViewId="0">""");
        if (FrozenRows > 0)
        {
            var (pane, columns) = FrozenColumn ? ("bottomRight", Markup.Raw(" xSplit=\"1\"")) : ("bottomLeft", null);
            var corner = ColumnLetter.Of(FrozenColumn ? 1 : 0);
            xml.Add(
                $"""<pane{columns} ySplit="{FrozenRows}" topLeftCell="{corner}{FrozenRows + 1}" activePane="{pane}" state="frozen"/>"""
            );
        }
        xml.Add("""</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>""");
        foreach (var (i, width) in Widths.Index())
        {
            xml.Add($"""<col min="{i + 1}" max="{i + 1}" width="{width}" customWidth="1"/>""");
        }
        return xml.Add("</cols><sheetData>");
    }

    public Markup End()
    {
        var xml = new Markup().Add("</sheetData>");
        if (Filter is not null)
        {
            xml.Add($"""<autoFilter ref="{Filter}"/>""");
        }
        if (Merged.Count > 0)
        {
            xml.Add($"""<mergeCells count="{Merged.Count}">""");
            foreach (var range in Merged)
            {
                xml.Add($"""<mergeCell ref="{range}"/>""");
            }
            xml.Add("</mergeCells>");
        }
        if (Links.Count > 0)
        {
            xml.Add("<hyperlinks>");
            foreach (var (cell, sheet) in Links)
            {
                xml.Add($"""<hyperlink ref="{cell}" location="{At(sheet)}" display="{sheet}"/>""");
            }
            xml.Add("</hyperlinks>");
        }
        xml.Add("""<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>""");
        xml.Add("""<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>""");
        xml.Add($"""<headerFooter><oddFooter>&amp;L{Left(Foot)}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>""");
        return xml.Add("</worksheet>");
    }

    // An ampersand begins a code there.
    private static string Left(string foot) =>
        (foot.Length > MostOfFoot ? string.Concat(foot.AsSpan(0, MostOfFoot - 1), "…") : foot).Replace("&", "&&");

    private static string At(string sheet) => $"'{sheet.Replace("'", "''")}'!A1";
}
