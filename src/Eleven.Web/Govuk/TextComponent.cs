using Microsoft.AspNetCore.Html;

namespace Eleven.Web.Govuk;

/// <summary>A component whose content is a text, or markup.</summary>
public abstract record TextComponent : Component
{
    public string? Text { get; init; }

    /// <summary>Goes before the text.</summary>
    public HtmlString? Html { get; init; }

    internal TextOrHtml Content => new(Html, Text);
}
