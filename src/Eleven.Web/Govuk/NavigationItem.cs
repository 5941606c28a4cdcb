namespace Eleven.Web.Govuk;

public sealed record NavigationItem : TextComponent
{
    public string? Href { get; init; }

    /// <summary>It is the page.</summary>
    public bool Current { get; init; }

    /// <summary>The page lies below it.</summary>
    public bool Active { get; init; }

    internal override void Write(HtmlWriter html)
    {
        var here = Current || Active;
        var current = Attribute(
            "aria-current",
            Current ? "page"
                : Active ? "true"
                : null
        );
        html.Write($"""<li class="govuk-service-navigation__item{When(here, " govuk-service-navigation__item--active")}">""");
        if (!string.IsNullOrEmpty(Href))
        {
            html.Write($"""<a class="govuk-service-navigation__link" href="{Href}"{current}{Attributes}>""");
            WriteWords(html, here);
            html.Write($"</a>");
        }
        else if (!Content.IsEmpty)
        {
            html.Write($"""<span class="govuk-service-navigation__text"{current}>""");
            WriteWords(html, here);
            html.Write($"</span>");
        }

        html.Write($"</li>");
    }

    private void WriteWords(HtmlWriter html, bool here)
    {
        if (here)
        {
            html.Write($"""<strong class="govuk-service-navigation__active-fallback">{Content}</strong>""");
        }
        else
        {
            html.Write($"{Content}");
        }
    }
}
