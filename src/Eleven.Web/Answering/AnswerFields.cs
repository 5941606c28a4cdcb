using System.Collections.Immutable;
using Eleven.Answers.Returns;
using Eleven.QuestionSets;
using Eleven.Web.Govuk;
using Eleven.Web.Library;

namespace Eleven.Web.Answering;

/// <summary>The fields of a question of a return, with what stands in them. Each has the name of its <see cref="ReturnField"/>.</summary>
/// <param name="areas">Where the organisation works, of several areas of the audit; else none.</param>
/// <param name="filled">By field; blank ones are left out.</param>
/// <param name="problems">What is wrong, by the field that it is shown at.</param>
internal sealed class AnswerFields(
    Question question,
    ImmutableArray<Area> areas,
    IReadOnlyDictionary<string, string> filled,
    IReadOnlyList<(string Field, string What)> problems
)
{
    /// <summary>Stands between the options that were chosen together, as in exports.</summary>
    public const char Between = ';';

    /// <summary>Id of the heading, by which fields are named.</summary>
    public const string Heading = "question";

    private const int LinesOfText = 6;

    public IEnumerable<Component> All => [.. Answer(), .. Mark(), .. Texts()];

    /// <summary>What is different in one area.</summary>
    public IEnumerable<(Area Area, ImmutableArray<Component> Fields)> InAreas =>
        question is TextQuestion ? [] : areas.Select(a => (a, ImmutableArray.CreateRange(In(a))));

    /// <summary>Everything that is asked, in the order of the form, with what the page calls it: also what is asked only of those who chose something.</summary>
    /// <returns>Items of what is chosen; null of what is written.</returns>
    public IEnumerable<(string Field, string Label, IEnumerable<ChoiceItem>? Items)> Asked =>
        [
            .. question is RankQuestion ? [(ReturnField.Answer(question.Code), question.Label, null)] : Named([]),
            .. Named(Answer()),
            .. question.OffersOther ? [(SentAnswers.OtherOf(ReturnField.Answer(question.Code)), "What is it?", null)] : Named([]),
            .. Named(Mark()),
            .. question.MayBeNotRelevant ? [(ReturnField.WhyNotRelevant(question.Code), "Why not?", null)] : Named([]),
            .. Named(Texts()),
            .. Named(InAreas.SelectMany(a => a.Fields)),
        ];

    /// <summary>What stands in the fields, in words, in the order of the form; blank ones are left out.</summary>
    public IEnumerable<(string Field, string What, string Said)> Said =>
        Asked
            .DistinctBy(a => a.Field)
            .Where(a => this[a.Field].Length > 0)
            .Select(a =>
                (a.Field, a.Label, a.Items is null ? this[a.Field] : this[a.Field].Replace($"{Between}", "; ", StringComparison.Ordinal))
            );

    private IEnumerable<(string, string, IEnumerable<ChoiceItem>?)> Named(IEnumerable<Component> fields) =>
        fields.Select(f =>
            f switch
            {
                GovukCheckboxes { Items: [{ Value: ReturnForm.Mark } mark] } marked => (
                    marked.Name!,
                    mark.Text!,
                    marked.Items.OfType<ChoiceItem>()
                ),
                ChoiceGroup group => (group.Name!, group.Fieldset?.Legend?.Text ?? question.Label, group.Items.OfType<ChoiceItem>()),
                _ => (((FieldComponent)f).Name!, ((FieldComponent)f).Label?.Text ?? question.Label, (IEnumerable<ChoiceItem>?)null),
            }
        );

    private GovukErrorMessage? Problem(string field) =>
        problems.FirstOrDefault(p => p.Field == field) is { What: { } what } ? new() { Text = what } : null;

    private string this[string field] => filled.GetValueOrDefault(field, "");

    private IEnumerable<Component> Answer() =>
        question switch
        {
            RatingQuestion rating => Aspects(rating)
                .Select(a => Radios(ReturnField.Answer(question.Code, a.At), FieldParts.Grades(rating, ReturnForm.Written), a.Name)),
            ChooseSeveralQuestion or TickEachQuestion => [Boxes(ReturnField.Answer(question.Code))],
            RankQuestion rank => Places(rank),
            SignsOfSafetyQuestion => [],
            TextQuestion { Long: false } =>
            [
                new GovukInput
                {
                    Id = IdOf(ReturnField.Answer(question.Code)),
                    Name = ReturnField.Answer(question.Code),
                    Value = this[ReturnField.Answer(question.Code)],
                    ErrorMessage = Problem(ReturnField.Answer(question.Code)),
                    Attributes = FieldParts.NamedBy(Heading),
                },
            ],
            TextQuestion => [Text(ReturnField.Answer(question.Code), null, null)],
            _ => [Radios(ReturnField.Answer(question.Code), Options(ReturnField.Answer(question.Code)))],
        };

    private IEnumerable<Component> Mark() => question.MayBeNotRelevant && question is not TextQuestion ? [NotRelevant()] : [];

    private IEnumerable<Component> Texts() => question.Boxes.Select(b => Text(ReturnField.Words(question.Code, b.Code), b.Label, b.Asks));

    private static IEnumerable<(int At, string? Name)> Aspects(RatingQuestion rating) =>
        rating.Aspects.IsEmpty ? [(0, null)] : rating.Aspects.Select((a, n) => (n, (string?)a));

    private IEnumerable<ChoiceItem> Options(string field)
    {
        foreach (var option in question.Options)
        {
            yield return new() { Value = option.Label, Text = option.Label };
        }
        if (question.OffersOther)
        {
            yield return Other(field, this[field] is { Length: > 0 } said && question.Options.All(o => o.Label != said) ? said : "");
        }
    }

    private ChoiceItem Other(string field, string said) =>
        new()
        {
            Value = SentAnswers.OtherValue,
            Text = "Other",
            Checked = said.Length > 0 || Problem(SentAnswers.OtherOf(field)) is not null,
            Conditional = new()
            {
                Html = new GovukInput
                {
                    Id = IdOf(SentAnswers.OtherOf(field)),
                    Name = SentAnswers.OtherOf(field),
                    Label = new() { Text = "What is it?" },
                    ErrorMessage = Problem(SentAnswers.OtherOf(field)),
                    Value = said,
                }.ToMarkup(),
            },
        };

    private GovukRadios Radios(string field, IEnumerable<ChoiceItem> items, string? aspect = null) =>
        new()
        {
            Name = field,
            IdPrefix = IdOf(field),
            ErrorMessage = Problem(field),
            Value = this[field],
            Fieldset = aspect is null
                ? new() { Attributes = FieldParts.NamedBy(Heading) }
                : new()
                {
                    Legend = new() { Text = aspect, Classes = "govuk-fieldset__legend--s" },
                },
            Items = [.. items],
        };

    private GovukCheckboxes Boxes(string field)
    {
        var chosen = Chosen(field);
        var other = string.Join("; ", chosen.Where(c => question.Options.All(o => o.Label != c)));
        return new()
        {
            Name = field,
            IdPrefix = IdOf(field),
            ErrorMessage = Problem(field),
            Fieldset = new() { Attributes = FieldParts.NamedBy(Heading) },
            Items =
            [
                .. question.Options.Select(o => new ChoiceItem
                {
                    Value = o.Label,
                    Text = o.Label,
                    Checked = chosen.Contains(o.Label),
                    Behaviour = o.ExcludesOthers ? "exclusive" : null,
                }),
                .. question.OffersOther ? [Other(field, other)] : Array.Empty<ChoiceItem>(),
            ],
        };
    }

    private IEnumerable<Component> Places(RankQuestion rank)
    {
        var placed = Chosen(ReturnField.Answer(rank.Code));
        return rank.Items.Select(
            (item, n) =>
                FieldParts.Place(rank, n, SentAnswers.PlaceOf(rank, n)) with
                {
                    Id = IdOf(SentAnswers.PlaceOf(rank, n)),
                    // Places that do not fit together come back as they were given.
                    Value =
                        this[SentAnswers.PlaceOf(rank, n)] is { Length: > 0 } given ? given
                        : Array.IndexOf(placed, item.Label) is var at and >= 0 ? $"{at + 1}"
                        : "",
                    ErrorMessage = Problem(SentAnswers.PlaceOf(rank, n)),
                }
        );
    }

    private string[] Chosen(string field) =>
        this[field].Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private GovukCheckboxes NotRelevant()
    {
        var field = ReturnField.NotRelevant(question.Code);
        return new()
        {
            Name = field,
            IdPrefix = IdOf(field),
            Items =
            [
                new()
                {
                    Value = ReturnForm.Mark,
                    Text = ReturnForm.NotRelevant,
                    Checked = this[field].Length > 0,
                    Conditional = new() { Html = Text(ReturnField.WhyNotRelevant(question.Code), "Why not?", null, lines: 2).ToMarkup() },
                },
            ],
        };
    }

    private IEnumerable<Component> In(Area area)
    {
        if (question is RatingQuestion rating)
        {
            var field = ReturnField.InArea(question.Code, area.Id);
            yield return new GovukSelect
            {
                Id = IdOf(field),
                Name = field,
                Label = new() { Text = $"Grade in {area.Name}" },
                ErrorMessage = Problem(field),
                Value = this[field],
                Items =
                [
                    new() { Value = "", Text = "The same" },
                    .. rating.Scale.Grades.Select(g => new SelectItem { Text = ReturnForm.Written(g) }),
                ],
            };
        }
        yield return Text(ReturnField.Remark(question.Code, area.Id), $"What is different in {area.Name}?", null, lines: 2);
    }

    private GovukTextarea Text(string field, string? label, string? asks, int lines = LinesOfText) =>
        new()
        {
            Id = IdOf(field),
            Name = field,
            Label = label is null ? null : new() { Text = label, Classes = "govuk-label--s" },
            Hint = asks is null ? null : new() { Text = asks },
            Rows = lines,
            ErrorMessage = Problem(field),
            Value = this[field],
            Attributes = label is null ? FieldParts.NamedBy(Heading) : null,
        };

    /// <summary>Of a field's element: names of fields have signs that style sheets and scripts read otherwise.</summary>
    public static string IdOf(string field) =>
        field
            .Replace("/", "-answer-", StringComparison.Ordinal)
            .Replace(":", "-words-", StringComparison.Ordinal)
            .Replace("@", "-in-", StringComparison.Ordinal);
}
