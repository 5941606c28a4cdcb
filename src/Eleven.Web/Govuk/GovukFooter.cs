namespace Eleven.Web.Govuk;

public sealed record FooterLink : Component
{
    public string? Href { get; init; }

    public string? Text { get; init; }

    internal override void Write(HtmlWriter html) => html.Write($"""<a class="govuk-footer__link" href="{Href}"{Attributes}>{Text}</a>""");
}

public sealed record FooterSection : Component
{
    public string? Title { get; init; }

    /// <summary>Of the grid, as "two-thirds".</summary>
    public string? Width { get; init; }

    public int? Columns { get; init; }

    public IReadOnlyList<FooterLink> Items { get; init; } = [];

    internal override void Write(HtmlWriter html)
    {
        html.Write($"""<div class="govuk-footer__section govuk-grid-column-{OneOf(Width, "full")}">""");
        html.Write($"""<h2 class="govuk-footer__heading govuk-heading-m">{Title}</h2>""");
        if (Items.Count > 0)
        {
            html.Write($"""<ul class="govuk-footer__list{(Columns is null ? null : $" govuk-footer__list--columns-{Columns}")}">""");
            foreach (var item in Items.Where(i => !string.IsNullOrEmpty(i.Href) && !string.IsNullOrEmpty(i.Text)))
            {
                html.Write($"""<li class="govuk-footer__list-item">{item}</li>""");
            }

            html.Write($"</ul>");
        }

        html.Write($"</div>");
    }
}

public sealed record FooterMeta : TextComponent
{
    public string? VisuallyHiddenTitle { get; init; }

    public IReadOnlyList<FooterLink> Items { get; init; } = [];

    internal override void Write(HtmlWriter html)
    {
        html.Write($"""<h2 class="govuk-visually-hidden">{OneOf(VisuallyHiddenTitle, "Support links")}</h2>""");
        if (Items.Count > 0)
        {
            html.Write($"""<ul class="govuk-footer__inline-list">""");
            foreach (var item in Items)
            {
                html.Write($"""<li class="govuk-footer__inline-list-item">{item}</li>""");
            }

            html.Write($"</ul>");
        }

        if (!Content.IsEmpty)
        {
            html.Write($"""<div class="govuk-footer__meta-custom">{Content}</div>""");
        }
    }
}

/// <summary>The foot of every page, without crown, licence and copyright of the government, whose page it is not.</summary>
public sealed record GovukFooter : Component
{
    public string? ContainerClasses { get; init; }

    public IReadOnlyList<FooterSection> Navigation { get; init; } = [];

    public FooterMeta? Meta { get; init; }

    internal override void Write(HtmlWriter html)
    {
        html.Write($"""<div class="govuk-footer{Also(Classes)}"{Attributes}><div class="govuk-width-container{Also(ContainerClasses)}">""");
        if (Navigation.Count > 0)
        {
            html.Write($"""<div class="govuk-footer__navigation">""");
            foreach (var section in Navigation)
            {
                html.Write($"{section}");
            }

            html.Write($"""</div><hr class="govuk-footer__section-break">""");
        }

        html.Write(
            $"""<div class="govuk-footer__meta"><div class="govuk-footer__meta-item govuk-footer__meta-item--grow">{Meta}</div></div>"""
        );
        html.Write($"</div></div>");
    }
}
