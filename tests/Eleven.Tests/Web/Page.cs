using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Eleven.Tests.Web;

/// <summary>What was answered, and where that stands after all that it led to.</summary>
/// <param name="Address">Path and query.</param>
public sealed record Page(HttpStatusCode Status, string Address, HttpResponseHeaders Headers, string Text)
{
    public IHtmlDocument Html { get; } = new HtmlParser().ParseDocument(Text);

    public string Heading => Html.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>What is wrong, as the top of the page says.</summary>
    public string[] Problems => [.. Html.QuerySelectorAll(".govuk-error-summary__list li").Select(l => l.TextContent.Trim())];

    /// <summary>The words of the page between its frame, with single spaces.</summary>
    public string Words =>
        string.Join(' ', Html.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What a list of facts says under a name; null where it has none of that name.</summary>
    public string? Fact(string name) =>
        Html.QuerySelectorAll(".govuk-summary-list__row")
            .FirstOrDefault(r => r.QuerySelector("dt")?.TextContent.Trim() == name)
            ?.QuerySelector("dd")
            ?.TextContent.Trim();

    public string? Value(string field) =>
        Html.QuerySelector($"[name='{field}']") switch
        {
            IHtmlTextAreaElement area => area.Value,
            { } input => input.GetAttribute("value"),
            null => null,
        };
}
