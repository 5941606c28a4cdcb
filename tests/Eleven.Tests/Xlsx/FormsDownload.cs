using Eleven.Tests.Csv;

namespace Eleven.Tests.Xlsx;

/// <summary>A small download of Microsoft Forms with all that is odd about its XML.</summary>
internal static class FormsDownload
{
    private const string Mark = "\uFEFF";
    private const string Main = "xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Rows = """
        <x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c><x:c r="C1" t="s"><x:v>2</x:v></x:c>
        <x:c r="D1" t="s"><x:v>3</x:v></x:c><x:c r="E1" t="s"><x:v>4</x:v></x:c><x:c r="F1" t="s"><x:v>5</x:v></x:c></x:row>
        <x:row r="2"><x:c r="A2"><x:v>7</x:v></x:c><x:c r="B2" s="1"><x:v>45516.3958333333</x:v></x:c><x:c r="C2" s="1"><x:v>45516.4015625</x:v></x:c>
        <x:c r="D2" t="s"><x:v>6</x:v></x:c><x:c r="E2" t="s" /><x:c r="F2" t="s"><x:v>7</x:v></x:c></x:row>
        <x:row r="3"><x:c r="A3"><x:v>9</x:v></x:c><x:c r="B3" s="1"><x:v>45517.4166666667</x:v></x:c><x:c r="C3" s="1"><x:v>45517.4201388889</x:v></x:c>
        <x:c r="D3" t="s"><x:v>6</x:v></x:c><x:c r="E3" t="s" /><x:c r="F3" t="s" /></x:row>
        """;

    public static TempFile Save(string name) =>
        new RawWorkbook()
            .Part(
                "_rels/.rels",
                $"{Mark}<Relationships><Relationship Type=\"{Office}/officeDocument\" Target=\"/xl/workbook.xml\" Id=\"R1\"/></Relationships>"
            )
            .Part(
                "xl/workbook.xml",
                $"{Mark}<?xml version=\"1.0\" encoding=\"utf-8\"?><x:workbook {Main} xmlns:r=\"{Office}\"><x:sheets><x:sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"R2\"/></x:sheets></x:workbook>"
            )
            .Part(
                "xl/_rels/workbook.xml.rels",
                $"{Mark}<Relationships><Relationship Type=\"{Office}/worksheet\" Target=\"/xl/worksheets/sheet.xml\" Id=\"R2\"/><Relationship Type=\"{Office}/styles\" Target=\"/xl/styles.xml\" Id=\"R3\"/><Relationship Type=\"{Office}/sharedStrings\" Target=\"/xl/sharedStrings.xml\" Id=\"R4\"/></Relationships>"
            )
            .Part(
                "xl/styles.xml",
                $"{Mark}<x:styleSheet {Main}><x:numFmts count=\"1\"><x:numFmt numFmtId=\"164\" formatCode=\"m/d/yy h:mm:ss\"/></x:numFmts><x:cellXfs><x:xf/><x:xf numFmtId=\"164\"/></x:cellXfs></x:styleSheet>"
            )
            .Part(
                "xl/sharedStrings.xml",
                $"{Mark}<x:sst {Main} count=\"3\" uniqueCount=\"3\">{Texts("ID", "Start time", "Completion time", "Email", "Name", "Which of these do you know?\n", "anonymous", "Pharmacy shop ;Library;")}</x:sst>"
            )
            .Part("xl/tables/table.xml", $"{Mark}<x:table {Main} id=\"1\" name=\"Table1\" ref=\"A1:F3\" insertRow=\"1\"/>")
            .Part(
                "xl/worksheets/sheet.xml",
                $"{Mark}<x:worksheet {Main}><x:dimension ref=\"A1\"/><x:sheetData>{Rows}</x:sheetData><x:tableParts count=\"1\"/></x:worksheet>"
            )
            .Save(name);

    private static string Texts(params string[] texts) => string.Concat(texts.Select(t => $"<x:si><x:t>{t}</x:t></x:si>"));
}
