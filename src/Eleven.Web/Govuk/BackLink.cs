namespace Eleven.Web.Govuk;

public sealed record BackLink : Words
{
    public string? Href { get; init; }

    internal override void Write(HtmlWriter html) =>
        html.Write(
            $"""<a href="{OneOf(Href, "#")}" class="govuk-back-link{Also(Classes)}"{Attributes}>{new Content(Html, OneOf(Text, "Back"))}</a>"""
        );
}
