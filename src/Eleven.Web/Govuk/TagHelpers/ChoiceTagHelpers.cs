using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Eleven.Web.Govuk.TagHelpers;

/// <summary>Several fields that answer one question, which is the legend.</summary>
public abstract class GroupTagHelper : BoundTagHelper
{
    public string? Legend { get; set; }

    /// <summary>Where the page asks one question, its legend is the heading.</summary>
    public bool Heading { get; set; }

    private protected GovukFieldset Fieldset =>
        new()
        {
            Legend = new()
            {
                Text = Legend,
                IsPageHeading = Heading,
                Classes = Heading ? "govuk-fieldset__legend--l" : null,
            },
        };
}

public abstract class ChoicesTagHelper : GroupTagHelper
{
    public sealed override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // Before its items, so that what stands between their ends comes after it.
        var items = ItemTagHelper.Begin(context);
        FormWords.Ask(ViewContext, Legend, [Name], items);
        await output.GetChildContentAsync();
        var choices = Made() with
        {
            Name = Name,
            IdPrefix = Id,
            Fieldset = Fieldset,
            Hint = HintBelow,
            ErrorMessage = Error,
            Items = items,
            Classes = Classes(output),
            Attributes = Others(output),
        };
        Replace(output, choices);
    }

    private protected abstract ChoiceGroup Made();
}

[HtmlTargetElement("govuk-radios")]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    private protected override ChoiceGroup Made() => new GovukRadios { Value = Value };
}

[HtmlTargetElement("govuk-checkboxes")]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    private protected override ChoiceGroup Made() => new GovukCheckboxes { Values = Values };
}

[HtmlTargetElement("govuk-select")]
public sealed class SelectTagHelper : FieldTagHelper
{
    private List<ChoiceItem> _items = [];

    private protected override IReadOnlyList<ChoiceItem> Items => _items;

    private protected override async Task Prepare(TagHelperContext context, TagHelperOutput output)
    {
        _items = ItemTagHelper.Begin(context);
        await output.GetChildContentAsync();
    }

    private protected override FieldComponent Made() =>
        new GovukSelect
        {
            Value = Value,
            Items =
            [
                .. _items.Select(i => new SelectItem
                {
                    Value = i.Value,
                    Text = i.Text,
                    Disabled = i.Disabled,
                    Attributes = i.Attributes,
                }),
            ],
        };
}
