using Microsoft.AspNetCore.Html;

namespace Eleven.Web.Govuk;

public sealed record ErrorLine : TextComponent
{
    /// <summary>The field that is wrong.</summary>
    public string? Href { get; init; }

    internal override void Write(HtmlWriter html)
    {
        if (string.IsNullOrEmpty(Href))
        {
            html.Write($"<li>{Content}</li>");
        }
        else
        {
            html.Write($"""<li><a href="{Href}"{Attributes}>{Content}</a></li>""");
        }
    }
}

/// <summary>All that is wrong with what was sent, at the top of the page.</summary>
public sealed record GovukErrorSummary : Component
{
    public string? TitleText { get; init; }

    public HtmlString? TitleHtml { get; init; }

    public string? DescriptionText { get; init; }

    public HtmlString? DescriptionHtml { get; init; }

    public IReadOnlyList<ErrorLine> ErrorList { get; init; } = [];

    public bool? DisableAutoFocus { get; init; }

    internal override void Write(HtmlWriter html)
    {
        html.Write(
            $"""<div class="govuk-error-summary{Also(Classes)}"{Attribute("data-disable-auto-focus", DisableAutoFocus)}{Attributes} """
        );
        html.Write($"""data-module="govuk-error-summary"><div role="alert"><h2 class="govuk-error-summary__title">""");
        html.Write($"""{new TextOrHtml(TitleHtml, TitleText)}</h2><div class="govuk-error-summary__body">""");
        var description = new TextOrHtml(DescriptionHtml, DescriptionText);
        if (!description.IsEmpty)
        {
            html.Write($"<p>{description}</p>");
        }

        if (ErrorList.Count > 0)
        {
            html.Write($"""<ul class="govuk-list govuk-error-summary__list">""");
            foreach (var line in ErrorList)
            {
                html.Write($"{line}");
            }

            html.Write($"</ul>");
        }

        html.Write($"</div></div></div>");
    }
}
