using System.Collections;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Eleven.Web.Govuk.TagHelpers;

/// <summary>A field bound to a property: its name, its id, what was sent, and what is wrong with it come from there.</summary>
public abstract class BoundTagHelper : ComponentTagHelper
{
    public ModelExpression For { get; set; } = null!;

    /// <summary>Text below the label or the legend.</summary>
    public string? Hint { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private protected string Id => IdOf(Name);

    private protected GovukHint? HintBelow => string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint };

    private protected GovukErrorMessage? Error => ErrorOf(Name);

    /// <summary>As MVC makes ids, so that what points at a field by its name finds it.</summary>
    internal static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    private protected GovukErrorMessage? ErrorOf(string name) =>
        ViewContext.ViewData.ModelState[name]?.Errors is [var first, ..] ? new() { Text = first.ErrorMessage } : null;

    /// <summary>What was typed, be it wrong, else what the property holds.</summary>
    private protected string? ValueOf(string name, object? model) =>
        Sent(name) is { } entry ? entry.AttemptedValue : Convert.ToString(model);

    private protected string? Value => ValueOf(Name, For.Model);

    /// <summary>Of a property of many.</summary>
    private protected string[] Values =>
        Sent(Name) is { } entry
            ? entry.RawValue switch
            {
                string one => [one],
                IEnumerable<string> many => [.. many],
                _ => [],
            }
            : For.Model switch
            {
                null or false => [],
                true => ["true"],
                string one => [one],
                IEnumerable many => [.. many.Cast<object?>().Select(v => Convert.ToString(v) ?? "")],
                var one => [Convert.ToString(one) ?? ""],
            };

    private ModelStateEntry? Sent(string name) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null ? entry : null;
}

/// <summary>One field with its label.</summary>
public abstract class FieldTagHelper : BoundTagHelper
{
    public string? Label { get; set; }

    /// <summary>Where the page asks one question, its label is the heading.</summary>
    public bool Heading { get; set; }

    public bool Disabled { get; set; }

    /// <summary>Classes of the group around label and field.</summary>
    public string? GroupClass { get; set; }

    public sealed override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await Prepare(context, output);
        if (IsGivenBack)
        {
            FormWords.Ask(ViewContext, Label, [Name], Items);
        }
        var field = Made() with
        {
            Id = Id,
            Name = Name,
            Label = new()
            {
                Text = Label,
                IsPageHeading = Heading,
                Classes = Heading ? "govuk-label--l" : null,
            },
            Hint = HintBelow,
            ErrorMessage = Error,
            Disabled = Disabled,
            FormGroup = new() { Classes = GroupClass },
            Classes = Classes(output),
            Attributes = Others(output),
        };
        Replace(output, field);
    }

    private protected abstract FieldComponent Made();

    /// <summary>Whether a page may show what was sent in it.</summary>
    private protected virtual bool IsGivenBack => true;

    /// <summary>To choose from; null where one writes.</summary>
    private protected virtual IReadOnlyList<ChoiceItem>? Items => null;

    private protected virtual Task Prepare(TagHelperContext context, TagHelperOutput output) => Task.CompletedTask;
}
