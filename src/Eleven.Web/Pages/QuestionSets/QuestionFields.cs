using Eleven.QuestionSets;
using Eleven.Web.Library;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>The fields of a question, with what there is to choose from.</summary>
/// <param name="Kind">As <see cref="KindWords.Id"/>.</param>
/// <param name="Was">Null where it is added.</param>
public sealed record QuestionFields(QuestionForm Form, string Kind, QuestionSet Set, Question? Was)
{
    /// <summary>With a description for each grade: a colleague may have added one while the form was open.</summary>
    public QuestionForm Form { get; } = WithAll(Form, Was as RatingQuestion);

    public IReadOnlyList<Scale> Scales => OfferedScales.Of(Set);

    /// <summary>Of the scale that the question has.</summary>
    public IEnumerable<Grade> Grades => Was is RatingQuestion rating ? rating.Scale.Grades.DistinctBy(GradeWords.KeyOf) : [];

    /// <summary>Keys of the grades that a colleague took out while words were written for them.</summary>
    public IEnumerable<string> Gone =>
        Form.Descriptors.Where(d => d.Value.Words is not null).Select(d => d.Key).Except(Grades.Select(GradeWords.KeyOf));

    /// <summary>What is written beside the grade, where that is none of the usual boxes.</summary>
    public IReadOnlyList<TextBox>? OtherBoxes =>
        Was is RatingQuestion rating && RatingBoxes.Of(rating) == BoxesWith.AsTheyAre ? rating.Narrative : null;

    private static QuestionForm WithAll(QuestionForm form, RatingQuestion? was)
    {
        foreach (var grade in was?.Scale.Grades ?? [])
        {
            form.Descriptors.TryAdd(GradeWords.KeyOf(grade), GradeWords.Of(was!, grade));
        }
        return form;
    }

    public bool IsChoice => Kind is "choose-one" or "choose-several";
}
