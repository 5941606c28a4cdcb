using System.Collections.Immutable;
using Eleven.Answers.Returns;
using Eleven.QuestionSets;

namespace Eleven.Files.Returns;

/// <summary>The sheets of the return workbook for one question set and audit, before anything is filled in.</summary>
internal static class ReturnTemplate
{
    public const string Return = "Return";
    public const string Grades = "Grades";
    public const string Actions = "Actions";
    public const string Feedback = "Feedback";

    /// <summary>Name of the row that says which question set the workbook was made from.</summary>
    public const string MadeFrom = "made-from";

    public static ReturnForm Form(QuestionSet set, Audit audit) => new(set.FilledFrom(audit), audit);

    public static ImmutableArray<FormSheet> Of(ReturnForm form) =>
        [FactsSheet.Of(form), GradesSheet.Of(form), ActionSheet(form), FeedbackSheet(form)];

    public static string Stamp(QuestionSet set) => $"{set.Id}, version {set.Version}";

    public static FormCell Field(string name, string? prompt = null) => new("", Skin.Field) { Field = new(name) { Prompt = prompt } };

    private static FormSheet ActionSheet(ReturnForm form)
    {
        (string Heading, double Width)[] columns =
        [
            ("Question it comes from", 28),
            ("What will be done", 60),
            ("Who will do it", 28),
            ("By when", 16),
            ("How you will know that it worked", 44),
        ];
        ImmutableArray<string> codes = [.. form.Graded.Select(q => $"{q.Code} {Short(q.Label)}")];
        var rows = Enumerable
            .Range(1, ReturnForm.MostActions)
            .Select(n => new FormRow(
                $"action/{n}",
                [
                    new($"{n}", Skin.Label),
                    .. ReturnField.ActionParts.Select(
                        (part, i) =>
                            new FormCell("", Skin.Field)
                            {
                                Field = new(ReturnField.Action(n, part)) { Choices = i == 0 ? codes : [], Open = true },
                            }
                    ),
                ]
            )
            {
                Height = 32,
            });
        return new(
            Actions,
            [null, .. ReturnField.ActionParts.Select(p => "/" + p)],
            [6, .. columns.Select(c => c.Width)],
            (2, 2),
            [new(null, [new("No.", Skin.Heading), .. columns.Select(c => new FormCell(c.Heading, Skin.Heading))]), .. rows]
        )
        {
            PrintedRows = 2,
        };
    }

    private static FormSheet FeedbackSheet(ReturnForm form)
    {
        var asked = form.Feedback.Select(q => (Name: ReturnField.Answer(q.Code), q.Text, Help: q.Help ?? "")).ToList();
        if (asked.Count == 0)
        {
            asked.Add(
                (
                    ReturnField.Feedback,
                    "What would you like to tell the safeguarding partnership?",
                    "What helps, what does not, and what you need."
                )
            );
        }
        var rows = asked.Select(a => new FormRow(a.Name, [new(a.Text, Skin.Label), Field(a.Name), new(a.Help, Skin.Note)])
        {
            Height = 260,
        });
        return new(
            Feedback,
            [null, "", null],
            [36, 90, 36],
            (2, 1),
            [new(null, [new("Question", Skin.Heading), new("Your answer", Skin.Heading), new("Help", Skin.Heading)]), .. rows]
        )
        {
            PrintedRows = 2,
        };
    }

    private static string Short(string label) => label.Length <= 40 ? label : label[..39].TrimEnd() + "\u2026";
}
