using System.Collections.Immutable;
using Eleven.Reports;

namespace Eleven.Files.Html;

/// <summary>Blocks as HTML. A kind of block that is not known here is a bug and fails loudly.</summary>
internal sealed class BlockMarkup(Markup html, Report report)
{
    private readonly Anchors _anchors = new(report);

    // The headings under which the next one stands: their level in the report and in the page.
    private readonly Stack<(int Level, int Shown)> _above = [];

    public void Write(ImmutableArray<Block> blocks)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is ChartBlock chart)
            {
                new ChartMarkup(html, _anchors).Write(chart.Chart, ChartTable.Beneath(blocks, i));
            }
            else
            {
                Write(blocks[i]);
            }
            html.Line();
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
                Paragraph(paragraph);
                break;
            case ListBlock list:
                List(list);
                break;
            case TableBlock table:
                new TableMarkup(html, _anchors).Write(table.Table);
                break;
            case QuoteBlock quote:
                html.Raw("<figure class=\"quote\"><blockquote>").Element("p", quote.Text).Raw("</blockquote>");
                html.Element("figcaption", quote.Who).Close("figure");
                break;
            case RecommendationBlock recommendation:
                Recommendation(recommendation);
                break;
            case Callout callout:
                Callout(callout);
                break;
            case YouSaidBlock said:
                YouSaid(said);
                break;
            case Columns columns:
                Columns(columns);
                break;
            case ContentsBlock contents:
                Contents(contents.Levels);
                break;
            case PageBreak:
                html.Raw("<div class=\"page-break\"></div>");
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
        html.Element($"h{shown}", heading.Text, ("id", _anchors.OfBlock(heading.Anchor)));
    }

    private void Paragraph(Paragraph paragraph)
    {
        var style = paragraph.Style == ParagraphStyle.Body ? null : paragraph.Style.ToString().ToLowerInvariant();
        html.Open("p", ("class", style));
        RunMarkup.Write(html, paragraph.Runs, _anchors);
        html.Close("p");
    }

    private void List(ListBlock list)
    {
        var element = list.Numbered ? "ol" : "ul";
        html.Open(element).Line();
        foreach (var item in list.Items)
        {
            html.Open("li");
            RunMarkup.Write(html, item, _anchors);
            html.Close("li").Line();
        }
        html.Close(element);
    }

    private void Recommendation(RecommendationBlock recommendation)
    {
        var id = _anchors.OfBlock(recommendation.Anchor);
        var title = _anchors.Derived(id, "title");
        html.Open("div", ("class", "recommendation"), ("id", id), ("role", "group"), ("aria-labelledby", title)).Line();
        html.Element("p", $"Recommendation {recommendation.Number}", ("class", "box-title"), ("id", title)).Line();
        html.Element("p", recommendation.Text).Line();
        if (recommendation.Who is not null || recommendation.By is not null)
        {
            html.Open("dl");
            Pair("Who", recommendation.Who);
            Pair("By", recommendation.By);
            html.Close("dl").Line();
        }
        html.Close("div");
    }

    private void Pair(string term, string? words)
    {
        if (words is not null)
        {
            html.Open("div").Element("dt", term).Element("dd", words).Close("div");
        }
    }

    private void Callout(Callout callout)
    {
        html.Open("div", ("class", "callout"), ("role", "note")).Line();
        html.Element("p", callout.Title, ("class", "box-title")).Line();
        foreach (var paragraph in callout.Paragraphs)
        {
            Paragraph(paragraph);
            html.Line();
        }
        html.Close("div");
    }

    private void YouSaid(YouSaidBlock said)
    {
        html.Open("div", ("class", "you-said")).Line();
        html.Element("p", said.Who, ("class", "box-title")).Line();
        html.Open("dl");
        html.Open("div").Element("dt", "You said").Element("dd", said.YouSaid).Close("div");
        html.Open("div").Element("dt", "We will").Element("dd", said.WeWill).Close("div");
        html.Close("dl").Close("div");
    }

    private void Columns(Columns columns)
    {
        html.Open("div", ("class", "columns")).Line();
        foreach (var part in columns.Parts)
        {
            html.Open("div").Line();
            Write(part);
            html.Close("div").Line();
        }
        html.Close("div");
    }

    private void Contents(int levels)
    {
        html.Raw("<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n");
        var depth = 0;
        foreach (var heading in Anchors.All(report.Blocks).OfType<Heading>().Where(h => h.Level <= levels))
        {
            var level = Math.Min(heading.Level, depth + 1);
            html.Raw(level > depth ? "<ol>\n" : "</li>\n");
            for (; depth > level; depth--)
            {
                html.Raw("</ol></li>\n");
            }
            depth = level;
            html.Open("li").Element("a", heading.Text, ("href", "#" + heading.Anchor));
        }
        for (; depth > 0; depth--)
        {
            html.Raw("</li></ol>\n");
        }
        html.Raw("</nav>");
    }
}
