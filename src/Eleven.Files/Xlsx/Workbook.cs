using System.Collections.Immutable;

namespace Eleven.Files.Xlsx;

/// <summary>What a workbook says of itself: its worksheets in order, how it counts days, and where texts and styles are.</summary>
internal sealed record Workbook(ImmutableArray<Worksheet> Sheets, bool From1904, string? Texts, string? Styles)
{
    public static Workbook Read(Package package)
    {
        var part = Relations.Of(package, "").First("officeDocument") ?? "xl/workbook.xml";
        var relations = Relations.Of(package, part);
        using var xml = package.Read(part) ?? throw XlsxLimits.Damaged(package.File, "the workbook lacks its list of sheets");
        var sheets = ImmutableArray.CreateBuilder<Worksheet>();
        var from1904 = false;
        while (xml.Read())
        {
            if (xml.IsStart && xml.Name == "workbookPr")
            {
                from1904 = xml.Attribute("date1904") is "1" or "true";
            }
            else if (xml.IsStart && xml.Name == "sheet")
            {
                Add(sheets, xml, relations, package);
            }
        }
        return new(sheets.ToImmutable(), from1904, relations.First("sharedStrings"), relations.First("styles"));
    }

    private static void Add(ImmutableArray<Worksheet>.Builder sheets, XmlPart xml, Relations relations, Package package)
    {
        // Charts and dialogs are sheets too, but hold no cells.
        if (relations.Part(xml.Attribute("id") ?? "", "worksheet") is not { } part)
        {
            return;
        }
        if (sheets.Count == XlsxLimits.Sheets || sheets.Any(s => s.Part == part) || !package.Has(part))
        {
            throw XlsxLimits.Damaged(package.File, "the workbook's list of sheets does not fit its parts");
        }
        sheets.Add(new(xml.Attribute("name") ?? "", part, Hidden: xml.Attribute("state") is "hidden" or "veryHidden"));
    }
}

/// <summary>One worksheet: its name on the tab and the part that holds its cells.</summary>
internal sealed record Worksheet(string Name, string Part, bool Hidden)
{
    /// <summary>Whether a name as people write it is that of the tab: capitals and spaces at its ends do not matter.</summary>
    public static bool IsNamed(string tab, string written) => string.Equals(tab.Trim(), written.Trim(), StringComparison.OrdinalIgnoreCase);
}
