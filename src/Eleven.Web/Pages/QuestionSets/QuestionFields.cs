using Eleven.QuestionSets;
using Eleven.Web.Library;

namespace Eleven.Web.Pages.QuestionSets;

/// <summary>The fields of a question, with what there is to choose from.</summary>
/// <param name="Kind">As <see cref="KindWords.Id"/>.</param>
/// <param name="Was">Null where it is added.</param>
public sealed record QuestionFields(QuestionForm Form, string Kind, QuestionSet Set, Question? Was)
{
    public IReadOnlyList<Scale> Scales => OfferedScales.Of(Set);

    /// <summary>Of the scale that the question has.</summary>
    public IReadOnlyList<Grade> Grades => Was is RatingQuestion rating ? rating.Scale.Grades : [];

    /// <summary>What is written beside the grade, where that is none of the usual boxes.</summary>
    public IReadOnlyList<TextBox>? OtherBoxes =>
        Was is RatingQuestion rating && RatingBoxes.Of(rating) == BoxesWith.AsTheyAre ? rating.Narrative : null;

    public bool IsChoice => Kind is "choose-one" or "choose-several";
}
