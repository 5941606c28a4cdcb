namespace Eleven.Web.Govuk;

public sealed record Hint : Words
{
    public string? Id { get; init; }

    internal override void Write(HtmlWriter html) =>
        html.Write($"""<div{Attribute("id", Id)} class="govuk-hint{Also(Classes)}"{Attributes}>{Content}</div>""");
}
