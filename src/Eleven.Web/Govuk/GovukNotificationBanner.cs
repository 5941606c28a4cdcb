using Microsoft.AspNetCore.Html;

namespace Eleven.Web.Govuk;

/// <summary>News about the page one is on: that a change was made, say.</summary>
public sealed record GovukNotificationBanner : TextComponent
{
    public string? TitleText { get; init; }

    public HtmlString? TitleHtml { get; init; }

    public string? TitleId { get; init; }

    public int TitleHeadingLevel { get; init; } = 2;

    /// <summary>"success" where something was done.</summary>
    public string? Type { get; init; }

    public string? Role { get; init; }

    public bool? DisableAutoFocus { get; init; }

    internal override void Write(HtmlWriter html)
    {
        var success = Type == "success";
        var id = OneOf(TitleId, "govuk-notification-banner-title");
        var title = new TextOrHtml(TitleHtml, OneOf(TitleText, success ? "Success" : "Important"));
        html.Write($"""<div class="govuk-notification-banner{When(success, " govuk-notification-banner--success")}{Also(Classes)}" """);
        html.Write(
            $"""role="{OneOf(Role, success ? "alert" : "region")}" aria-labelledby="{id}" data-module="govuk-notification-banner" """
        );
        html.Write(
            $"""{Attribute("data-disable-auto-focus", DisableAutoFocus)}{Attributes}><div class="govuk-notification-banner__header">"""
        );
        html.Write($"""<h{TitleHeadingLevel} class="govuk-notification-banner__title" id="{id}">{title}</h{TitleHeadingLevel}></div>""");
        html.Write($"""<div class="govuk-notification-banner__content">""");
        if (!string.IsNullOrEmpty(Html?.Value))
        {
            html.Write($"{Html}");
        }
        else if (!string.IsNullOrEmpty(Text))
        {
            html.Write($"""<p class="govuk-notification-banner__heading">{Text}</p>""");
        }

        html.Write($"</div></div>");
    }
}
