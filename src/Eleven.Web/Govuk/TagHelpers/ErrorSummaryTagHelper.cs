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
            .OrderBy(e => Place(e.Key), Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)))
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

    // As the fields stand on the page, which is as the model has them: Form.Name before Form.Areas.
    private int[] Place(string name)
    {
        var place = new List<int>();
        var within = ViewContext.ViewData.ModelMetadata;
        foreach (var part in name.Split('.', '[').Select(p => p.TrimEnd(']')))
        {
            if (int.TryParse(part, out var number))
            {
                place.Add(number);
                within = within?.ElementMetadata;
            }
            else
            {
                place.Add(within?.Properties.Select(p => p.PropertyName).ToList().IndexOf(part) ?? -1);
                within = place[^1] < 0 ? null : within!.Properties[place[^1]];
            }
        }
        return [.. place];
    }
}
