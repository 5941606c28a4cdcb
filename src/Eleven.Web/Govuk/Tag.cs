namespace Eleven.Web.Govuk;

public sealed record Tag : Words
{
    internal override void Write(HtmlWriter html) =>
        html.Write($"""<strong class="govuk-tag{Also(Classes)}"{Attributes}>{Content}</strong>""");
}
