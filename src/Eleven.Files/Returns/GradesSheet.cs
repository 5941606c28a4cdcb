using System.Collections.Immutable;
using Eleven.Answers.Returns;
using Eleven.QuestionSets;

namespace Eleven.Files.Returns;

/// <summary>The sheet of grades: one row a question, with what each grade looks like beside it.</summary>
internal sealed class GradesSheet
{
    private readonly ReturnForm _form;
    private readonly ImmutableArray<Column> _columns;
    private readonly bool _hasNotRelevant;

    private GradesSheet(ReturnForm form)
    {
        _form = form;
        _hasNotRelevant = form.Graded.Any(q => q.MayBeNotRelevant);
        _columns = [.. Columns()];
    }

    public static FormSheet Of(ReturnForm form) => new GradesSheet(form).Make();

    private FormSheet Make() =>
        new(
            ReturnTemplate.Grades,
            [.. _columns.Select(c => c.Name)],
            [.. _columns.Select(c => c.Width)],
            (2, 3),
            [new(null, [.. _columns.Select(c => new FormCell(c.Heading, Skin.Heading))]), .. _form.Set.Sections.SelectMany(Rows)]
        )
        {
            PrintedRows = 2,
            PrintedColumns = 2,
            BreakBefore = _form.Audit.Areas.Length > 1 ? _columns.Length - 2 * _form.Audit.Areas.Length : null,
        };

    private IEnumerable<Column> Columns()
    {
        yield return new("Code", null, 7, q => new(q.Code, Skin.Label));
        yield return new("Question", null, 42, q => new(Asked(q), Skin.Text));
        yield return new("What each grade looks like", null, 62, q => new(Described(q), Skin.Text));
        for (var aspect = 0; aspect < _form.Aspects; aspect++)
        {
            var at = aspect;
            var heading = aspect == 0 ? "Your grade" : "Grade of the other aspect, where two are asked";
            yield return new(heading, $"/{at + 1}", 18, q => AnswerCell(q, at));
        }
        if (_hasNotRelevant)
        {
            yield return new(ReturnForm.NotRelevant, "/not-relevant", 12, q => Cell(q, ReturnField.NotRelevant(q.Code), [ReturnForm.Mark]));
        }
        foreach (var box in _form.Boxes)
        {
            yield return new(box.Label, $":{box.Code}", 48, q => Cell(q, ReturnField.Words(q.Code, box.Code), [], Asks(q, box.Code)));
        }
        foreach (var area in _form.Audit.Areas.Length > 1 ? _form.Audit.Areas : [])
        {
            yield return new(
                $"{area.Name}: grade if different",
                ReturnField.InArea("", area.Id),
                18,
                q => Cell(q, ReturnField.InArea(q.Code, area.Id), ReturnForm.Choices(q))
            );
            yield return new(
                $"{area.Name}: remark",
                ReturnField.Remark("", area.Id),
                26,
                q => Cell(q, ReturnField.Remark(q.Code, area.Id), [])
            );
        }
    }

    private IEnumerable<FormRow> Rows(Section section)
    {
        var questions = section.Questions.Where(_form.IsGraded).ToList();
        if (questions.Count == 0)
        {
            yield break;
        }
        yield return new(
            null,
            [
                new(section.Code, Skin.Section),
                new(section.Title, Skin.Section),
                new(section.Introduction ?? "", Skin.SectionNote),
                .. _columns.Skip(3).Select(_ => new FormCell("", Skin.SectionNote)),
            ]
        );
        foreach (var question in questions)
        {
            yield return new(question.Code, [.. _columns.Select(c => c.Cell(question))]);
        }
    }

    private FormCell AnswerCell(Question question, int aspect)
    {
        var aspects = question is RatingQuestion rating ? rating.Aspects : [];
        var prompt = aspect < aspects.Length ? $"Grade for: {aspects[aspect]}" : question.Label;
        return aspect < ReturnForm.AspectsOf(question) && question is not SignsOfSafetyQuestion
            ? Cell(question, ReturnField.Answer(question.Code, aspect), ReturnForm.Choices(question), prompt)
            : new("", Skin.NotAsked);
    }

    private FormCell Cell(Question question, string field, ImmutableArray<string> choices, string? prompt = null)
    {
        if (!_form.FieldsOf(question).Contains(field))
        {
            return new("", Skin.NotAsked);
        }
        var isGrade = question is RatingQuestion && choices.Length > 1;
        var colours = isGrade ? Colours((RatingQuestion)question) : [];
        return new("", Skin.Field)
        {
            Field = new(field)
            {
                Choices = choices,
                Prompt = prompt,
                Colours = colours,
            },
        };
    }

    private static ImmutableArray<(string, string)> Colours(RatingQuestion rating) =>
        [
            .. rating
                .Scale.Grades.Select((g, i) => (ReturnForm.Written(g), rating.Scale.Bands[rating.Scale.BandOf(i)].Colour!))
                .Where(c => c.Item2 is not null),
        ];

    private static string Asked(Question question)
    {
        List<string> lines = [question.Text];
        if (question is RatingQuestion { Aspects: { Length: > 1 } aspects })
        {
            lines.AddRange(["", "Grade apart:", .. aspects.Select((a, i) => $"{i + 1}. {a}")]);
        }
        if (question.Help is { } help)
        {
            lines.AddRange(["", help]);
        }
        return string.Join('\n', lines);
    }

    private static string Described(Question question)
    {
        List<string> lines = question switch
        {
            RatingQuestion rating =>
            [
                .. rating.Scale.Grades.Select((g, i) => $"{ReturnForm.Written(g)} ({LetterOf(rating.Scale, i)}): {rating.DescriptorOf(g)}"),
            ],
            ChooseSeveralQuestion or TickEachQuestion =>
            [
                "Write all that hold, with a semicolon between them:",
                .. question.Options.Select(o => o.Label),
            ],
            RankQuestion =>
            [
                "Write all of these in order, the first one first, with a semicolon between them:",
                .. question.Options.Select(o => o.Label),
            ],
            ScaleQuestion scale => [$"1 is {scale.LowLabel}, {scale.Steps} is {scale.HighLabel}."],
            ChooseOneQuestion => [.. question.Options.Select(o => o.Label)],
            SignsOfSafetyQuestion => ["No grade is asked for."],
            _ => [],
        };
        if (!question.EvidencePrompts.IsEmpty)
        {
            lines.AddRange(["", "Evidence could be:", .. question.EvidencePrompts.Select(p => $"\u2022 {p}")]);
        }
        return string.Join('\n', lines);
    }

    private static string LetterOf(Scale scale, int grade)
    {
        var band = scale.Bands[scale.BandOf(grade)];
        return band.Letter ?? band.Label;
    }

    private static string? Asks(Question question, string box) => question.Boxes.FirstOrDefault(b => b.Code == box)?.Asks;

    private sealed record Column(string Heading, string? Name, double Width, Func<Question, FormCell> Cell);
}
