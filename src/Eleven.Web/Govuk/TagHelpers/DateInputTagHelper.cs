using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Eleven.Web.Govuk.TagHelpers;

/// <summary>A date bound to a <see cref="TypedDate"/>. What is wrong with it belongs to the part that is wrong.</summary>
[HtmlTargetElement("govuk-date-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateInputTagHelper : GroupTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var date = For.Model as TypedDate ?? new();
        DatePart[] parts = [Part("Day", date.Day, "2"), Part("Month", date.Month, "2"), Part("Year", date.Year, "4")];
        FormWords.Ask(ViewContext, Legend, [.. parts.Select(p => p.Name!)]);
        Replace(
            output,
            new GovukDateInput
            {
                Id = Id,
                Items = parts,
                Fieldset = Fieldset,
                Hint = HintBelow,
                ErrorMessage = Error ?? ErrorOf(Name + ".Day") ?? ErrorOf(Name + ".Month") ?? ErrorOf(Name + ".Year"),
                Classes = Classes(output),
                Attributes = Others(output),
            }
        );
    }

    private DatePart Part(string part, string? value, string width)
    {
        var name = $"{Name}.{part}";
        return new()
        {
            Name = name,
            Id = IdOf(name),
            Label = part,
            Value = ValueOf(name, value),
            Classes = "govuk-input--width-" + width,
            Error = ErrorOf(name) is null ? null : true,
        };
    }
}
