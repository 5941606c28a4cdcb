using Microsoft.AspNetCore.Html;

namespace Eleven.Web.Govuk;

/// <summary>Markup at the end of the bar, below it unless it is to stand "inline".</summary>
public sealed record EndSlot(HtmlString? Html, string? Align = null);

/// <summary>Markup of one's own in the bar.</summary>
public sealed record NavigationSlots
{
    public HtmlString? Start { get; init; }

    public EndSlot? End { get; init; }

    public HtmlString? NavigationStart { get; init; }

    public HtmlString? NavigationEnd { get; init; }
}

/// <summary>The service's name and its places.</summary>
public sealed record GovukServiceNavigation : Component
{
    public string? ServiceName { get; init; }

    public string? ServiceUrl { get; init; }

    public IReadOnlyList<NavigationItem?> Navigation { get; init; } = [];

    public string? NavigationId { get; init; }

    public string? NavigationLabel { get; init; }

    public string? NavigationClasses { get; init; }

    public string AriaLabel { get; init; } = "Service information";

    public string? MenuButtonText { get; init; }

    public string? MenuButtonLabel { get; init; }

    /// <summary>On a narrow screen the places wait behind a button, where scripts run. Not said, they do where there are several.</summary>
    public bool? CollapseNavigationOnMobile { get; init; }

    public NavigationSlots? Slots { get; init; }

    internal override void Write(HtmlWriter html)
    {
        var section = !string.IsNullOrEmpty(ServiceName) || Slots?.Start is not null || Slots?.End?.Html is not null;
        var inline = When(Slots?.End?.Align == "inline", " govuk-service-navigation__inlining-container");
        html.Write($"<{(section ? "section" : "div")}{Attribute("aria-label", section ? AriaLabel : null)} ");
        html.Write($"""class="govuk-service-navigation{Also(Classes)}" data-module="govuk-service-navigation"{Attributes}>""");
        html.Write($"""<div class="govuk-width-container{inline}">{Slots?.Start}<div class="govuk-service-navigation__container">""");
        WriteName(html);
        WriteNavigation(html, [.. Navigation.OfType<NavigationItem>()]);
        html.Write($"</div>{Slots?.End?.Html}</div></{(section ? "section" : "div")}>");
    }

    private void WriteName(HtmlWriter html)
    {
        if (string.IsNullOrEmpty(ServiceName))
        {
            return;
        }

        html.Write($"""<span class="govuk-service-navigation__service-name">""");
        if (string.IsNullOrEmpty(ServiceUrl))
        {
            html.Write($"""<span class="govuk-service-navigation__text">{ServiceName}</span>""");
        }
        else
        {
            html.Write($"""<a href="{ServiceUrl}" class="govuk-service-navigation__link">{ServiceName}</a>""");
        }

        html.Write($"</span>");
    }

    private void WriteNavigation(HtmlWriter html, NavigationItem[] items)
    {
        if (items.Length == 0 && Slots?.NavigationStart is null && Slots?.NavigationEnd is null)
        {
            return;
        }

        var menu = OneOf(MenuButtonText, "Menu");
        var id = OneOf(NavigationId, "navigation");
        html.Write(
            $"""<nav aria-label="{OneOf(NavigationLabel, menu)}" class="govuk-service-navigation__wrapper{Also(NavigationClasses)}">"""
        );
        if (CollapseNavigationOnMobile ?? items.Length > 1)
        {
            html.Write($"""<button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" """);
            html.Write($"""aria-controls="{id}"{Attribute("aria-label", MenuButtonLabel == menu ? null : MenuButtonLabel)} hidden """);
            html.Write($"""aria-hidden="true">{menu}</button>""");
        }

        html.Write($"""<ul class="govuk-service-navigation__list" id="{id}">{Slots?.NavigationStart}""");
        foreach (var item in items)
        {
            html.Write($"{item}");
        }

        html.Write($"{Slots?.NavigationEnd}</ul></nav>");
    }
}
