using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Eleven.Files.Html;
using Eleven.Reports;
using Eleven.Tests.Reports;

namespace Eleven.Tests.Html;

/// <summary>A report's HTML as a browser understands it.</summary>
internal static class Page
{
    public static IDocument Of(Report report) => new HtmlParser().ParseDocument(HtmlReport.Write(report));

    public static IDocument Of(params Block[] blocks) => Of(SmallReport.Of(blocks));

    /// <summary>What is seen, without what is only spoken.</summary>
    public static string Seen(this IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var spoken in copy.QuerySelectorAll(".spoken"))
        {
            spoken.Remove();
        }
        return copy.TextContent;
    }

    /// <summary>What is spoken, without what is only seen.</summary>
    public static string Spoken(this IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var seen in copy.QuerySelectorAll("[aria-hidden=true]"))
        {
            seen.Remove();
        }
        return copy.TextContent;
    }
}
