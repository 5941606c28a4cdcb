namespace Eleven.Web.Govuk;

public sealed record GovukBackLink : TextComponent
{
    public string? Href { get; init; }

    internal override void Write(HtmlWriter html) =>
        html.Write(
            $"""<a href="{OneOf(Href, "#")}" class="govuk-back-link{Also(Classes)}"{Attributes}>{new TextOrHtml(Html, OneOf(Text, "Back"))}</a>"""
        );
}
