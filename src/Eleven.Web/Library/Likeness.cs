using Eleven.QuestionSets;

namespace Eleven.Web.Library;

/// <summary>What every question has, of one that stood there before.</summary>
internal static class Likeness
{
    public static Question Like(this Question question, Question? was) =>
        was is null
            ? question
            : question with
            {
                AskedIf = was.AskedIf,
                Classifies = was.Classifies,
                Period = was.Period,
                OtherBase = was.OtherBase,
            };
}
