namespace Eleven.Web.Govuk;

public sealed record GovukSkipLink : TextComponent
{
    public string? Href { get; init; }

    internal override void Write(HtmlWriter html) =>
        html.Write(
            $"""<a href="{OneOf(Href, "#content")}" class="govuk-skip-link{Also(Classes)}"{Attributes} data-module="govuk-skip-link">{Content}</a>"""
        );
}
