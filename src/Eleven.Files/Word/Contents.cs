using System.Globalization;
using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Word;

/// <summary>The table of contents: a field that Word renews on request, filled already with headings, links and page numbers.</summary>
internal static class Contents
{
    // Points.
    private const double RoomForNumber = 20;

    // The shape of the name that Word itself gives.
    public static string BookmarkOf(Story story, Heading heading) =>
        string.Create(CultureInfo.InvariantCulture, $"_Toc{100_000_000 + story.Headings.IndexOf(heading)}");

    public static void Write(Story story, int levels)
    {
        story.Xml.Add(
            """<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"""
        );
        story.Paragraph("TOCHeading", "Contents");
        foreach (var heading in story.Headings.Where(h => h.Level <= levels))
        {
            var style = story.Styles[$"TOC{heading.Level}"];
            story.Flow.Add(
                new Box(LinesOf(story, style, heading.Text), Flow.LineHeight(style.Size, style.Spacing))
                {
                    Before = style.Before,
                    After = style.After,
                }
            );
        }
        story.Later(() => Field(story, levels));
    }

    private static int LinesOf(Story story, Style style, string text) =>
        TextWidth
            .Wrap(text, style.Size, ((double)(story.Page.ColumnWidth - style.Left) / Page.TwipsPerPoint) - RoomForNumber, style.Bold)
            .Length;

    private static Markup Field(Story story, int levels)
    {
        var xml = new Markup();
        var entries = story.Headings.Where(h => h.Level <= levels).ToList();
        foreach (var (i, heading) in entries.Index())
        {
            xml.Add($"""<w:p><w:pPr><w:pStyle w:val="TOC{heading.Level}"/></w:pPr>""");
            if (i == 0)
            {
                xml.Add(
                    $"""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-{levels}" \h \z \u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"""
                );
            }
            var bookmark = BookmarkOf(story, heading);
            xml.Add($"""<w:hyperlink w:anchor="{bookmark}" w:history="1">""");
            Runs.Write(xml, heading.Text);
            xml.Add("<w:r><w:tab/></w:r>");
            Runs.Field(xml, $"PAGEREF {bookmark} \\h", story.PageOf[heading.Anchor].ToString(CultureInfo.InvariantCulture));
            xml.Add("</w:hyperlink>").Add(i == entries.Count - 1 ? """<w:r><w:fldChar w:fldCharType="end"/></w:r>""" : "").Add("</w:p>");
        }
        return xml.Add("</w:sdtContent></w:sdt>");
    }
}
