using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Web.Library;

/// <summary>What one writes beside a grade.</summary>
public enum BoxesWith
{
    None,
    One,
    SignsOfSafety,

    /// <summary>Others, which stay as they are.</summary>
    AsTheyAre,
}

internal static class RatingBoxes
{
    private static readonly ImmutableArray<TextBox> One = [new("text", "How you know")];

    public static BoxesWith Of(RatingQuestion rating) =>
        rating.Narrative.IsEmpty ? BoxesWith.None
        : rating.Narrative.SequenceEqual(One) ? BoxesWith.One
        : rating.Narrative.SequenceEqual(SignsOfSafetyQuestion.Standard) ? BoxesWith.SignsOfSafety
        : BoxesWith.AsTheyAre;

    public static ImmutableArray<TextBox> Of(BoxesWith boxes, RatingQuestion? was) =>
        boxes switch
        {
            BoxesWith.One => One,
            BoxesWith.SignsOfSafety => SignsOfSafetyQuestion.Standard,
            BoxesWith.AsTheyAre => was?.Narrative ?? [],
            _ => [],
        };
}
