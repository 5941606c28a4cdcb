using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Eleven.Web.Govuk.TagHelpers;

/// <summary>One item of radios, checkboxes or a select. What stands between its ends is asked only of those who choose it.</summary>
[HtmlTargetElement("govuk-item")]
public sealed class ItemTagHelper : ComponentTagHelper
{
    public string? Value { get; set; }

    public string? Text { get; set; }

    /// <summary>Shown in place of the text: words with a picture.</summary>
    public HtmlString? Html { get; set; }

    public string? Hint { get; set; }

    public bool Disabled { get; set; }

    /// <summary>A checkbox that goes with no other.</summary>
    public bool Exclusive { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Items(context)
            .Add(
                new()
                {
                    Value = Value,
                    Text = Text,
                    Html = Html,
                    Hint = string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint },
                    Disabled = Disabled,
                    Behaviour = Exclusive ? "exclusive" : null,
                    Conditional = new() { Html = await Inside(output) },
                    Attributes = Others(output),
                }
            );
        output.SuppressOutput();
    }

    /// <summary>Those of the nearest group: a group within an item has its own.</summary>
    internal static List<ChoiceItem> Items(TagHelperContext context) => (List<ChoiceItem>)context.Items[typeof(ItemTagHelper)];

    /// <summary>A list into which the items of a group go as they are read.</summary>
    internal static List<ChoiceItem> Begin(TagHelperContext context)
    {
        var items = new List<ChoiceItem>();
        context.Items[typeof(ItemTagHelper)] = items;
        return items;
    }
}

/// <summary>A word between items, as "or".</summary>
[HtmlTargetElement("govuk-divider")]
public sealed class DividerTagHelper : ComponentTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var word = (await output.GetChildContentAsync()).GetContent();
        ItemTagHelper.Items(context).Add(new() { Divider = System.Net.WebUtility.HtmlDecode(word) });
        output.SuppressOutput();
    }
}
