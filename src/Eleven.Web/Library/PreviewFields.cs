using Eleven.QuestionSets;
using Eleven.Web.Govuk;
using static Eleven.Web.Library.FieldParts;

namespace Eleven.Web.Library;

/// <summary>The fields of a question of each kind, as the form has them. They can be tried, and go nowhere.</summary>
internal static class PreviewFields
{
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
        foreach (var item in FieldParts.Grades(rating, g => $"{rating.Scale.Grades.IndexOf(g)}"))
        {
            yield return item;
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

    private static IEnumerable<Component> Rank(RankQuestion rank, string id) => rank.Items.Select((_, n) => Place(rank, n, $"{id}-{n}"));
}
