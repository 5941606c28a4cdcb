using Eleven.Reports;

namespace Eleven.Files.Word;

/// <summary>Stretches of text: strong, emphasised, links, fields.</summary>
internal static class Runs
{
    public static void Write(Story story, IEnumerable<Run> runs)
    {
        foreach (var run in runs)
        {
            Write(story, run);
        }
    }

    /// <param name="properties">Markup of w:rPr's children.</param>
    public static void Write(Markup xml, string text, string properties = "")
    {
        foreach (var (i, line) in text.Split('\n').Index())
        {
            xml.Add("<w:r>");
            if (properties.Length > 0)
            {
                xml.Add("<w:rPr>").Add(properties).Add("</w:rPr>");
            }
            xml.Add(i > 0 ? "<w:br/>" : "");
            Words(xml, line.TrimEnd('\r'));
            xml.Add("</w:r>");
        }
    }

    // What stays on one line has the hyphen and the spaces that do not break.
    private static void Words(Markup xml, string line)
    {
        var parts = Unbroken
            .Apart(line)
            .SelectMany(p =>
                p.Bond == Bond.None ? [(p.Text, false)] : Unbroken.Joined(p.Text).Split('-').Select((text, i) => (text, i > 0))
            );
        foreach (var (text, afterHyphen) in parts.DefaultIfEmpty(("", false)))
        {
            xml.Add(afterHyphen ? "<w:noBreakHyphen/>" : "").Add($"""<w:t xml:space="preserve">{text}</w:t>""");
        }
    }

    /// <summary>A field with the value that it has now.</summary>
    public static void Field(Markup xml, string code, string value) =>
        xml.Add(
            $"""
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{value}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
            """
        );

    private static void Write(Story story, Run run)
    {
        var properties =
            (
                run.Link is not null ? """<w:rStyle w:val="Hyperlink"/>"""
                : run.Strong ? """<w:rStyle w:val="Strong"/>"""
                : run.Emphasis ? """<w:rStyle w:val="Emphasis"/>"""
                : ""
            )
            + (run.Strong ? "<w:b/><w:bCs/>" : "")
            + (run.Emphasis ? "<w:i/><w:iCs/>" : "");
        if (run.Link is null)
        {
            story.Text(run.Text, properties);
            return;
        }
        if (run.Link.StartsWith('#'))
        {
            story.Xml.Add($"""<w:hyperlink w:anchor="{story.Bookmarks.Of(run.Link[1..])}" w:history="1">""");
        }
        else
        {
            story.Xml.Add($"""<w:hyperlink r:id="{story.Links.To(run.Link)}" w:history="1">""");
        }
        story.Text(run.Text, properties);
        story.Xml.Add("</w:hyperlink>");
    }
}
