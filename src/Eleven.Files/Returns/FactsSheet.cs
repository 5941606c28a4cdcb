using System.Collections.Immutable;
using Eleven.Answers.Returns;
using Eleven.QuestionSets;

namespace Eleven.Files.Returns;

/// <summary>The first sheet: how to fill the workbook in, and who sends it.</summary>
internal static class FactsSheet
{
    private static string[] HowTo(Audit audit) =>
        [
            "Fill in the white cells. Everything else is locked, so nothing can go wrong; you can save and come back at any time.",
            "1. This sheet: who you are. One return covers all the areas you work in.",
            "2. Grades: one row a question. Read what each grade looks like, choose your grade, then say what you do and how you know.",
            $"    Leave a grade empty if you cannot give one. If two aspects deserve different grades, grade them apart: the {audit.Counting.WhereAspectsDiffer.Word()} counts.",
            "    If one area differs from the others, choose its grade under the area's name, and say why.",
            "3. Actions: what you will do about what you found. 4. Feedback: what you want to tell the partnership.",
            "Ask a senior leader to read the return and sign it off on this sheet before you send it.",
        ];

    private static IEnumerable<FormRow> Lines(string? introduction) =>
        introduction?.Split('\n').Select(line => new FormRow(null, [new(line, Skin.Line)])) ?? [];

    public static FormSheet Of(ReturnForm form)
    {
        var audit = form.Audit;
        return new(
            ReturnTemplate.Return,
            [null, "", null],
            [34, 44, 70],
            (0, 0),
            [
                new(null, [new($"{form.Set.Title}: {audit.Region}", Skin.Title)]) { Height = 26 },
                .. Lines(form.Set.Introduction),
                .. HowTo(audit).Select(line => new FormRow(null, [new(line, Skin.Line)])),
                new(null, [FormCell.None]),
                new(null, [new("About this return", Skin.Heading), new("Your answer", Skin.Heading), new("Help", Skin.Heading)]),
                Chosen(
                    "Organisation",
                    ReturnField.Organisation,
                    audit.Organisations.Select(o => o.Name),
                    "Choose from the list, or type the name if it is not there."
                ),
                Chosen("Sector", ReturnField.Sector, audit.Sectors.Select(s => s.Name), "The list is the one that the report uses."),
                .. audit.Areas.Select(a =>
                    Chosen(
                        $"Works in {a.Name}",
                        ReturnField.Area(a.Id),
                        [ReturnForm.Mark],
                        "Choose Yes for every area that this return covers."
                    )
                ),
                Chosen(
                    "How this return came",
                    ReturnField.Format,
                    ReturnForm.Formats,
                    "Leave empty. The partnership fills this in when it copies a return from another format."
                ),
                .. form.Facts.Select(Fact),
                Row(
                    "Completed by (role)",
                    ReturnTemplate.Field(ReturnField.CompletedBy),
                    "The role, for example safeguarding lead. Please give no names."
                ),
                Row(
                    "Signed off by (role)",
                    ReturnTemplate.Field(ReturnField.SignedBy),
                    "The senior leader who read this return and stands by it."
                ),
                Row("Date", ReturnTemplate.Field(ReturnField.Date), "The day of signing, for example 30 August 2024."),
                new(null, [FormCell.None]),
                new(
                    ReturnTemplate.MadeFrom,
                    [
                        new("Question set", Skin.Note),
                        new(ReturnTemplate.Stamp(form.Set), Skin.Note),
                        new("So that the workbook is read as it was made.", Skin.Note),
                    ]
                ),
            ]
        )
        {
            Portrait = true,
        };
    }

    private static FormRow Fact(TextQuestion question) =>
        Row(question.Label, ReturnTemplate.Field(ReturnField.Answer(question.Code), question.Text), question.Help ?? question.Text);

    private static FormRow Chosen(string label, string field, IEnumerable<string> choices, string help)
    {
        ImmutableArray<string> all = [.. choices];
        return Row(
            label,
            new("", Skin.Field)
            {
                Field = new(field) { Choices = all, Open = true },
            },
            help
        );
    }

    private static FormRow Row(string label, FormCell field, string help) =>
        new(field.Field!.Name, [new(label, Skin.ShortLabel), field with { Look = Skin.ShortField }, new(help, Skin.ShortNote)])
        {
            Height = 26,
        };
}
