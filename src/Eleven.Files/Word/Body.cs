using System.Collections.Immutable;
using Eleven.Reports;

namespace Eleven.Files.Word;

/// <summary>The blocks of a report, one after the other.</summary>
internal static class Body
{
    public static void Write(Story story, ImmutableArray<Block> blocks)
    {
        var upright = story.Page;
        var across = upright.Across ? [] : Across.Of(blocks);
        for (var i = 0; i < blocks.Length; i++)
        {
            var next = i + 1 < blocks.Length ? blocks[i + 1] : null;
            if (blocks[i] is Columns columns)
            {
                WriteColumns(story, columns, upright);
            }
            else if (blocks[i] is YouSaidBlock)
            {
                Turn(story, upright);
                var run = blocks.Skip(i).TakeWhile(b => b is YouSaidBlock).Cast<YouSaidBlock>().ToList();
                Tables.Write(story, Boxes.YouSaid(run), "", null);
                i += run.Count - 1;
            }
            else
            {
                Turn(story, across.Contains(i) ? Page.Landscape : upright);
                Write(story, blocks[i], next);
            }
        }
    }

    // After columns the text goes on beneath them, unless the paper changes.
    private static void Turn(Story story, Page page) =>
        story.Turn(
            story.Page.Columns > 1 && page.Width == story.Page.Width
                ? page with
                {
                    Continues = true,
                }
                : page with
                {
                    Continues = story.Page.Continues && page.Width == story.Page.Width,
                }
        );

    private static void WriteColumns(Story story, Columns columns, Page upright)
    {
        story.Flow.StartColumns();
        story.Turn(upright with { Columns = columns.Parts.Length, Continues = !story.PageBreak });
        foreach (var (i, part) in columns.Parts.Index())
        {
            (story.ColumnBreak, story.AtTop) = (i > 0, true);
            for (var b = 0; b < part.Length; b++)
            {
                if (part[b] is Columns)
                {
                    throw new InvalidOperationException("Columns cannot stand within columns.");
                }
                if (part[b] is YouSaidBlock said)
                {
                    Tables.Write(story, Boxes.YouSaid([said]), "", null);
                }
                else
                {
                    Write(story, part[b], b + 1 < part.Length ? part[b + 1] : null);
                }
            }
            story.Flow.EndColumn();
        }
        story.Flow.EndColumns();
    }

    private static void Write(Story story, Block block, Block? next)
    {
        switch (block)
        {
            case Heading heading:
                Prose.Write(story, heading);
                break;
            case Paragraph paragraph:
                Prose.Write(story, paragraph, next);
                break;
            case ListBlock list:
                Prose.Write(story, list);
                break;
            case ChartBlock chart:
                Charts.Write(story, chart.Chart);
                break;
            case TableBlock table:
                Tables.Write(story, table.Table, "Table", next);
                break;
            case QuoteBlock quote:
                Boxes.Write(story, quote);
                break;
            case RecommendationBlock recommendation:
                Boxes.Write(story, recommendation);
                break;
            case Callout callout:
                Boxes.Write(story, callout);
                break;
            case ContentsBlock contents:
                Contents.Write(story, contents.Levels);
                break;
            case PageBreak:
                story.PageBreak = true;
                break;
            default:
                throw new NotSupportedException($"The Word writer does not know the block {block.GetType().Name}.");
        }
    }
}
