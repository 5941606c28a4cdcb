using Eleven.QuestionSets;

namespace Eleven.Answers.Importing;

/// <summary>The bits of <see cref="Answer"/> that named options stand for.</summary>
internal static class OptionBits
{
    /// <param name="names">Ids or labels of options, "other", or values of grades.</param>
    public static ulong Of(Question question, IEnumerable<string> names) => names.Aggregate(0UL, (bits, name) => bits | Of(question, name));

    private static ulong Of(Question question, string name)
    {
        var key = Wording.Key(name);
        for (var option = 0; option < question.Options.Length; option++)
        {
            if (question.Options[option].Id == name || Wording.Key(question.Options[option].Label) == key)
            {
                return 1UL << option;
            }
        }
        if (question.OffersOther && key == "other")
        {
            return 1UL << question.Options.Length;
        }
        if (question is not RatingQuestion { Scale: var scale })
        {
            return 0;
        }
        var grade = scale.Grades.Select(g => g.Value == name || Wording.Key(g.Label) == key).ToList().IndexOf(true);
        return grade < 0 ? 0 : 1UL << scale.BandOf(grade);
    }
}
