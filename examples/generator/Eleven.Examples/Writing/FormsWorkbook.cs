using System.Globalization;
using System.Text;
using Eleven.Answers;

namespace Eleven.Examples.Writing;

/// <summary>
/// A workbook as the "Download" of Microsoft Forms writes it: prefixed names, a byte-order mark in every part, a dimension of A1 whatever follows, the table in
/// table.xml with insertRow, and a blank text as a cell of type s without a value.
/// </summary>
internal static class FormsWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static byte[] Write(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        var texts = new SharedTexts();
        var sheet = Sheet(headers, rows, texts);
        return ZipFile.Of([
            ("[Content_Types].xml", Part(ContentTypes)),
            ("_rels/.rels", Part(Relations(("officeDocument", "/xl/workbook.xml", "R1")))),
            ("xl/workbook.xml", Part(Workbook)),
            (
                "xl/_rels/workbook.xml.rels",
                Part(
                    Relations(
                        ("worksheet", "/xl/worksheets/sheet.xml", "R2"),
                        ("styles", "/xl/styles.xml", "R3"),
                        ("sharedStrings", "/xl/sharedStrings.xml", "R4")
                    )
                )
            ),
            ("xl/worksheets/sheet.xml", Part(sheet)),
            ("xl/worksheets/_rels/sheet.xml.rels", Part(Relations(("table", "/xl/tables/table.xml", "R5")))),
            ("xl/tables/table.xml", Part(Table(headers, rows.Count))),
            ("xl/styles.xml", Part(Styles)),
            ("xl/sharedStrings.xml", Part(texts.Xml(Main))),
        ]);
    }

    private static string ContentTypes =>
        $"""
            <Types xmlns="{Package}/content-types"><Default Extension="xml" ContentType="application/xml" /><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml" /><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml" /><Override PartName="/xl/worksheets/sheet.xml" ContentType="{Types}.worksheet+xml" /><Override PartName="/xl/tables/table.xml" ContentType="{Types}.table+xml" /><Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml" /><Override PartName="/xl/sharedStrings.xml" ContentType="{Types}.sharedStrings+xml" /></Types>
            """;

    private static string Workbook =>
        $"""<x:workbook xmlns:r="{Relation}" xmlns:x="{Main}"><x:sheets><x:sheet name="Sheet1" sheetId="1" r:id="R2" /></x:sheets></x:workbook>""";

    private static string Styles =>
        $"""
            <x:styleSheet xmlns:x="{Main}"><x:numFmts count="1"><x:numFmt numFmtId="164" formatCode="m/d/yy h:mm:ss" /></x:numFmts><x:fonts count="1"><x:font><x:sz val="11" /><x:name val="Calibri" /></x:font></x:fonts><x:fills count="2"><x:fill><x:patternFill patternType="none" /></x:fill><x:fill><x:patternFill patternType="gray125" /></x:fill></x:fills><x:borders count="1"><x:border /></x:borders><x:cellStyleXfs count="1"><x:xf /></x:cellStyleXfs><x:cellXfs count="2"><x:xf numFmtId="0" /><x:xf numFmtId="164" applyNumberFormat="1" /></x:cellXfs></x:styleSheet>
            """;

    private static string Relations(params ReadOnlySpan<(string Kind, string Target, string Id)> relations)
    {
        var xml = new StringBuilder($"""<Relationships xmlns="{Package}/relationships">""");
        foreach (var (kind, target, id) in relations)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<Relationship Type="{Relation}/{kind}" Target="{target}" Id="{id}" />""");
        }
        return xml.Append("</Relationships>").ToString();
    }

    private static string Sheet(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<Cell>> rows, SharedTexts texts)
    {
        var xml = new StringBuilder(
            $"""<x:worksheet xmlns:r="{Relation}" xmlns:x="{Main}"><x:dimension ref="A1" /><x:sheetFormatPr defaultRowHeight="15" /><x:sheetData>"""
        );
        Row(xml, 1, [.. headers.Select(Cell.Of)], texts);
        for (var i = 0; i < rows.Count; i++)
        {
            Row(xml, i + 2, rows[i], texts);
        }
        return xml.Append("""</x:sheetData><x:tableParts count="1"><x:tablePart r:id="R5" /></x:tableParts></x:worksheet>""").ToString();
    }

    private static void Row(StringBuilder xml, int number, IReadOnlyList<Cell> cells, SharedTexts texts)
    {
        xml.Append(CultureInfo.InvariantCulture, $"""<x:row r="{number}">""");
        for (var c = 0; c < cells.Count; c++)
        {
            var (place, cell) = ($"{ColumnLetter.Of(c)}{number}", cells[c]);
            xml.Append(
                cell switch
                {
                    { Number: { } value, Moment: true } =>
                        $"""<x:c r="{place}" s="1"><x:v>{value.ToString("R", CultureInfo.InvariantCulture)}</x:v></x:c>""",
                    { Number: { } value } => $"""<x:c r="{place}"><x:v>{value.ToString("R", CultureInfo.InvariantCulture)}</x:v></x:c>""",
                    { Text: { } text } => $"""<x:c r="{place}" t="s"><x:v>{texts.IndexOf(text)}</x:v></x:c>""",
                    _ => $"""<x:c r="{place}" t="s" />""",
                }
            );
        }
        xml.Append("</x:row>");
    }

    private static string Table(IReadOnlyList<string> headers, int rows)
    {
        var range = $"A1:{ColumnLetter.Of(headers.Count - 1)}{rows + 1}";
        var xml = new StringBuilder(
            $"""<x:table xmlns:x="{Main}" id="1" name="Table1" displayName="Table1" ref="{range}" insertRow="1" totalsRowShown="0"><x:autoFilter ref="{range}" /><x:tableColumns count="{headers.Count}">"""
        );
        for (var c = 0; c < headers.Count; c++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<x:tableColumn id="{c + 1}" name="{SharedTexts.Attribute(headers[c])}" />""");
        }
        return xml.Append("</x:tableColumns><x:tableStyleInfo name=\"TableStyleMedium2\" showRowStripes=\"1\" /></x:table>").ToString();
    }

    private static byte[] Part(string xml) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + xml)];
}
