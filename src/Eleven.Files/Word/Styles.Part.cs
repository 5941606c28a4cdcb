namespace Eleven.Files.Word;

// How the styles are written: paragraph styles of the list, character and table styles here.
internal sealed partial class Styles
{
    public void Write(Markup xml)
    {
        xml.Add($"""<w:styles xmlns:w="{Names.Word}"><w:docDefaults><w:rPrDefault><w:rPr>""");
        xml.Add("""<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/>""");
        xml.Add("""<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>""");
        foreach (var style in all)
        {
            style.Write(xml);
        }
        xml.Add(
            """
            <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
            <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:qFormat/><w:rPr><w:i/><w:iCs/></w:rPr></w:style>
            """
        );
        xml.Add(
            $"""<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="{palette.Accent}"/><w:u w:val="single"/></w:rPr></w:style>"""
        );
        WriteTables(xml);
        xml.Add("</w:styles>");
    }

    private void WriteTables(Markup xml)
    {
        xml.Add(
            """
            <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
            """
        );
        xml.Add(
            $"""<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{Markup.Raw(Side("top", 12, 0, palette.Accent))}{Markup.Raw(Side("bottom", 8, 0, palette.Accent))}{Markup.Raw(Side("insideH", 4, 0, Palette.Rule))}</w:tblBorders></w:tblPr>"""
        );
        xml.Add(
            $"""<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>{Markup.Raw(Side("bottom", 8, 0, palette.Accent))}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="{palette.Tint}"/></w:tcPr></w:tblStylePr></w:style>"""
        );
        xml.Add(
            $"""<w:style w:type="table" w:styleId="HeatMap"><w:name w:val="Heat Map"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{Markup.Raw(AllSides(4, "ffffff"))}</w:tblBorders><w:tblCellMar><w:left w:w="28" w:type="dxa"/><w:right w:w="28" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"""
        );
    }

    private static string AllSides(int eighths, string colour) =>
        Box(eighths, 0, colour) + Side("insideH", eighths, 0, colour) + Side("insideV", eighths, 0, colour);
}
