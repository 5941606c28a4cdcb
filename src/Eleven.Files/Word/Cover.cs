using Eleven.Files.Html;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Word;

/// <summary>The first page: publisher, title and subtitle on a band of the report's colour. A briefing, which has one page, has a title line.</summary>
internal static class Cover
{
    /// <summary>Space between the publisher's name and the title, in points.</summary>
    public const double AboveTitle = 130;
    private const double BelowTitle = 45;
    private const double BelowLogo = 20;

    public static void Write(Story story)
    {
        var report = story.Report;
        if (report.Kind == ReportKind.Briefing)
        {
            story.StartSection(Page.Briefing);
            story.Paragraph("BriefingTitle", report.Title);
            story.Paragraph(
                "BriefingSubtitle",
                string.Join("  |  ", new[] { report.Publisher, report.Subtitle, Edition.Of(report).TrimEnd('.') }.Where(t => t.Length > 0))
            );
            return;
        }
        story.StartSection(Page.Portrait);
        story.Begin("CoverPublisher");
        Band(story);
        story.Text(report.Publisher);
        story.End();
        story.Begin("Title");
        story.Text(report.Title);
        story.End();
        story.Begin("Subtitle", spaceAfter: BelowTitle + 20);
        story.Text(report.Subtitle);
        story.End();
        if (report.Logo is { } logo)
        {
            Picture(story, logo);
        }
        foreach (var line in new[] { Edition.Of(report), report.Draft ? "Draft: not for publication." : "" }.Where(t => t.Length > 0))
        {
            story.Paragraph("CoverText", line);
        }
        story.EndCover();
    }

    /// <summary>Of the logo, beside the text.</summary>
    public static string LogoPath(Logo logo) => $"media/logo.{(logo.MediaType == "image/png" ? "png" : "jpeg")}";

    // On the paper beneath the band, whatever its colour. The publisher's name stands above, so it has no words of its own.
    private static void Picture(Story story, Logo logo)
    {
        var (width, height) = logo.Within(HtmlReport.WidestLogo, HtmlReport.HighestLogo);
        story.Begin("CoverText", spaceAfter: BelowLogo);
        var (id, link) = (story.NextDrawing(), story.Links.Part("image", LogoPath(logo)));
        var (wide, high) = ((long)(width * Page.TwipsPerPoint) * Page.EmuPerTwip, (long)(height * Page.TwipsPerPoint) * Page.EmuPerTwip);
        story.Xml.Add(
            $"""
            <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="{id}" name="Logo" descr="">{Decorative}</wp:docPr><wp:cNvGraphicFramePr/><a:graphic xmlns:a="{Names.Drawing}"><a:graphicData uri="{Names.Picture}"><pic:pic xmlns:pic="{Names.Picture}"><pic:nvPicPr><pic:cNvPr id="{id}" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
            """
        );
        story.End(height: height);
    }

    private static Markup Decorative =>
        new Markup().Add(
            $"""<a:extLst xmlns:a="{Names.Drawing}"><a:ext uri="{Markup.Raw("{C183D7F6-B498-43B3-948B-1728B52AA6E4}")}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>"""
        );

    // As deep as the words on it need, behind them and across the whole page. It says nothing, so it has no words of its own.
    private static void Band(Story story)
    {
        var depth = ((double)Page.Portrait.Top / Page.TwipsPerPoint) + AboveTitle + Depth(story, "CoverPublisher", story.Report.Publisher);
        depth += Depth(story, "Title", story.Report.Title) + Depth(story, "Subtitle", story.Report.Subtitle) + BelowTitle;
        var (width, height) = ((long)Page.Portrait.Width * Page.EmuPerTwip, (long)(depth * Page.TwipsPerPoint) * Page.EmuPerTwip);
        story.Xml.Add(
            $"""
            <w:r><mc:AlternateContent xmlns:mc="{Names.Compatibility}"><mc:Choice xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="{story.NextDrawing()}" name="Band of the cover" descr="">{Decorative}</wp:docPr><wp:cNvGraphicFramePr/><a:graphic xmlns:a="{Names.Drawing}"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="{story.Palette.Accent}"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>
            """
        );
    }

    private static double Depth(Story story, string styleId, string text)
    {
        var style = story.Styles[styleId];
        var lines = TextWidth.Wrap(text, style.Size, (double)Page.Portrait.TextWidth / Page.TwipsPerPoint, style.Bold).Length;
        return (lines * Flow.LineHeight(style.Size, style.Spacing)) + style.Before;
    }
}
