using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Eleven.Web.Govuk.TagHelpers;

/// <summary>Facts by name, each a <c>govuk-row</c>.</summary>
[HtmlTargetElement("govuk-summary-list")]
public sealed class SummaryListTagHelper : ComponentTagHelper
{
    /// <summary>Makes it a card.</summary>
    public string? CardTitle { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = new List<SummaryRow>();
        context.Items[typeof(SummaryListTagHelper)] = rows;
        await output.GetChildContentAsync();
        Replace(
            output,
            new GovukSummaryList
            {
                Rows = rows,
                Card = CardTitle is null ? null : new() { Title = new() { Text = CardTitle } },
                Classes = Classes(output),
                Attributes = Others(output),
            }
        );
    }
}

/// <summary>One fact: what stands between its ends is the value.</summary>
[HtmlTargetElement("govuk-row", ParentTag = "govuk-summary-list")]
public sealed class RowTagHelper : ComponentTagHelper
{
    public string? Key { get; set; }

    /// <summary>Where it is changed.</summary>
    public string? Href { get; set; }

    /// <summary>What the link says. It is heard with the key.</summary>
    public string Action { get; set; } = "Change";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // An expression that is null comes here as no letters.
        var action = string.IsNullOrEmpty(Href)
            ? null
            : new SummaryAction
            {
                Text = Action,
                Href = Href,
                VisuallyHiddenText = Key,
            };
        ((List<SummaryRow>)context.Items[typeof(SummaryListTagHelper)]).Add(
            new()
            {
                Key = new() { Text = Key },
                Value = new() { Html = await Inside(output) },
                Actions = action is null ? null : new() { Items = [action] },
                Classes = Classes(output),
            }
        );
        output.SuppressOutput();
    }
}
