using System.Globalization;
using Eleven.QuestionSets;
using Eleven.Reports;

namespace Eleven.Files.Word;

/// <summary>The small parts that every document has: settings, fonts, theme, properties and the list of what is in the package.</summary>
internal static class FixedParts
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const string Office = "application/vnd.openxmlformats-officedocument";

    // No field is renewed on opening: Word would ask the reader first. All fields hold their values already.
    public const string Settings = $"""
        <w:settings xmlns:w="{Names.Word}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>
        """;

    // Arial is on Windows and macOS; Liberation Sans, drawn to its measure, stands in elsewhere.
    public const string Fonts = $"""
        <w:fonts xmlns:w="{Names.Word}"><w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>
        """;

    /// <summary>The report's colour is the first accent, so that what someone adds in Word goes with the rest.</summary>
    public static Markup Theme(Palette palette)
    {
        var xml = new Markup().Add($"""<a:theme xmlns:a="{Names.Drawing}" name="Report"><a:themeElements><a:clrScheme name="Report">""");
        (string Name, string Colour)[] colours =
        [
            ("dk1", Palette.Black),
            ("lt1", "ffffff"),
            ("dk2", palette.Accent),
            ("lt2", Palette.Pale),
            ("accent1", palette.Accent),
            ("accent2", "b5562b"),
            ("accent3", "00703c"),
            ("accent4", "f0a81d"),
            ("accent5", "5b2a6b"),
            ("accent6", Palette.Grey),
            ("hlink", palette.Accent),
            ("folHlink", palette.Accent),
        ];
        foreach (var (name, colour) in colours)
        {
            xml.Add("<a:").Add(name).Add($"""><a:srgbClr val="{colour}"/></a:""").Add(name).Add(">");
        }
        return xml.Add(
                """</a:clrScheme><a:fontScheme name="Report"><a:majorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>"""
            )
            .Add(
                $"""<a:fmtScheme name="Report"><a:fillStyleLst>{Three(Filled)}</a:fillStyleLst><a:lnStyleLst>{Three($"""<a:ln w="9525">{Filled}</a:ln>""")}</a:lnStyleLst>"""
            )
            .Add(
                $"""<a:effectStyleLst>{Three("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>{Three(Filled)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"""
            );
    }

    public static Markup Core(Report report)
    {
        var xml = new Markup().Add(
            """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"""
        );
        xml.Add(
            $"<dc:title>{report.Title}</dc:title><dc:subject>{report.Subtitle}</dc:subject><dc:creator>{report.Publisher}</dc:creator>"
        );
        if (report.DataDate is { } date)
        {
            var at = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
            xml.Add(
                $"""<dcterms:created xsi:type="dcterms:W3CDTF">{at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{at}</dcterms:modified>"""
            );
        }
        return xml.Add("<dc:language>en-GB</dc:language></cp:coreProperties>");
    }

    public static Markup App(Report report) =>
        new Markup().Add(
            $"""<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Eleven</Application><Company>{report.Publisher}</Company></Properties>"""
        );

    public static Markup Types(IEnumerable<(string Name, string Kind, Markup Xml)> furniture, int charts, Logo? logo)
    {
        var xml = new Markup().Add(
            $"""<Types xmlns="{Names.Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
        );
        xml.Add($"""<Default Extension="xlsx" ContentType="{Office}.spreadsheetml.sheet"/>""");
        xml.Add("""<Default Extension="svg" ContentType="image/svg+xml"/>""");
        if (logo is not null)
        {
            xml.Add($"""<Default Extension="{Path.GetExtension(Cover.LogoPath(logo)).TrimStart('.')}" ContentType="{logo.MediaType}"/>""");
        }
        Type(xml, "word/document", $"{Word}.document.main+xml");
        foreach (var part in (ReadOnlySpan<string>)["styles", "settings", "numbering", "fontTable"])
        {
            Type(xml, $"word/{part}", $"{Word}.{part}+xml");
        }
        Type(xml, "word/theme1", $"{Office}.theme+xml");
        Type(xml, "docProps/core", "application/vnd.openxmlformats-package.core-properties+xml");
        Type(xml, "docProps/app", $"{Office}.extended-properties+xml");
        foreach (var (part, kind, _) in furniture)
        {
            Type(xml, $"word/{part}", $"{Word}.{kind}+xml");
        }
        for (var i = 1; i <= charts; i++)
        {
            Type(xml, $"word/charts/chart{i}", $"{Office}.drawingml.chart+xml");
        }
        return xml.Add("</Types>");
    }

    public const string Start = $"""
        <Relationships xmlns="{Names.PackageLinks}"><Relationship Id="rId1" Type="{Names.Links}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="{Names.Links}/extended-properties" Target="docProps/app.xml"/></Relationships>
        """;

    private const string Filled = """<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>""";

    private static Markup Three(string markup) => Markup.Raw(markup + markup + markup);

    private static void Type(Markup xml, string part, string type) =>
        xml.Add($"""<Override PartName="/{part}.xml" ContentType="{type}"/>""");
}
