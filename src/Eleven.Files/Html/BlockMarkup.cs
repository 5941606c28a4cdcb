using System.Collections.Immutable;
using Eleven.Reports;

namespace Eleven.Files.Html;

/// <summary>Blocks as HTML. A kind of block that is not known here is a bug and fails loudly.</summary>
internal sealed class BlockMarkup
{
    private readonly Markup _html;
    private readonly Report _report;
    private readonly Anchors _anchors;
    private readonly BoxMarkup _boxes;

    // The headings under which the next one stands: their level in the report and in the page.
    private readonly Stack<(int Level, int Shown)> _above = [];

    public BlockMarkup(Markup html, Report report)
    {
        (_html, _report, _anchors) = (html, report, new Anchors(report));
        _boxes = new BoxMarkup(html, _anchors);
    }

    public void Write(ImmutableArray<Block> blocks)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is ChartBlock chart)
            {
                new ChartMarkup(_html, _anchors).Write(chart.Chart, ChartTable.Beneath(blocks, i));
            }
            else
            {
                Write(blocks[i]);
            }
            _html.Line();
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Heading(heading);
                break;
            case Paragraph paragraph:
                RunMarkup.Write(_html, paragraph, _anchors);
                break;
            case ListBlock list:
                List(list);
                break;
            case TableBlock table:
                new TableMarkup(_html, _anchors).Write(table.Table);
                break;
            case QuoteBlock quote:
                _boxes.Quote(quote);
                break;
            case RecommendationBlock recommendation:
                _boxes.Recommendation(recommendation);
                break;
            case Callout callout:
                _boxes.Callout(callout);
                break;
            case YouSaidBlock said:
                _boxes.YouSaid(said);
                break;
            case Columns columns:
                Columns(columns);
                break;
            case ContentsBlock contents:
                Contents(contents.Levels);
                break;
            case PageBreak:
                _html.Raw("<div class=\"page-break\"></div>");
                break;
            default:
                throw new ArgumentException($"A {block.GetType().Name} has no HTML.", nameof(block));
        }
    }

    // Always one level below the heading it stands under, so that nobody who goes by headings meets a gap.
    private void Heading(Heading heading)
    {
        while (_above.TryPeek(out var last) && last.Level >= heading.Level)
        {
            _above.Pop();
        }
        var shown = Math.Min(6, _above.TryPeek(out var over) ? over.Shown + 1 : 2);
        _above.Push((heading.Level, shown));
        _html.Element($"h{shown}", heading.Text, ("id", _anchors.OfBlock(heading.Anchor)));
    }

    private void List(ListBlock list)
    {
        var element = list.Numbered ? "ol" : "ul";
        _html.Open(element).Line();
        foreach (var item in list.Items)
        {
            _html.Open("li");
            RunMarkup.Write(_html, item, _anchors);
            _html.Close("li").Line();
        }
        _html.Close(element);
    }

    private void Columns(Columns columns)
    {
        _html.Open("div", ("class", "columns")).Line();
        foreach (var part in columns.Parts)
        {
            _html.Open("div").Line();
            Write(part);
            _html.Close("div").Line();
        }
        _html.Close("div");
    }

    private void Contents(int levels)
    {
        _html.Raw("<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n");
        var depth = 0;
        foreach (var heading in Anchors.All(_report.Blocks).OfType<Heading>().Where(h => h.Level <= levels))
        {
            var level = Math.Min(heading.Level, depth + 1);
            _html.Raw(level > depth ? "<ol>\n" : "</li>\n");
            for (; depth > level; depth--)
            {
                _html.Raw("</ol></li>\n");
            }
            depth = level;
            // In a span of its own, so that in print the page number stands at its side.
            _html.Open("li").Open("a", ("href", "#" + heading.Anchor)).Element("span", heading.Text).Close("a");
        }
        for (; depth > 0; depth--)
        {
            _html.Raw("</li></ol>\n");
        }
        _html.Raw("</nav>");
    }
}
