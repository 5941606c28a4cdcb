using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Answers.Returns;

/// <summary>How far a return is, section by section.</summary>
public sealed record ReturnProgress(ImmutableArray<SectionProgress> Sections)
{
    public IEnumerable<QuestionProgress> Questions => Sections.SelectMany(s => s.Questions);

    /// <summary>Questions that are asked, as far as the answers given so far say.</summary>
    public int Asked => Sections.Sum(s => s.Asked);

    public int Answered => Sections.Sum(s => s.Answered);

    public QuestionProgress? Find(string question) => Questions.FirstOrDefault(q => q.Question.Code == question);

    public static ReturnProgress Of(ReturnForm form, WrittenReturn written)
    {
        var reader = new ReturnReader(written, form, new Decisions());
        return new([
            .. form
                .Set.Sections.Select(s => new SectionProgress(s, [.. s.Questions.Where(form.IsFilledIn).Select(q => Of(form, q, reader))]))
                .Where(s => !s.Questions.IsEmpty),
        ]);
    }

    private static QuestionProgress Of(ReturnForm form, Question question, ReturnReader reader)
    {
        var value = reader.Answer(question);
        var begun = form.FieldsOf(question).Any(f => reader.Written[f].Length > 0);
        return new(
            question,
            value,
            value.Answer.Given switch
            {
                Given.NotAsked => QuestionState.NotAsked,
                Given.NotRelevant => QuestionState.Answered,
                Given.NotAnswered or Given.Unreadable => begun ? QuestionState.Begun : QuestionState.Blank,
                _ => ReturnForm.AnswerFields(question).All(f => reader.Written[f].Length > 0)
                    ? QuestionState.Answered
                    : QuestionState.Begun,
            }
        );
    }
}

/// <summary>How far one section of a return is.</summary>
public sealed record SectionProgress(Section Section, ImmutableArray<QuestionProgress> Questions)
{
    public int Asked => Questions.Count(q => q.State != QuestionState.NotAsked);

    public int Answered => Questions.Count(q => q.State == QuestionState.Answered);

    public bool IsDone => Answered == Asked;

    public bool IsBegun => Questions.Any(q => q.State is QuestionState.Begun or QuestionState.Answered);
}

/// <summary>How far one question of a return is.</summary>
/// <param name="Value">The answer as it counts: of aspects that were graded differently, the grade that counts.</param>
public sealed record QuestionProgress(Question Question, Value Value, QuestionState State);

/// <summary>How far a question of a return is.</summary>
public enum QuestionState
{
    /// <summary>Because of the answer to another question.</summary>
    NotAsked,
    Blank,

    /// <summary>There are words without a grade, or one aspect is graded and another is not.</summary>
    Begun,

    /// <summary>Or it is not relevant to the organisation.</summary>
    Answered,
}
