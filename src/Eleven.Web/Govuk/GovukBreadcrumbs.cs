namespace Eleven.Web.Govuk;

public sealed record Breadcrumb : TextComponent
{
    /// <summary>None is the page itself.</summary>
    public string? Href { get; init; }

    internal override void Write(HtmlWriter html)
    {
        if (string.IsNullOrEmpty(Href))
        {
            html.Write($"""<li class="govuk-breadcrumbs__list-item" aria-current="page">{Content}</li>""");
        }
        else
        {
            html.Write(
                $"""<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="{Href}"{Attributes}>{Content}</a></li>"""
            );
        }
    }
}

public sealed record GovukBreadcrumbs : Component
{
    public IReadOnlyList<Breadcrumb> Items { get; init; } = [];

    /// <summary>On a narrow screen only the first and the last two are shown.</summary>
    public bool CollapseOnMobile { get; init; }

    public string LabelText { get; init; } = "Breadcrumb";

    internal override void Write(HtmlWriter html)
    {
        var collapse = When(CollapseOnMobile, " govuk-breadcrumbs--collapse-on-mobile");
        html.Write(
            $"""<nav class="govuk-breadcrumbs{Also(Classes)}{collapse}"{Attributes} aria-label="{LabelText}"><ol class="govuk-breadcrumbs__list">"""
        );
        foreach (var item in Items)
        {
            html.Write($"{item}");
        }

        html.Write($"</ol></nav>");
    }
}
