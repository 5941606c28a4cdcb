using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Eleven.Web.Govuk.TagHelpers;

[HtmlTargetElement("govuk-back-link")]
public sealed class BackLinkTagHelper : WordsTagHelper
{
    public string? Href { get; set; }

    private protected override Component Made(HtmlString? inside, string? classes, Dictionary<string, string?> attributes) =>
        new GovukBackLink
        {
            Href = Href,
            Html = inside,
            Classes = classes,
            Attributes = attributes,
        };
}

[HtmlTargetElement("govuk-button")]
public sealed class ButtonTagHelper : WordsTagHelper
{
    public string? Href { get; set; }

    public string? Name { get; set; }

    public string? Value { get; set; }

    public string? Type { get; set; }

    public bool Disabled { get; set; }

    /// <summary>Not said, a button that sends a form does not send it twice.</summary>
    public bool? PreventDoubleClick { get; set; }

    public bool Start { get; set; }

    private protected override Component Made(HtmlString? inside, string? classes, Dictionary<string, string?> attributes) =>
        new GovukButton
        {
            Html = inside,
            Href = Href,
            Name = Name,
            Value = Value,
            Type = Type,
            Disabled = Disabled,
            PreventDoubleClick = PreventDoubleClick ?? (Href is null ? true : null),
            IsStartButton = Start,
            Classes = classes,
            Attributes = attributes,
        };
}

[HtmlTargetElement("govuk-skip-link")]
public sealed class SkipLinkTagHelper : WordsTagHelper
{
    public string? Href { get; set; }

    private protected override Component Made(HtmlString? inside, string? classes, Dictionary<string, string?> attributes) =>
        new GovukSkipLink
        {
            Href = Href,
            Html = inside,
            Classes = classes,
            Attributes = attributes,
        };
}
