using System.Globalization;
using Eleven.Files.Html;
using Eleven.Reports;

namespace Eleven.Files.Word;

/// <summary>
/// A report as a Word document (.docx, ISO/IEC 29500 transitional): styles, contents, native charts over embedded workbooks.
/// The markup is written as it stands, without a model of the document in memory; the same report gives the same bytes.
/// </summary>
public static class WordWriter
{
    public static void Write(Report report, Stream stream)
    {
        var palette = new Palette(report.Colour);
        var styles = new Styles(palette);
        var links = new Links();
        foreach (
            var (kind, part) in (ReadOnlySpan<(string, string)>)
                [
                    ("styles", "styles"),
                    ("settings", "settings"),
                    ("numbering", "numbering"),
                    ("fontTable", "fontTable"),
                    ("theme", "theme1"),
                ]
        )
        {
            links.Part(kind, part + ".xml");
        }
        var furniture = new Furniture(report, links);
        var story = new Story(report, palette, styles, furniture);
        Cover.Write(story);
        Body.Write(story, report.Blocks);
        var text = story.Finish();
        var onEveryPage = furniture.Parts().ToList();
        using var package = new Package(stream);
        package.Add("[Content_Types].xml", FixedParts.Types(onEveryPage, story.Charts.Count, report.Logo));
        package.Add("_rels/.rels", FixedParts.Start);
        WriteText(package, text, links);
        foreach (var (name, _, xml) in onEveryPage)
        {
            package.Add($"word/{name}.xml", xml);
        }
        WriteParts(package, report, palette, styles, story);
    }

    private static void WriteText(Package package, Markup text, Links links)
    {
        var xml = new Markup().Add($"""<w:document xmlns:w="{Names.Word}" xmlns:r="{Names.Links}" xmlns:wp="{Names.Placing}"><w:body>""");
        package.Add("word/document.xml", xml.Add(text).Add("</w:body></w:document>"));
        links.Write(package, "word/_rels/document.xml.rels");
    }

    private static void WriteParts(Package package, Report report, Palette palette, Styles styles, Story story)
    {
        var named = new Markup();
        styles.Write(named);
        package.Add("word/styles.xml", named);
        package.Add("word/settings.xml", FixedParts.Settings);
        package.Add("word/numbering.xml", Numbering.Write(story.NumberedLists));
        package.Add("word/fontTable.xml", FixedParts.Fonts);
        package.Add("word/theme1.xml", FixedParts.Theme(palette));
        foreach (var (i, shape) in story.Charts.Index())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"chart{i + 1}");
            var links = new Links();
            links.Part("package", $"../embeddings/{name}.xlsx");
            package.Add($"word/charts/{name}.xml", ChartPart.Write(shape));
            links.Write(package, $"word/charts/_rels/{name}.xml.rels");
            package.AddPacked($"word/embeddings/{name}.xlsx", ChartWorkbook.Write(shape));
            if (i >= Charts.MostInLibreOffice)
            {
                package.Add($"word/{Charts.PicturePath(i + 1)}", SvgPicture.Of(shape.Chart, shape.Width, shape.Height));
            }
        }
        if (report is { Kind: not ReportKind.Briefing, Logo: { } logo })
        {
            package.AddPacked($"word/{Cover.LogoPath(logo)}", [.. logo.Bytes]);
        }
        package.Add("docProps/core.xml", FixedParts.Core(report));
        package.Add("docProps/app.xml", FixedParts.App(report));
    }
}
