using Eleven.Files.Word;
using Eleven.Reports;

namespace Eleven.Files.Excel;

/// <summary>The parts of a workbook that are not sheets.</summary>
internal static class WorkbookParts
{
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <param name="sheets">Names, and the row that is printed again on every page.</param>
    public static void Write(Package package, Report report, Looks looks, IReadOnlyList<(string Name, int? Repeated)> sheets) =>
        Write(package, looks, sheets.Count, Workbook(sheets), FixedParts.Core(report), FixedParts.App(report));

    public static void Write(Package package, Looks looks, int sheets, Markup workbook, Markup core, Markup app)
    {
        package.Add("xl/styles.xml", looks.Write());
        package.Add("xl/workbook.xml", workbook);
        package.Add("xl/_rels/workbook.xml.rels", Links(sheets));
        package.Add("docProps/core.xml", core);
        package.Add("docProps/app.xml", app);
        package.Add("[Content_Types].xml", Types(sheets));
        package.Add("_rels/.rels", FixedParts.Start.Replace("word/document.xml", "xl/workbook.xml"));
    }

    public static string PathOf(int sheet) => $"xl/worksheets/sheet{sheet + 1}.xml";

    private static Markup Workbook(IReadOnlyList<(string Name, int? Repeated)> sheets)
    {
        var xml = new Markup().Add(
            $"""<workbook xmlns="{Names.Sheet}" xmlns:r="{Names.Links}"><bookViews><workbookView/></bookViews><sheets>"""
        );
        foreach (var (i, sheet) in sheets.Index())
        {
            xml.Add($"""<sheet name="{sheet.Name}" sheetId="{i + 1}" r:id="rId{i + 1}"/>""");
        }
        xml.Add("</sheets>");
        var repeated = sheets.Index().Where(s => s.Item.Repeated is not null).ToList();
        if (repeated.Count > 0)
        {
            xml.Add("<definedNames>");
            foreach (var (i, sheet) in repeated)
            {
                var (name, row) = (sheet.Name.Replace("'", "''"), sheet.Repeated!.Value);
                xml.Add($"""<definedName name="_xlnm.Print_Titles" localSheetId="{i}">'{name}'!${row}:${row}</definedName>""");
            }
            xml.Add("</definedNames>");
        }
        return xml.Add("</workbook>");
    }

    private static Markup Links(int sheets)
    {
        var xml = new Markup().Add($"""<Relationships xmlns="{Names.PackageLinks}">""");
        for (var i = 1; i <= sheets; i++)
        {
            xml.Add($"""<Relationship Id="rId{i}" Type="{Names.Links}/worksheet" Target="worksheets/sheet{i}.xml"/>""");
        }
        return xml.Add($"""<Relationship Id="rId{sheets + 1}" Type="{Names.Links}/styles" Target="styles.xml"/></Relationships>""");
    }

    private static Markup Types(int sheets)
    {
        var xml = new Markup().Add(
            $"""<Types xmlns="{Names.Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"""
        );
        xml.Add(
            $"""<Override PartName="/xl/workbook.xml" ContentType="{Main}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Main}.styles+xml"/>"""
        );
        for (var i = 1; i <= sheets; i++)
        {
            xml.Add($"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{Main}.worksheet+xml"/>""");
        }
        return xml.Add(
            """<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>"""
        );
    }
}
