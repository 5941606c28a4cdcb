using Microsoft.AspNetCore.Html;

namespace Eleven.Web.Govuk;

/// <summary>Help that is opened by whoever wants it.</summary>
public sealed record GovukDetails : TextComponent
{
    public string? Id { get; init; }

    public string? SummaryText { get; init; }

    public HtmlString? SummaryHtml { get; init; }

    public bool Open { get; init; }

    internal override void Write(HtmlWriter html)
    {
        html.Write($"""<details{Attribute("id", Id)} class="govuk-details{Also(Classes)}"{Attributes}{Flag("open", Open)}>""");
        html.Write($"""<summary class="govuk-details__summary"><span class="govuk-details__summary-text">""");
        html.Write(
            $"""{new TextOrHtml(SummaryHtml, SummaryText)}</span></summary><div class="govuk-details__text">{Content}</div></details>"""
        );
    }
}
