namespace Eleven.Web.Govuk;

public sealed record GovukErrorMessage : TextComponent
{
    public string? Id { get; init; }

    /// <summary>Said before the message. Empty leaves it out.</summary>
    public string VisuallyHiddenText { get; init; } = "Error";

    internal override void Write(HtmlWriter html)
    {
        html.Write($"""<p{Attribute("id", Id)} class="govuk-error-message{Also(Classes)}"{Attributes}>""");
        if (VisuallyHiddenText.Length > 0)
        {
            html.Write($"""<span class="govuk-visually-hidden">{VisuallyHiddenText}:</span> """);
        }

        html.Write($"{Content}</p>");
    }
}
