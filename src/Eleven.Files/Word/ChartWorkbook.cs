using System.Globalization;
using Eleven.Answers;

namespace Eleven.Files.Word;

/// <summary>
/// The workbook embedded with a chart: categories, values as they are drawn, then each label as printed with its base,
/// and beneath what the base is.
/// </summary>
internal static class ChartWorkbook
{
    public const string Sheet = "Figures";
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static byte[] Write(ChartShape shape)
    {
        using var stream = new MemoryStream();
        using (var package = new Package(stream))
        {
            package.Add("[Content_Types].xml", Types);
            package.Add("_rels/.rels", Start);
            package.Add("xl/workbook.xml", Workbook);
            package.Add("xl/_rels/workbook.xml.rels", Links);
            package.Add("xl/styles.xml", Styles);
            package.Add("xl/worksheets/sheet1.xml", SheetOf(shape));
        }
        return stream.ToArray();
    }

    private static Markup SheetOf(ChartShape shape)
    {
        var series = shape.Chart.Series;
        var xml = new Markup().Add($"""<worksheet xmlns="{Names.Sheet}"><cols><col min="1" max="1" width="45" customWidth="1"/>""");
        xml.Add($"""<col min="2" max="{(2 * series.Length) + 1}" width="22" customWidth="1"/></cols><sheetData><row r="1">""");
        Text(xml, 0, 1, "");
        for (var s = 0; s < series.Length; s++)
        {
            Text(xml, s + 1, 1, shape.NameOf(series[s]));
            Text(xml, s + 1 + series.Length, 1, $"{series[s].Name}, as printed");
        }
        xml.Add("</row>");
        for (var i = 0; i < shape.Categories.Length; i++)
        {
            WriteRow(xml, shape, i);
        }
        var foot = shape.Categories.Length + 3;
        xml.Add($"""<row r="{foot}">""");
        Text(xml, 0, foot, shape.Chart.BaseNote);
        return xml.Add("</row></sheetData></worksheet>");
    }

    private static void WriteRow(Markup xml, ChartShape shape, int at)
    {
        var (series, row) = (shape.Chart.Series, at + 2);
        xml.Add($"""<row r="{row}">""");
        Text(xml, 0, row, shape.Categories[at]);
        for (var s = 0; s < series.Length; s++)
        {
            if (series[s].Points[at].Value is { } value)
            {
                xml.Add($"""<c r="{ColumnLetter.Of(s + 1)}{row}"><v>{value}</v></c>""");
            }
            else
            {
                Text(xml, s + 1, row, series[s].Points[at].Label);
            }
        }
        for (var s = 0; s < series.Length; s++)
        {
            Text(xml, s + 1 + series.Length, row, series[s].Points[at].Label);
        }
        xml.Add("</row>");
    }

    private static void Text(Markup xml, int column, int row, string text) =>
        xml.Add($"""<c r="{ColumnLetter.Of(column)}{row}" s="1" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>""");

    private const string Types =
        $"""<Types xmlns="{Names.Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Main}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Main}.styles+xml"/></Types>""";

    private const string Start =
        $"""<Relationships xmlns="{Names.PackageLinks}"><Relationship Id="rId1" Type="{Names.Links}/officeDocument" Target="xl/workbook.xml"/></Relationships>""";

    private const string Workbook =
        $"""<workbook xmlns="{Names.Sheet}" xmlns:r="{Names.Links}"><sheets><sheet name="{Sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>""";

    private const string Links =
        $"""<Relationships xmlns="{Names.PackageLinks}"><Relationship Id="rId1" Type="{Names.Links}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Names.Links}/styles" Target="styles.xml"/></Relationships>""";

    // Style 1 shows text in the lines that it has.
    private const string Styles =
        $"""<styleSheet xmlns="{Names.Sheet}"><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>""";
}
