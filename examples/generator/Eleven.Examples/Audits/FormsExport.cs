using Eleven.Examples.Dealing;
using Eleven.Examples.Writing;
using Eleven.QuestionSets;

namespace Eleven.Examples.Audits;

/// <summary>The responses to one form as Microsoft Forms exports them, with the habits of its author.</summary>
internal sealed class FormsExport(QuestionSet form, ExportedAnswers answers)
{
    // The author typed a space after these options, and it is in every answer.
    private static readonly string[] SpaceAfter = ["Training", "Professional curiosity", "Newsletters or emails", "Contact them directly"];

    private static readonly string[] Leading = ["ID", "Start time", "Completion time", "Email", "Name", "Last modified time"];

    /// <summary>An option of question 22 that was worded otherwise until the form was edited.</summary>
    public const string EarlierWording = "A directory of contacts in each agency";

    /// <summary>The form was edited after this response.</summary>
    public required int EditedAfter { get; init; }

    public IReadOnlyList<string> Headers() => [.. Leading, .. form.Questions.SelectMany(Columns)];

    public IReadOnlyList<Cell> Row(Person person, int place, int id, DateTime started, TimeSpan took) =>
        [
            Cell.Of(id),
            Cell.At(started),
            Cell.At(started + took),
            Cell.Of("anonymous"),
            Cell.Blank,
            Cell.Blank,
            .. form.Questions.SelectMany(q => Cells(q, person, place)),
        ];

    private static IEnumerable<string> Columns(Question question) =>
        question is TickEachQuestion grid ? grid.Items.Select(i => i.Label) : [Header(question)];

    // Numbers were typed by the author up to question 18, with no-break spaces; later titles are bare, one with a line break and one with another hyphen.
    private static string Header(Question question) =>
        question.Code switch
        {
            "5" => $"5.\u00a0{question.Text}\u00a0\u00a0(tick all that apply)",
            "10" => $"10.\u00a0{question.Text.Replace("multi-agency", "multi\u2010agency", StringComparison.Ordinal)}",
            "14" => $"14. {question.Text}\n\n1 = not very satisfied, 5 = very satisfied",
            "22" => $"{question.Text}\u00a0",
            { } code when int.TryParse(code, out var number) && number <= 18 => $"{code}.\u00a0{question.Text}",
            _ => question.Text,
        };

    private IEnumerable<Cell> Cells(Question question, Person person, int place) =>
        question switch
        {
            TickEachQuestion grid => grid.Items.Select(i => Known(grid, i, person)),
            ScaleQuestion => [ExportedAnswers.Step(question, person) is { } step ? Cell.Of(step) : Cell.Blank],
            TextQuestion => [Cell.Of(person.Words.GetValueOrDefault(question.Code))],
            RankQuestion => [Joined(answers.Several(question, person))],
            ChooseSeveralQuestion => [Joined([.. Ticked(question, person, place)])],
            _ => [Cell.Of(answers.One(question, person))],
        };

    private static Cell Known(TickEachQuestion grid, Option item, Person person) =>
        person.Chosen.TryGetValue(grid.Code, out var known)
            ? Cell.Of(known.Contains(item.Id) ? grid.TickedLabel : grid.UntickedLabel)
            : Cell.Blank;

    private IEnumerable<string> Ticked(Question question, Person person, int place) =>
        answers
            .Several(question, person)
            .Select(label =>
                label == "Directory of roles and contacts" && place < EditedAfter ? EarlierWording
                : SpaceAfter.Contains(label) ? label + " "
                : label
            );

    private static Cell Joined(IReadOnlyList<string> labels) =>
        labels.Count == 0 ? Cell.Blank : Cell.Of(string.Concat(labels.Select(l => l + ";")));
}
