using Microsoft.AspNetCore.Html;

namespace Eleven.Web.Govuk;

/// <summary>The band at the top, with a name of one's own. The one with the crown is for gov.uk alone.</summary>
public sealed record GovukHeader : Component
{
    public string? LogoText { get; init; }

    public HtmlString? LogoHtml { get; init; }

    public string? Url { get; init; }

    /// <summary>In place of the page's width.</summary>
    public string? ContainerClasses { get; init; }

    internal override void Write(HtmlWriter html)
    {
        html.Write($"""<div class="govuk-generic-header{Also(Classes)}"{Attributes}>""");
        html.Write($"""<div class="govuk-generic-header__container {OneOf(ContainerClasses, "govuk-width-container")}">""");
        html.Write($"""<div class="govuk-generic-header__logo"><a href="{OneOf(Url, "/")}" class="govuk-generic-header__homepage-link">""");
        html.Write($"""{new TextOrHtml(LogoHtml, LogoText)}</a></div></div></div>""");
    }
}
