using Microsoft.AspNetCore.Html;

namespace Eleven.Web.Govuk;

/// <summary>What a group of fields asks for.</summary>
public sealed record Legend : TextComponent
{
    /// <summary>Where the page asks one question, its legend is the heading.</summary>
    public bool IsPageHeading { get; init; }

    internal override void Write(HtmlWriter html)
    {
        if (Content.IsEmpty)
        {
            return;
        }

        html.Write($"""<legend class="govuk-fieldset__legend{Also(Classes)}">""");
        if (IsPageHeading)
        {
            html.Write($"""<h1 class="govuk-fieldset__heading">{Content}</h1>""");
        }
        else
        {
            html.Write($"{Content}");
        }

        html.Write($"</legend>");
    }
}

public sealed record GovukFieldset : Component
{
    public Legend? Legend { get; init; }

    public string? DescribedBy { get; init; }

    public string? Role { get; init; }

    public HtmlString? Html { get; init; }

    internal override void Write(HtmlWriter html)
    {
        Open(html, DescribedBy, Role);
        html.Write($"{Html}</fieldset>");
    }

    /// <summary>Whoever opens it writes the fields and closes it.</summary>
    internal void Open(HtmlWriter html, string? describedBy, string? role) =>
        html.Write(
            $"""<fieldset class="govuk-fieldset{Also(Classes)}"{Attribute("role", role)}{Attribute("aria-describedby", describedBy)}{Attributes}>{Legend}"""
        );
}
