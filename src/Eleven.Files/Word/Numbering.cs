namespace Eleven.Files.Word;

/// <summary>Bullets and numbers of lists.</summary>
internal static class Numbering
{
    /// <summary>Of the numbered lists that start at one, the first's own number.</summary>
    public const int First = 3;

    public static Markup Write(int numberedLists)
    {
        var xml = new Markup().Add($"""<w:numbering xmlns:w="{Names.Word}">""");
        xml.Add(Kind(1, "bullet", "•")).Add(Kind(2, "decimal", "%1."));
        xml.Add("""<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>""");
        for (var i = 0; i < numberedLists; i++)
        {
            xml.Add(
                $"""<w:num w:numId="{First + i}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"""
            );
        }
        return xml.Add("</w:numbering>");
    }

    private static Markup Kind(int id, string format, string text) =>
        new Markup().Add(
            $"""
            <w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr></w:lvl></w:abstractNum>
            """
        );
}
