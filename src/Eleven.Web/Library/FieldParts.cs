using Eleven.QuestionSets;
using Eleven.Web.Govuk;

namespace Eleven.Web.Library;

/// <summary>Of what the fields of a question are made, to be tried or to be filled in: each is named by the question's heading.</summary>
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

    /// <summary>The grades of a rating, each with what it looks like.</summary>
    /// <param name="value">What is sent for a grade.</param>
    public static IEnumerable<ChoiceItem> Grades(RatingQuestion rating, Func<Grade, string> value)
    {
        foreach (var grade in rating.Scale.Grades)
        {
            var band = rating.Scale.Bands.FirstOrDefault(b => b.Id == grade.Band);
            var label = grade.Label == grade.Value ? grade.Label : $"{grade.Value} - {grade.Label}";
            yield return new()
            {
                Value = value(grade),
                Html = band is null ? null : new BandChip(band.Letter ?? "", band.Colour, band.Label).And(label),
                Text = label,
                Hint = new() { Text = rating.DescriptorOf(grade) },
            };
        }
    }

    /// <summary>The place of one of the items that are put in order.</summary>
    /// <param name="item">From 0.</param>
    public static GovukSelect Place(RankQuestion rank, int item, string name) =>
        new()
        {
            Id = name,
            Name = name,
            Label = new() { Text = rank.Items[item].Label },
            Items = [new() { Value = "", Text = "Place" }, .. rank.Items.Select((_, place) => new SelectItem { Text = $"{place + 1}" })],
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
