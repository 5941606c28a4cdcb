using System.Globalization;
using Eleven.Reports;

namespace Eleven.Files.Word;

/// <summary>What stands on every page: headers, footers with page numbers, the watermark of a draft.</summary>
internal sealed class Furniture(Report report, Links links)
{
    // Papers by the parts that their headers and footers are in; the cover has a header only to hold the watermark.
    private static readonly (string Name, Page Page)[] Papers =
    [
        ("", Page.Portrait),
        ("Across", Page.Landscape),
        ("Briefing", Page.Briefing),
    ];

    private readonly HashSet<string> used = [];

    public Links Links => links;

    /// <summary>"30 August 2024"; empty when the report has no date.</summary>
    public static string DateOf(Report report) => report.DataDate?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";

    public void Write(Markup xml, Page page)
    {
        var name = Papers.First(p => p.Page.Width == page.Width && p.Page.Side == page.Side).Name;
        used.Add(name);
        page.Write(xml, links.Part("header", $"header{name}.xml"), links.Part("footer", $"footer{name}.xml"));
    }

    public void WriteCover(Markup xml)
    {
        used.Add("Cover");
        Page.Portrait.Write(xml, report.Draft ? links.Part("header", "headerCover.xml") : null, null);
    }

    /// <summary>The parts in use: name, kind and markup.</summary>
    public IEnumerable<(string Name, string Kind, Markup Xml)> Parts()
    {
        foreach (var (name, page) in Papers.Where(p => used.Contains(p.Name)))
        {
            yield return ($"header{name}", "header", Header(page));
            yield return ($"footer{name}", "footer", Footer(page));
        }
        if (used.Contains("Cover") && report.Draft)
        {
            var xml = Open("hdr").Add("""<w:p><w:pPr><w:spacing w:after="0"/></w:pPr>""");
            Watermark(xml);
            yield return ("headerCover", "header", xml.Add("</w:p></w:hdr>"));
        }
    }

    private Markup Header(Page page)
    {
        var xml = Open("hdr").Add("""<w:p><w:pPr><w:pStyle w:val="Header"/><w:tabs>""").Add(Styles.RightTab(page, "none"));
        xml.Add("</w:tabs></w:pPr>");
        Runs.Write(xml, report.Title);
        if (report.Draft)
        {
            xml.Add("<w:r><w:tab/></w:r>");
            Runs.Write(
                xml,
                report.DataDate is null || report.Kind == ReportKind.Briefing ? "Draft" : $"Draft, data as at {DateOf(report)}",
                "<w:b/><w:bCs/>"
            );
            Watermark(xml);
        }
        return xml.Add("</w:p></w:hdr>");
    }

    private Markup Footer(Page page)
    {
        var xml = Open("ftr").Add("""<w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs>""").Add(Styles.RightTab(page, "none"));
        xml.Add("</w:tabs></w:pPr>");
        Runs.Write(xml, report.Publisher);
        xml.Add("<w:r><w:tab/></w:r>");
        Runs.Write(xml, "Page ");
        Runs.Field(xml, "PAGE", "1");
        Runs.Write(xml, " of ");
        Runs.Field(xml, "NUMPAGES", "1");
        return xml.Add("</w:p></w:ftr>");
    }

    private static Markup Open(string element) =>
        new Markup()
            .Add("<w:")
            .Add(element)
            .Add(
                $""" xmlns:w="{Names.Word}" xmlns:r="{Names.Links}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word">"""
            );

    // The shape, down to its name, is the one that Word's own Watermark command makes: so that command can take it away again.
    private static void Watermark(Markup xml)
    {
        xml.Add("""<w:r><w:rPr><w:noProof/></w:rPr><w:pict>""");
        xml.Add(
            """
            <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>
            """
        );
        xml.Add(
            """
            <v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="" style="position:absolute;margin-left:0;margin-top:0;width:415pt;height:115pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="silver" stroked="f"><v:fill opacity=".25"/>
            """
        );
        xml.Add(
            """<v:textpath style="font-family:Arial;font-weight:bold;font-size:1pt" string="DRAFT"/><w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r>"""
        );
    }
}
