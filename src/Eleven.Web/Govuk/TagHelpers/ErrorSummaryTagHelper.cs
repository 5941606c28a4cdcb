using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Eleven.Web.Govuk.TagHelpers;

/// <summary>All that is wrong with what was sent, each linked to its field. Nothing where nothing is.</summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : ComponentTagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lines = ViewContext
            .ViewData.ModelState.Where(e => e.Value?.Errors.Count > 0)
            .Select(e => Line(e.Key, e.Value!.Errors[0].ErrorMessage))
            .ToArray();
        if (lines.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        Replace(output, new GovukErrorSummary { TitleText = "There is a problem", ErrorList = lines });
    }

    // What is wrong with a date as a whole is put right from its first part on.
    private ErrorLine Line(string name, string message)
    {
        var day = name + ".Day";
        var field = ViewContext.ViewData.ModelState.ContainsKey(day) ? day : name;
        return new() { Text = message, Href = name.Length == 0 ? null : "#" + BoundTagHelper.IdOf(field) };
    }
}
