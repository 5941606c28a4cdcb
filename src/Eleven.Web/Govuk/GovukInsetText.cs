namespace Eleven.Web.Govuk;

public sealed record GovukInsetText : TextComponent
{
    public string? Id { get; init; }

    internal override void Write(HtmlWriter html) =>
        html.Write($"""<div{Attribute("id", Id)} class="govuk-inset-text{Also(Classes)}"{Attributes}>{Content}</div>""");
}
