using System.IO.Compression;
using System.Text;
using Eleven.Tests.Csv;

namespace Eleven.Tests.Xlsx;

/// <summary>A workbook put together from the XML of its parts, as wrong as a test needs it.</summary>
internal sealed class RawWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, byte[] Content)> _parts = [];
    private readonly List<(string Name, string State, string Rows, string After)> _sheets = [];
    private string _shared = "";
    private string _styles = "";
    private string _properties = "";

    public static RawWorkbook WithRows(string rows, string after = "") => new RawWorkbook().Sheet("Sheet1", rows, after: after);

    public RawWorkbook Sheet(string name, string rows, string state = "visible", string after = "")
    {
        _sheets.Add((name, state, rows, after));
        return this;
    }

    public RawWorkbook Shared(params string[] items)
    {
        _shared = string.Concat(items.Select(i => $"<si>{(i.StartsWith('<') ? i : $"<t xml:space=\"preserve\">{i}</t>")}</si>"));
        return this;
    }

    /// <param name="formats">Number or code of each style's format.</param>
    public RawWorkbook Styles(params string[] formats)
    {
        var own = formats.Where(f => !int.TryParse(f, out _)).ToList();
        var codes = string.Concat(own.Select((f, i) => $"<numFmt numFmtId=\"{170 + i}\" formatCode=\"{f.Replace("\"", "&quot;")}\"/>"));
        var styles = string.Concat(formats.Select(f => $"<xf numFmtId=\"{(own.Contains(f) ? $"{170 + own.IndexOf(f)}" : f)}\"/>"));
        _styles = $"<numFmts>{codes}</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>{styles}</cellXfs>";
        return this;
    }

    public RawWorkbook From1904()
    {
        _properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public RawWorkbook Part(string name, string content) => Part(name, Encoding.UTF8.GetBytes(content));

    public RawWorkbook Part(string name, byte[] content)
    {
        _parts.Add((name, content));
        return this;
    }

    public TempFile Save(string name = "survey.xlsx") => new(Bytes(), name);

    public byte[] Bytes()
    {
        using var to = new MemoryStream();
        using (var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Parts())
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }
        return to.ToArray();
    }

    private IEnumerable<(string Name, byte[] Content)> Parts()
    {
        var given = _parts.Select(p => p.Name).ToHashSet();
        return Usual().Where(p => !given.Contains(p.Name)).Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Content))).Concat(_parts);
    }

    private IEnumerable<(string Name, string Content)> Usual()
    {
        yield return ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        yield return ("_rels/.rels", Relations([("rId1", "officeDocument", "xl/workbook.xml")]));
        var sheets = _sheets.Select((s, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml"));
        yield return (
            "xl/_rels/workbook.xml.rels",
            Relations([.. sheets, ("rId98", "sharedStrings", "sharedStrings.xml"), ("rId99", "styles", "/xl/styles.xml")])
        );
        var tabs = _sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"rId{i + 1}\"/>");
        yield return (
            "xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{_properties}<sheets>{string.Concat(tabs)}</sheets></workbook>"
        );
        yield return ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{_shared}</sst>");
        yield return ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{_styles}</styleSheet>");
        for (var i = 0; i < _sheets.Count; i++)
        {
            yield return (
                $"xl/worksheets/sheet{i + 1}.xml",
                $"<worksheet xmlns=\"{Main}\"><sheetData>{_sheets[i].Rows}</sheetData>{_sheets[i].After}</worksheet>"
            );
        }
    }

    private static string Relations(IEnumerable<(string Id, string Type, string Target)> all) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(all.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Office}/{r.Type}\" Target=\"{r.Target}\"/>"))
        + "</Relationships>";
}
