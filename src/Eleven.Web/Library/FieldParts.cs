using Eleven.QuestionSets;
using Eleven.Web.Govuk;

namespace Eleven.Web.Library;

/// <summary>Of what the fields of a previewed question are made: each is named by the question's heading.</summary>
internal static class FieldParts
{
    private const int LinesOfText = 3;

    public static GovukTextarea Box(TextBox box, string id) =>
        new()
        {
            Id = $"{id}-{box.Code}",
            Name = $"{id}-{box.Code}",
            Label = new() { Text = box.Label, Classes = "govuk-label--s" },
            Hint = box.Asks is null ? null : new() { Text = box.Asks },
            Rows = LinesOfText,
        };

    public static GovukInsetText From(OptionsFrom from) =>
        new() { Text = $"The {from.ToString().ToLowerInvariant()} of the audit stand here." };

    public static ChoiceItem Item(Option option) =>
        new()
        {
            Value = option.Id,
            Text = option.Label,
            Hint = option.OnlyIn is null ? null : new() { Text = "Only in this form" },
        };

    public static GovukRadios Radios(
        string id,
        IEnumerable<ChoiceItem> items,
        string? classes = null,
        string? aspect = null,
        string? heading = null
    ) =>
        new()
        {
            Name = id,
            IdPrefix = $"{id}-item",
            Classes = classes,
            Fieldset = aspect is null
                ? Fieldset(heading ?? id)
                : new()
                {
                    Legend = new() { Text = aspect, Classes = "govuk-fieldset__legend--s" },
                },
            Items = [.. items],
        };

    public static GovukCheckboxes Boxes(string id, IEnumerable<ChoiceItem> items) =>
        new()
        {
            Name = id,
            IdPrefix = $"{id}-item",
            Fieldset = Fieldset(id),
            Items = [.. items],
        };

    private static GovukFieldset Fieldset(string id) => new() { Attributes = NamedBy(id) };

    public static Dictionary<string, string?> NamedBy(string id) => new() { ["aria-labelledby"] = id };
}
