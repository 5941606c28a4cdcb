namespace Eleven.Web.Govuk;

public sealed record GovukHint : TextComponent
{
    public string? Id { get; init; }

    internal override void Write(HtmlWriter html) =>
        html.Write($"""<div{Attribute("id", Id)} class="govuk-hint{Also(Classes)}"{Attributes}>{Content}</div>""");
}
