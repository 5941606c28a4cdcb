using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Answers.Returns;

/// <summary>
/// A question set laid out as the form of one organisation's return: who it is, its grades, its actions, its feedback. Questions that tell who answers
/// are asked once, among the facts, whatever section they stand in.
/// </summary>
/// <param name="Set">The form that was sent out: options of the audit filled in.</param>
public sealed record ReturnForm(QuestionSet Set, Audit Audit)
{
    /// <summary>The name of the workbook that holds the form, among the layouts of audit.yaml.</summary>
    public const string Layout = "return-workbook";

    /// <summary>Actions that a return has room for.</summary>
    public const int MostActions = 40;

    /// <summary>How a return may have come, in words, in the order of <see cref="ReturnFormat"/>.</summary>
    public static readonly ImmutableArray<string> Formats =
    [
        "Filled in here",
        "Transcribed from an own format",
        "Sent in an own format, not comparable",
    ];

    /// <summary>What is written in a cell that takes a mark.</summary>
    public const string Mark = "Yes";
    public const string NotRelevant = "Not relevant to us";

    /// <summary>Questions with a row of their own among the grades.</summary>
    public IEnumerable<Question> Graded => Set.Questions.Where(IsGraded);

    /// <summary>Questions in a few words about the return, asked among the facts.</summary>
    public IEnumerable<TextQuestion> Facts => Set.Questions.OfType<TextQuestion>().Where(q => !q.Long && !IsKnownFact(q));

    /// <summary>Questions for as many words as one likes; the first is the feedback that the partnership answers.</summary>
    public IEnumerable<TextQuestion> Feedback => Set.Questions.OfType<TextQuestion>().Where(q => q.Long && !IsKnownFact(q));

    /// <summary>Text boxes of all graded questions by code, under the label that most of them give it.</summary>
    public ImmutableArray<TextBox> Boxes =>
        [.. Graded.SelectMany(q => q.Boxes).GroupBy(b => b.Code).Select(same => same.GroupBy(b => b.Label).MaxBy(l => l.Count())!.First())];

    /// <summary>Most aspects that any question is graded by; 1 when none has aspects.</summary>
    public int Aspects => Graded.OfType<RatingQuestion>().Select(q => q.Aspects.Length).Append(1).Max();

    /// <summary>Every field of the form, in the order in which it asks them.</summary>
    public IEnumerable<string> Fields =>
        [
            ReturnField.Organisation,
            ReturnField.Sector,
            .. Audit.Areas.Select(a => ReturnField.Area(a.Id)),
            ReturnField.Format,
            .. Facts.Select(f => ReturnField.Answer(f.Code)),
            ReturnField.CompletedBy,
            ReturnField.SignedBy,
            ReturnField.Date,
            .. Graded.SelectMany(FieldsOf),
            .. Enumerable.Range(1, MostActions).SelectMany(n => ReturnField.ActionParts.Select(p => ReturnField.Action(n, p))),
            .. Feedback.Select(f => ReturnField.Answer(f.Code)),
            .. Feedback.Any() ? [] : new[] { ReturnField.Feedback },
        ];

    /// <summary>The fields of a question. Where there is one area, nothing differs by area.</summary>
    public IEnumerable<string> FieldsOf(Question question)
    {
        if (question is TextQuestion)
        {
            return AnswerFields(question);
        }
        var areas = Audit.Areas.Length > 1 ? Audit.Areas : [];
        return
        [
            .. AnswerFields(question),
            .. question.MayBeNotRelevant ? [ReturnField.NotRelevant(question.Code)] : Array.Empty<string>(),
            .. question.Boxes.Select(b => ReturnField.Words(question.Code, b.Code)),
            .. areas.SelectMany(a =>
                question is RatingQuestion
                    ? new[] { ReturnField.InArea(question.Code, a.Id), ReturnField.Remark(question.Code, a.Id) }
                    : [ReturnField.Remark(question.Code, a.Id)]
            ),
        ];
    }

    public bool IsGraded(Question question) => question is not TextQuestion && !IsKnownFact(question);

    /// <summary>Whether somebody fills it in: all but who the organisation is, which is known.</summary>
    public bool IsFilledIn(Question question) => !IsKnownFact(question);

    /// <summary>The fields that a question's answer stands in, without the mark "not relevant" and the boxes.</summary>
    public static IEnumerable<string> AnswerFields(Question question) =>
        question is SignsOfSafetyQuestion
            ? []
            : Enumerable.Range(0, AspectsOf(question)).Select(aspect => ReturnField.Answer(question.Code, aspect));

    public static int AspectsOf(Question question) => question is RatingQuestion { Aspects.Length: > 1 } rating ? rating.Aspects.Length : 1;

    /// <summary>What may be chosen in an answer's cell; empty where it is not one of a list.</summary>
    public static ImmutableArray<string> Choices(Question question) =>
        question switch
        {
            RatingQuestion rating => [.. rating.Scale.Grades.Select(Written)],
            YesNoQuestion or ScaleQuestion => [.. question.Options.Select(o => o.Label)],
            ChooseOneQuestion { Other: false } => [.. question.Options.Select(o => o.Label)],
            _ => [],
        };

    /// <summary>A grade as it is written in a return: value and label.</summary>
    public static string Written(Grade grade) => grade.Label == grade.Value ? grade.Value : $"{grade.Value} {grade.Label}";

    // The form has fields of its own for these.
    private static bool IsKnownFact(Question question) =>
        question.Classifies is Classifies.Organisation or Classifies.Area or Classifies.Sector;
}
