namespace Eleven.Files.Word;

/// <summary>A paragraph style: sizes in points, indents in twips, line spacing as a multiple of the font's own.</summary>
internal sealed record Style(string Id, string Name, double Size)
{
    public bool Bold { get; init; }

    /// <summary>rrggbb.</summary>
    public string Colour { get; init; } = "0b0c0c";
    public double Before { get; init; }
    public double After { get; init; }
    public double Spacing { get; init; } = 1;
    public int Left { get; init; }
    public int Right { get; init; }
    public int Hanging { get; init; }
    public string? Align { get; init; }
    public bool KeepNext { get; init; }
    public bool KeepLines { get; init; }

    /// <summary>0 for Heading 1; null for what is no heading.</summary>
    public int? Outline { get; init; }

    /// <summary>Markup of w:pBdr's children.</summary>
    public string Borders { get; init; } = "";

    /// <summary>Points from the text to the outer edge of a line above and below; 0 for none.</summary>
    public double Frame { get; init; }
    public string? Fill { get; init; }

    /// <summary>Markup of w:tabs' children.</summary>
    public string Tabs { get; init; } = "";
    public string? Next { get; init; }

    /// <summary>Number of the list that gives the bullet; 0 for none.</summary>
    public int List { get; init; }

    public void Write(Markup xml)
    {
        xml.Add($"""<w:style w:type="paragraph" w:styleId="{Id}"{(Id == "Normal" ? Markup.Raw(" w:default=\"1\"") : Markup.Raw(""))}>""");
        xml.Add($"""<w:name w:val="{Name}"/>""");
        if (Id != "Normal")
        {
            xml.Add("""<w:basedOn w:val="Normal"/>""");
        }
        if (Next is not null)
        {
            xml.Add($"""<w:next w:val="{Next}"/>""");
        }
        xml.Add("""<w:uiPriority w:val="1"/><w:qFormat/><w:pPr>""");
        WriteParagraph(xml);
        xml.Add("</w:pPr><w:rPr>");
        xml.Add(Bold ? "<w:b/><w:bCs/>" : """<w:b w:val="0"/><w:bCs w:val="0"/>""");
        xml.Add($"""<w:color w:val="{Colour}"/><w:sz w:val="{(int)(Size * 2)}"/><w:szCs w:val="{(int)(Size * 2)}"/></w:rPr></w:style>""");
    }

    private void WriteParagraph(Markup xml)
    {
        xml.Add(KeepNext ? "<w:keepNext/>" : "").Add(KeepLines ? "<w:keepLines/>" : "");
        if (List > 0)
        {
            xml.Add($"""<w:numPr><w:numId w:val="{List}"/></w:numPr>""");
        }
        if (Borders.Length > 0)
        {
            xml.Add("<w:pBdr>").Add(Borders).Add("</w:pBdr>");
        }
        if (Fill is not null)
        {
            xml.Add($"""<w:shd w:val="clear" w:color="auto" w:fill="{Fill}"/>""");
        }
        if (Tabs.Length > 0)
        {
            xml.Add("<w:tabs>").Add(Tabs).Add("</w:tabs>");
        }
        xml.Add($"""<w:spacing w:before="{Twips(Before)}" w:after="{Twips(After)}" w:line="{(int)(Spacing * 240)}" w:lineRule="auto"/>""");
        xml.Add($"""<w:ind w:left="{Left}" w:right="{Right}" w:hanging="{Hanging}"/>""");
        if (Align is not null)
        {
            xml.Add($"""<w:jc w:val="{Align}"/>""");
        }
        if (Outline is { } level)
        {
            xml.Add($"""<w:outlineLvl w:val="{level}"/>""");
        }
    }

    private static int Twips(double points) => (int)(points * Page.TwipsPerPoint);
}
