using Microsoft.AspNetCore.Html;

namespace Eleven.Web.Govuk;

public sealed record PageItem : Component
{
    public string? Number { get; init; }

    public string? Href { get; init; }

    public bool Current { get; init; }

    /// <summary>Stands for the pages between.</summary>
    public bool Ellipsis { get; init; }

    public string? VisuallyHiddenText { get; init; }

    internal bool IsEmpty => !Ellipsis && Number is null && Href is null;

    internal override void Write(HtmlWriter html)
    {
        if (Ellipsis)
        {
            html.Write(
                $"""<li class="govuk-pagination__item{When(Current, " govuk-pagination__item--current")} govuk-pagination__item--ellipsis">⋯</li>"""
            );
            return;
        }

        html.Write($"""<li class="govuk-pagination__item{When(Current, " govuk-pagination__item--current")}">""");
        html.Write(
            $"""<a class="govuk-link govuk-pagination__link" href="{Href}" aria-label="{VisuallyHiddenText ?? "Page " + Number}" """
        );
        html.Write($"""{Attribute("aria-current", Current ? "page" : null)}{Attributes}>{Number}</a></li>""");
    }
}

/// <summary>To the page before or after.</summary>
public sealed record PageStep : TextComponent
{
    private static readonly HtmlString Back = new(
        """<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>"""
    );

    private static readonly HtmlString Forth = new(
        """<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>"""
    );

    public string? Href { get; init; }

    /// <summary>What the page is about.</summary>
    public string? LabelText { get; init; }

    internal bool IsNext { get; init; }

    /// <summary>Without numbers between, the two stand one below the other.</summary>
    internal bool IsBlock { get; init; }

    internal override void Write(HtmlWriter html)
    {
        var (type, arrow) = IsNext ? ("next", Forth) : ("prev", Back);
        var labelled = !string.IsNullOrEmpty(LabelText);
        html.Write(
            $"""<div class="govuk-pagination__{type}"><a class="govuk-link govuk-pagination__link" href="{Href}" rel="{type}"{Attributes}>"""
        );
        html.Write($"{(IsBlock || !IsNext ? arrow : null)}");
        html.Write(
            $"""<span class="govuk-pagination__link-title{When(IsBlock && !labelled, " govuk-pagination__link-title--decorated")}">{Content}"""
        );
        if (Content.IsEmpty)
        {
            html.Write($"""{(IsNext ? "Next" : "Previous")}<span class="govuk-visually-hidden"> page</span>""");
        }

        html.Write($"</span>");
        if (labelled && IsBlock)
        {
            html.Write($"""<span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{LabelText}</span>""");
        }

        html.Write($"{(!IsBlock && IsNext ? arrow : null)}</a></div>");
    }
}

public sealed record GovukPagination : Component
{
    public IReadOnlyList<PageItem?>? Items { get; init; }

    public PageStep? Previous { get; init; }

    public PageStep? Next { get; init; }

    public string? LandmarkLabel { get; init; }

    internal override void Write(HtmlWriter html)
    {
        var block = Items is null && (Next is not null || Previous is not null);
        html.Write($"""<nav class="govuk-pagination{When(block, " govuk-pagination--block")}{Also(Classes)}" """);
        html.Write($"""aria-label="{OneOf(LandmarkLabel, "Pagination")}"{Attributes}>""");
        if (!string.IsNullOrEmpty(Previous?.Href))
        {
            html.Write($"{Previous with { IsBlock = block }}");
        }

        if (Items is not null)
        {
            html.Write($"""<ul class="govuk-pagination__list">""");
            foreach (var item in Items.Where(i => i is { IsEmpty: false }))
            {
                html.Write($"{item}");
            }

            html.Write($"</ul>");
        }

        if (!string.IsNullOrEmpty(Next?.Href))
        {
            html.Write($"{Next with { IsNext = true, IsBlock = block }}");
        }

        html.Write($"</nav>");
    }
}
