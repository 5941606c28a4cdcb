namespace Eleven.Files.Word;

/// <summary>The paper of a section, in twentieths of a point (twips): A4, upright or across; a briefing has narrower margins, for it has one page.</summary>
internal sealed record Page(int Width, int Height, int Side, int Top, int Bottom)
{
    public const int TwipsPerPoint = 20;
    public const int EmuPerTwip = 635;

    /// <summary>Between columns of a page.</summary>
    public const int Gutter = 480;

    public static readonly Page Portrait = new(11906, 16838, 1247, 1531, 1304);
    public static readonly Page Landscape = new(16838, 11906, 1134, 1077, 850);
    public static readonly Page Briefing = new(11906, 16838, 1020, 1191, 1020);

    public int Columns { get; init; } = 1;

    /// <summary>Starts on the page on which the one before it ended.</summary>
    public bool Continues { get; init; }

    public int TextWidth => Width - (2 * Side);

    public int ColumnWidth => (TextWidth - (Gutter * (Columns - 1))) / Columns;

    public bool Across => Width > Height;

    /// <summary>The section properties; headers and footers by the relationships that <see cref="Furniture"/> sets.</summary>
    public void Write(Markup xml, string? header, string? footer)
    {
        xml.Add("<w:sectPr>");
        if (header is not null)
        {
            xml.Add($"""<w:headerReference w:type="default" r:id="{header}"/>""");
        }
        if (footer is not null)
        {
            xml.Add($"""<w:footerReference w:type="default" r:id="{footer}"/>""");
        }
        xml.Add($"""<w:type w:val="{(Continues ? "continuous" : "nextPage")}"/><w:pgSz w:w="{Width}" w:h="{Height}" """);
        xml.Add(Across ? """w:orient="landscape"/>""" : "/>");
        xml.Add($"""<w:pgMar w:top="{Top}" w:right="{Side}" w:bottom="{Bottom}" w:left="{Side}" """);
        xml.Add("""w:header="567" w:footer="510" w:gutter="0"/>""");
        xml.Add(Columns > 1 ? $"""<w:cols w:num="{Columns}" w:space="{Gutter}"/>""" : """<w:cols w:space="720"/>""");
        xml.Add("</w:sectPr>");
    }
}
