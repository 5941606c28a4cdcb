using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Web.Govuk;

namespace Eleven.Web.Library;

/// <summary>A question as a respondent meets it, with what whoever sets it up needs to know beside.</summary>
/// <param name="Notes">When it is asked, and whether it must be answered.</param>
public sealed record PreviewedQuestion(Question Question, ImmutableArray<string> Notes, ImmutableArray<Component> Fields)
{
    /// <summary>Of its heading, by which its fields are named.</summary>
    public string Id => IdOf(Question);

    public static PreviewedQuestion Of(QuestionSet form, Question question) =>
        new(question.WithNames(NamesInText.None), [.. Said(form, question)], [.. PreviewFields.Of(question, IdOf(question))]);

    public static string IdOf(Question question) => $"question-{question.Code}";

    private static IEnumerable<string> Said(QuestionSet form, Question question)
    {
        if (!question.AskedIf.IsEmpty)
        {
            yield return $"Asked if {string.Join(", and if ", question.AskedIf.Select(c => ConditionWords.Of(form, c)))}";
        }
        if (question.Required)
        {
            yield return "Must be answered";
        }
        if (question.MayBeNotRelevant && question is not RatingQuestion)
        {
            yield return "May be answered with Not relevant";
        }
        if (question.Classifies != Classifies.Nothing)
        {
            yield return $"Tells the respondent's {(question.Classifies == Classifies.Respondent ? "kind" : question.Classifies.ToString().ToLowerInvariant())}";
        }
    }
}
