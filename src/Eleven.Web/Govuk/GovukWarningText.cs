namespace Eleven.Web.Govuk;

public sealed record GovukWarningText : TextComponent
{
    /// <summary>What a screen reader says for the exclamation mark.</summary>
    public string? IconFallbackText { get; init; }

    internal override void Write(HtmlWriter html) =>
        html.Write(
            $"""
            <div class="govuk-warning-text{Also(Classes)}"{Attributes}><span class="govuk-warning-text__icon" aria-hidden="true">!</span>
            <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">{OneOf(IconFallbackText, "Warning")}</span>
            {Content}</strong></div>
            """
        );
}
