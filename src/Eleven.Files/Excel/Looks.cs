using Eleven.Files.Word;

namespace Eleven.Files.Excel;

/// <summary>The looks that a workbook uses, each once, numbered as its cells name them: the styles part.</summary>
internal sealed class Looks
{
    // Numbers of formats below this are the format's own.
    private const int FirstFormat = 164;
    private readonly Dictionary<Look, int> _numbers = [];
    private readonly List<Look> _looks = [];
    private readonly List<string> _fills = [];

    public Looks() => Of(default);

    public int Of(Look look)
    {
        if (!_numbers.TryGetValue(look, out var number))
        {
            number = _looks.Count;
            _numbers.Add(look, number);
            _looks.Add(look);
        }
        return number;
    }

    /// <summary>Number of a look that a cell takes on by its content: a background (#rrggbb) and letters that are read on it.</summary>
    public int OfContent(string fill)
    {
        if (!_fills.Contains(fill))
        {
            _fills.Add(fill);
        }
        return _fills.IndexOf(fill);
    }

    public Markup Write()
    {
        var formats = _looks.Select(l => l.Format).OfType<string>().Distinct().ToList();
        var xml = new Markup().Add($"""<styleSheet xmlns="{Names.Sheet}">""");
        if (formats.Count > 0)
        {
            xml.Add($"""<numFmts count="{formats.Count}">""");
            foreach (var (i, format) in formats.Index())
            {
                xml.Add($"""<numFmt numFmtId="{FirstFormat + i}" formatCode="{format}"/>""");
            }
            xml.Add("</numFmts>");
        }
        xml.Add($"""<fonts count="{_looks.Count}">""");
        _looks.ForEach(look => WriteFont(xml, look));
        xml.Add(
            $"""</fonts><fills count="{_looks.Count + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>"""
        );
        _looks.ForEach(look => WriteFill(xml, look));
        xml.Add("""</fills><borders count="4"><border><left/><right/><top/><bottom/></border>""");
        xml.Add("""<border><left/><right/><top/><bottom style="thin"><color rgb="FF505A5F"/></bottom></border>""");
        xml.Add("""<border><left/><right/><top style="thin"><color rgb="FF505A5F"/></top><bottom/></border>""");
        xml.Add("""<border><left style="thin"><color rgb="FF505A5F"/></left><right style="thin"><color rgb="FF505A5F"/></right>""");
        xml.Add(
            """<top style="thin"><color rgb="FF505A5F"/></top><bottom style="thin"><color rgb="FF505A5F"/></bottom></border></borders>"""
        );
        xml.Add($"""<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="{_looks.Count}">""");
        foreach (var (i, look) in _looks.Index())
        {
            WriteCell(xml, i, look, look.Format is null ? 0 : FirstFormat + formats.IndexOf(look.Format));
        }
        xml.Add("""</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>""");
        if (_fills.Count > 0)
        {
            xml.Add($"""<dxfs count="{_fills.Count}">""");
            _fills.ForEach(fill => WriteContentLook(xml, fill));
            xml.Add("</dxfs>");
        }
        return xml.Add("</styleSheet>");
    }

    private static void WriteContentLook(Markup xml, string fill)
    {
        var (ink, ground) = (Palette.Hex(Reports.Drawing.Ink.On(fill)).ToUpperInvariant(), Palette.Hex(fill).ToUpperInvariant());
        xml.Add($"""<dxf><font><b/><color rgb="FF{ink}"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF{ground}"/>""");
        xml.Add($"""<bgColor rgb="FF{ground}"/></patternFill></fill></dxf>""");
    }

    private static void WriteFont(Markup xml, Look look)
    {
        xml.Add("<font>");
        if (look.Font is Font.Bold or Font.Title)
        {
            xml.Add("<b/>");
        }
        if (look.Font == Font.Link)
        {
            xml.Add("<u/>");
        }
        var size = look.Font == Font.Title ? 16 : 11;
        xml.Add($"""<sz val="{size}"/><color rgb="FF{look.Ink.ToUpperInvariant()}"/><name val="Arial"/><family val="2"/></font>""");
    }

    private static void WriteFill(Markup xml, Look look)
    {
        var colour = look.Fill is null ? "" : Palette.Hex(look.Fill).ToUpperInvariant();
        xml.Add(
            look switch
            {
                { Hatched: true } => """<fill><patternFill patternType="lightUp"><fgColor rgb="FFA1A4A6"/></patternFill></fill>""",
                { Fill: null } => """<fill><patternFill patternType="none"/></fill>""",
                _ => $"""<fill><patternFill patternType="solid"><fgColor rgb="FF{colour}"/></patternFill></fill>""",
            }
        );
    }

    private static void WriteCell(Markup xml, int number, Look look, int format)
    {
        var quoted = Markup.Raw(look.Quoted ? " quotePrefix=\"1\"" : "");
        xml.Add(
            $"""<xf numFmtId="{format}" fontId="{number}" fillId="{number + 2}" borderId="{(int)look.Edge}" xfId="0"{quoted} applyNumberFormat="1" """
        );
        xml.Add("""applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" """);
        xml.Add(look.Unlocked ? """applyProtection="1" """ : "").Add("><alignment ");
        xml.Add(
            look.Side switch
            {
                Side.Middle => """horizontal="center" """,
                Side.End => """horizontal="right" """,
                _ => """horizontal="left" """,
            }
        );
        xml.Add(
            look switch
            {
                { AtTop: true } => """vertical="top" """,
                { Edge: Edge.Below } => """vertical="bottom" """,
                _ => """vertical="center" """,
            }
        );
        xml.Add(look.Upright ? """textRotation="90" """ : "");
        xml.Add(look.Wraps ? """wrapText="1" """ : "");
        xml.Add(look.Indented ? """indent="1" """ : "");
        xml.Add(look.Unlocked ? """/><protection locked="0"/></xf>""" : "/></xf>");
    }
}
