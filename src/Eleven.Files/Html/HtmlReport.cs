using System.Text;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drawing;

namespace Eleven.Files.Html;

/// <summary>A report as one HTML file: its styles and drawings are inside it, it asks nobody for anything and runs no script.</summary>
public static class HtmlReport
{
    /// <summary>Points.</summary>
    public const double WidestLogo = 210;

    /// <summary>Points.</summary>
    public const double HighestLogo = 75;

    // On white, whatever the colour of the band: a logo is made for paper.
    private const string LogoStyle =
        ".logo { max-width: none; } .logo img { display: block; max-width: calc(100% - 20px); height: auto; padding: 10px; background: #fff; box-sizing: content-box; }\n";
    private static readonly string Style = ReadStyle();

    public static void Save(Report report, string path) =>
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(Write(report))));

    public static string Write(Report report)
    {
        var html = new Markup();
        html.Raw("<!DOCTYPE html>\n").Open("html", ("lang", "en-GB")).Line();
        Head(html, report);
        html.Open("body", ("class", report.Kind == ReportKind.Briefing ? "briefing" : "report")).Line();
        html.Raw("<a class=\"skip\" href=\"#main\">Skip to main content</a>\n");
        if (report.Draft)
        {
            html.Raw("<div class=\"watermark\" aria-hidden=\"true\"><span></span></div>\n");
        }
        Masthead(html, report);
        html.Raw("<main id=\"main\" tabindex=\"-1\">\n");
        new BlockMarkup(html, report).Write(report.Blocks);
        html.Raw("</main>\n");
        html.Raw("<footer><p>").Words($"{report.Publisher}. {report.Title}. {Edition.Of(report)}").Raw("</p></footer>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void Head(Markup html, Report report)
    {
        html.Raw("<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Open("title").Text($"{report.Title}: {report.Subtitle} - {report.Publisher}").Close("title").Line();
        html.Raw("<style>\n:root { --accent: ").Raw(Ink.DarkEnough(report.Colour)).Raw("; }\n");
        html.Raw(Style).Raw(report.Logo is null ? "" : LogoStyle);
        // A briefing has one page, and its date stands at the head of it.
        var foot =
            !report.Draft ? $"{report.Publisher}: {report.Title}"
            : report.Kind == ReportKind.Briefing ? "Draft"
            : $"{report.Publisher}: {report.Title}. Draft. {Edition.Data(report)}";
        html.Raw("@page { @bottom-left { content: ").Raw(Quoted(foot)).Raw("; } }\n</style>\n</head>\n");
    }

    private static void Masthead(Markup html, Report report)
    {
        html.Raw("<header><div class=\"masthead\">\n");
        if (report.Logo is { } logo)
        {
            LogoOf(html, logo);
        }
        html.Element("p", report.Publisher, ("class", "publisher")).Line();
        html.Element("h1", report.Title).Line();
        html.Element("p", report.Subtitle, ("class", "subtitle")).Line();
        html.Element("p", Edition.Of(report), ("class", "edition")).Line();
        html.Raw("</div>");
        if (report.Draft)
        {
            html.Raw("\n<p class=\"draft\"><b>Draft</b> ").Text("Not for publication").Raw("</p>");
        }
        html.Raw("</header>\n");
    }

    // The publisher's name stands beneath, so it says nothing of its own. Its width leaves the height to the browser, which keeps its shape on a narrow screen.
    private static void LogoOf(Markup html, Logo logo)
    {
        const double pixelsPerPoint = 96.0 / 72;
        var width = Markup.Number(logo.Within(WidestLogo, HighestLogo).Width * pixelsPerPoint);
        var bytes = Convert.ToBase64String(logo.Bytes.AsSpan());
        html.Raw("<p class=\"logo\">");
        html.Open("img", ("src", $"data:{logo.MediaType};base64,{bytes}"), ("alt", ""), ("width", width)).Raw("</p>\n");
    }

    // As a string of a style sheet: everything but letters, digits and spaces by its number, so that no title can end the style.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            _ = Rune.IsLetterOrDigit(rune) || rune.Value == ' ' ? quoted.Append(rune) : quoted.Append($"\\{rune.Value:x} ");
        }
        return quoted.Append('"').ToString();
    }

    private static string ReadStyle()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
