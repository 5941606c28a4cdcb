using System.Collections.Immutable;
using Eleven.Reports;

namespace Eleven.Files.Word;

/// <summary>Which blocks stand on paper laid across: tables too wide for an upright page, with the heading and the words that lead up to them.</summary>
internal static class Across
{
    private const int MostLeadingUp = 4;

    public static HashSet<int> Of(ImmutableArray<Block> blocks)
    {
        var across = new HashSet<int>();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is TableBlock { Table: var table } && TableShape.IsWide(table))
            {
                across.UnionWith(Enumerable.Range(Start(blocks, i), i - Start(blocks, i) + 1));
                for (var j = i + 1; j < blocks.Length && blocks[j] is Paragraph { Style: ParagraphStyle.Note }; j++)
                {
                    across.Add(j);
                }
            }
        }
        return across;
    }

    // The headings right above, over a few paragraphs; the table itself where none is near.
    private static int Start(ImmutableArray<Block> blocks, int table)
    {
        var at = table - 1;
        while (at >= 0 && table - at <= MostLeadingUp && blocks[at] is Paragraph { Style: not ParagraphStyle.Note })
        {
            at--;
        }
        if (at < 0 || blocks[at] is not Heading)
        {
            return table;
        }
        while (at > 0 && blocks[at - 1] is Heading)
        {
            at--;
        }
        return at;
    }
}
