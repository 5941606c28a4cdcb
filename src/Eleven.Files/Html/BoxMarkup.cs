using Eleven.Reports;

namespace Eleven.Files.Html;

/// <summary>What is set apart from the text: quotes, recommendations, callouts, and what was said with the reply to it.</summary>
internal sealed class BoxMarkup(Markup html, Anchors anchors)
{
    public void Quote(QuoteBlock quote)
    {
        html.Raw("<figure class=\"quote\"><blockquote>").Element("p", quote.Text).Raw("</blockquote>");
        html.Element("figcaption", quote.Who).Close("figure");
    }

    public void Recommendation(RecommendationBlock recommendation)
    {
        var id = anchors.OfBlock(recommendation.Anchor);
        var title = anchors.Derived(id, "title");
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

    public void Callout(Callout callout)
    {
        html.Open("div", ("class", "callout"), ("role", "note")).Line();
        html.Element("p", callout.Title, ("class", "box-title")).Line();
        foreach (var paragraph in callout.Paragraphs)
        {
            RunMarkup.Write(html, paragraph, anchors);
            html.Line();
        }
        html.Close("div");
    }

    public void YouSaid(YouSaidBlock said)
    {
        html.Open("div", ("class", "you-said")).Line();
        html.Element("p", said.Who, ("class", "box-title")).Line();
        html.Open("dl");
        html.Open("div").Element("dt", "You said").Element("dd", said.YouSaid).Close("div");
        html.Open("div").Element("dt", "We will").Element("dd", said.WeWill).Close("div");
        html.Close("dl").Close("div");
    }
}
