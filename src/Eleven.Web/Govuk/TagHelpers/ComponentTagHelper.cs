using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Eleven.Web.Govuk.TagHelpers;

/// <summary>A tag of a page that stands for a component. Attributes it does not know become the component's own.</summary>
public abstract class ComponentTagHelper : TagHelper
{
    private protected static void Replace(TagHelperOutput output, IHtmlContent component)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(component);
    }

    /// <summary>What stands between the tags. Nothing, and mere white space, is null.</summary>
    private protected static async Task<HtmlString?> Inside(TagHelperOutput output)
    {
        var content = (await output.GetChildContentAsync()).GetContent();
        return string.IsNullOrWhiteSpace(content) ? null : new(content.Trim());
    }

    private protected static string? Classes(TagHelperOutput output) =>
        output.Attributes.TryGetAttribute("class", out var attribute) ? Text(attribute.Value) : null;

    private protected static Dictionary<string, string?> Others(TagHelperOutput output) =>
        output
            .Attributes.Where(a => a.Name != "class")
            .ToDictionary(a => a.Name, a => a.ValueStyle == HtmlAttributeValueStyle.Minimized ? null : Text(a.Value));

    // What a page writes into an attribute arrives encoded. It is encoded again where it is written.
    private static string? Text(object? value)
    {
        if (value is not IHtmlContent content)
        {
            return value?.ToString();
        }

        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
