namespace Eleven.Web.Govuk;

public sealed record GovukTag : TextComponent
{
    internal override void Write(HtmlWriter html) =>
        html.Write($"""<strong class="govuk-tag{Also(Classes)}"{Attributes}>{Content}</strong>""");
}
