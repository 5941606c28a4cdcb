namespace Eleven.Web.Govuk;

public sealed record GovukLabel : TextComponent
{
    /// <summary>The id of the field it names.</summary>
    public string? For { get; init; }

    /// <summary>Where the page asks one question, its label is the heading.</summary>
    public bool IsPageHeading { get; init; }

    internal override void Write(HtmlWriter html)
    {
        if (Content.IsEmpty)
        {
            return;
        }

        if (IsPageHeading)
        {
            html.Write($"""<h1 class="govuk-label-wrapper">""");
        }

        html.Write($"""<label class="govuk-label{Also(Classes)}"{Attributes}{Attribute("for", For)}>{Content}</label>""");
        if (IsPageHeading)
        {
            html.Write($"</h1>");
        }
    }
}
