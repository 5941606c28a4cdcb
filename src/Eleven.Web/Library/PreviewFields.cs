using Eleven.QuestionSets;
using Eleven.Web.Govuk;

namespace Eleven.Web.Library;

/// <summary>The fields of a question of each kind, as the form has them. They can be tried, and go nowhere.</summary>
internal static class PreviewFields
{
    private const int LinesOfText = 3;

    /// <param name="id">Of the heading that names them; the beginning of all ids and names.</param>
    public static IEnumerable<Component> Of(Question question, string id) =>
        question switch
        {
            RatingQuestion rating => Rating(rating, id),
            YesNoQuestion yesNo => [Radios(id, yesNo.Options.Select(o => Item(o)), "govuk-radios--inline")],
            ChoiceQuestion { OptionsFrom: { } from } => [From(from)],
            ChooseOneQuestion one => [Radios(id, Options(one, id))],
            ChooseSeveralQuestion several => [Boxes(id, Options(several, id))],
            TickEachQuestion each => [new TickGrid(each, id)],
            RankQuestion rank => Rank(rank, id),
            ScaleQuestion scale => [Radios(id, Steps(scale), "govuk-radios--inline")],
            TextQuestion { Long: false } =>
            [
                new GovukInput
                {
                    Id = $"{id}-text",
                    Name = id,
                    Attributes = NamedBy(id),
                },
            ],
            TextQuestion =>
            [
                new GovukTextarea
                {
                    Id = $"{id}-text",
                    Name = id,
                    Attributes = NamedBy(id),
                },
            ],
            _ => question.Boxes.Select(b => Box(b, id)),
        };

    private static IEnumerable<Component> Rating(RatingQuestion rating, string id)
    {
        string?[] aspects = rating.Aspects.IsEmpty ? [null] : [.. rating.Aspects];
        foreach (var (n, aspect) in aspects.Index())
        {
            yield return Radios($"{id}-{n}", Grades(rating), aspect: aspect, heading: id);
        }
        foreach (var box in rating.Narrative)
        {
            yield return Box(box, id);
        }
    }

    private static IEnumerable<ChoiceItem> Grades(RatingQuestion rating)
    {
        foreach (var (n, grade) in rating.Scale.Grades.Index())
        {
            var band = rating.Scale.Bands.FirstOrDefault(b => b.Id == grade.Band);
            var label = grade.Label == grade.Value ? grade.Label : $"{grade.Value} - {grade.Label}";
            yield return new()
            {
                Value = $"{n}",
                Html = band is null ? null : new BandChip(band.Letter ?? "", band.Colour, band.Label).And(label),
                Text = label,
                Hint = new() { Text = rating.DescriptorOf(grade) },
            };
        }
        if (rating.MayBeNotRelevant)
        {
            yield return new() { Divider = "or" };
            yield return new() { Value = "not-relevant", Text = "Not relevant to us" };
        }
    }

    private static IEnumerable<ChoiceItem> Options(ChoiceQuestion choice, string id)
    {
        var several = choice is ChooseSeveralQuestion;
        foreach (var option in choice.Choices.Where(o => !o.ExcludesOthers))
        {
            yield return Item(option);
        }
        if (choice.Other)
        {
            var what = new GovukInput
            {
                Id = $"{id}-other",
                Name = $"{id}-other",
                Label = new() { Text = "What is it?" },
            };
            yield return new()
            {
                Value = "other",
                Text = "Other",
                Conditional = new() { Html = what.ToMarkup() },
            };
        }
        foreach (var (n, option) in choice.Choices.Where(o => o.ExcludesOthers).Index())
        {
            if (several && n == 0)
            {
                yield return new() { Divider = "or" };
            }
            yield return Item(option) with
            {
                Behaviour = several ? "exclusive" : null,
            };
        }
    }

    private static IEnumerable<ChoiceItem> Steps(ScaleQuestion scale) =>
        Enumerable
            .Range(1, scale.Steps)
            .Select(n => new ChoiceItem
            {
                Value = $"{n}",
                Text =
                    n == 1 ? $"1 - {scale.LowLabel}"
                    : n == scale.Steps ? $"{n} - {scale.HighLabel}"
                    : $"{n}",
            });

    private static IEnumerable<Component> Rank(RankQuestion rank, string id) =>
        rank.Items.Select(
            (item, n) =>
                new GovukSelect
                {
                    Id = $"{id}-{n}",
                    Name = $"{id}-{n}",
                    Label = new() { Text = item.Label },
                    Items =
                    [
                        new() { Value = "", Text = "Place" },
                        .. rank.Items.Select((_, place) => new SelectItem { Text = $"{place + 1}" }),
                    ],
                }
        );

    private static GovukTextarea Box(TextBox box, string id) =>
        new()
        {
            Id = $"{id}-{box.Code}",
            Name = $"{id}-{box.Code}",
            Label = new() { Text = box.Label, Classes = "govuk-label--s" },
            Hint = box.Asks is null ? null : new() { Text = box.Asks },
            Rows = LinesOfText,
        };

    private static GovukInsetText From(OptionsFrom from) =>
        new() { Text = $"The {from.ToString().ToLowerInvariant()} of the audit stand here." };

    private static ChoiceItem Item(Option option) =>
        new()
        {
            Value = option.Id,
            Text = option.Label,
            Hint = option.OnlyIn is null ? null : new() { Text = "Only in this form" },
        };

    private static GovukRadios Radios(
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

    private static GovukCheckboxes Boxes(string id, IEnumerable<ChoiceItem> items) =>
        new()
        {
            Name = id,
            IdPrefix = $"{id}-item",
            Fieldset = Fieldset(id),
            Items = [.. items],
        };

    private static GovukFieldset Fieldset(string id) => new() { Attributes = NamedBy(id) };

    private static Dictionary<string, string?> NamedBy(string id) => new() { ["aria-labelledby"] = id };
}
