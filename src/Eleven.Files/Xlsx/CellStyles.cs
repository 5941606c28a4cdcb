using System.Globalization;

namespace Eleven.Files.Xlsx;

/// <summary>Which styles of a workbook show a number as a date: nothing else of a style is read.</summary>
internal sealed class CellStyles
{
    public static readonly CellStyles None = new();

    private readonly Dictionary<int, DateFormat?> _formats = [];
    private readonly List<DateFormat?> _styles = [];

    private CellStyles() { }

    /// <summary>Null: the number is a number.</summary>
    public DateFormat? DateOf(int style) => (uint)style < (uint)_styles.Count ? _styles[style] : null;

    public static CellStyles Read(XmlPart xml, string file)
    {
        var styles = new CellStyles();
        while (xml.Read())
        {
            if (!xml.IsStart)
            {
                continue;
            }
            if (xml.Name == "numFmt" && Number(xml, "numFmtId") is { } own)
            {
                styles._formats[own] = DateFormat.OfText(xml.Attribute("formatCode") ?? "");
            }
            else if (xml.Name == "cellXfs")
            {
                styles.ReadCellFormats(xml, file);
            }
        }
        return styles;
    }

    private void ReadCellFormats(XmlPart xml, string file)
    {
        var depth = xml.Depth;
        var isEmpty = xml.IsEmpty;
        while (!isEmpty && xml.ReadChild(depth))
        {
            if (xml.Name == "xf")
            {
                var format = Number(xml, "numFmtId") ?? 0;
                _styles.Add(_formats.TryGetValue(format, out var own) ? own : DateFormat.OfNumber(format));
            }
            if (_styles.Count > XlsxLimits.Styles || _formats.Count > XlsxLimits.Styles)
            {
                throw XlsxLimits.Damaged(file, "the workbook has more styles than any spreadsheet keeps");
            }
            xml.Skip();
        }
    }

    private static int? Number(XmlPart xml, string attribute) =>
        int.TryParse(xml.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
