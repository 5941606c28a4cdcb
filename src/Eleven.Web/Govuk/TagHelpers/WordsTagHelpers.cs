using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Eleven.Web.Govuk.TagHelpers;

/// <summary>A tag whose component is made of what stands between its ends.</summary>
public abstract class WordsTagHelper : ComponentTagHelper
{
    public sealed override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await Inside(output);
        Replace(output, Made(inside, Classes(output), Others(output)));
    }

    private protected abstract Component Made(HtmlString? inside, string? classes, Dictionary<string, string?> attributes);
}

[HtmlTargetElement("govuk-details")]
public sealed class DetailsTagHelper : WordsTagHelper
{
    public string? Summary { get; set; }

    public bool Open { get; set; }

    private protected override Component Made(HtmlString? inside, string? classes, Dictionary<string, string?> attributes) =>
        new GovukDetails
        {
            SummaryText = Summary,
            Open = Open,
            Html = inside,
            Classes = classes,
            Attributes = attributes,
        };
}

/// <summary>Fields that belong together, as the lines of an address.</summary>
[HtmlTargetElement("govuk-fieldset")]
public sealed class FieldsetTagHelper : WordsTagHelper
{
    public string? Legend { get; set; }

    private protected override Component Made(HtmlString? inside, string? classes, Dictionary<string, string?> attributes) =>
        new GovukFieldset
        {
            Legend = new() { Text = Legend, Classes = "govuk-fieldset__legend--m" },
            Html = inside,
            Classes = classes,
            Attributes = attributes,
        };
}

[HtmlTargetElement("govuk-inset-text")]
public sealed class InsetTextTagHelper : WordsTagHelper
{
    private protected override Component Made(HtmlString? inside, string? classes, Dictionary<string, string?> attributes) =>
        new GovukInsetText
        {
            Html = inside,
            Classes = classes,
            Attributes = attributes,
        };
}

[HtmlTargetElement("govuk-notification-banner")]
public sealed class NotificationBannerTagHelper : WordsTagHelper
{
    /// <summary>"success" where something was done.</summary>
    public string? Type { get; set; }

    public string? BannerTitle { get; set; }

    private protected override Component Made(HtmlString? inside, string? classes, Dictionary<string, string?> attributes) =>
        new GovukNotificationBanner
        {
            Type = Type,
            TitleText = BannerTitle,
            Html = inside,
            Classes = classes,
            Attributes = attributes,
        };
}

[HtmlTargetElement("govuk-panel")]
public sealed class PanelTagHelper : WordsTagHelper
{
    public string? PanelTitle { get; set; }

    private protected override Component Made(HtmlString? inside, string? classes, Dictionary<string, string?> attributes) =>
        new GovukPanel
        {
            TitleText = PanelTitle,
            Html = inside,
            Classes = classes,
            Attributes = attributes,
        };
}

[HtmlTargetElement("govuk-phase-banner")]
public sealed class PhaseBannerTagHelper : WordsTagHelper
{
    public string? Phase { get; set; }

    private protected override Component Made(HtmlString? inside, string? classes, Dictionary<string, string?> attributes) =>
        new GovukPhaseBanner
        {
            Tag = new() { Text = Phase },
            Html = inside,
            Classes = classes,
            Attributes = attributes,
        };
}

[HtmlTargetElement("govuk-tag")]
public sealed class TagTagHelper : WordsTagHelper
{
    private protected override Component Made(HtmlString? inside, string? classes, Dictionary<string, string?> attributes) =>
        new GovukTag
        {
            Html = inside,
            Classes = classes,
            Attributes = attributes,
        };
}

[HtmlTargetElement("govuk-warning-text")]
public sealed class WarningTextTagHelper : WordsTagHelper
{
    private protected override Component Made(HtmlString? inside, string? classes, Dictionary<string, string?> attributes) =>
        new GovukWarningText
        {
            Html = inside,
            Classes = classes,
            Attributes = attributes,
        };
}
