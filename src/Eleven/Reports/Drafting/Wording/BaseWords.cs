using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>What a share is a share of, in words.</summary>
internal static class BaseWords
{
    /// <summary>"practitioners", "returns".</summary>
    public static string Who(Instrument who) => who == Instrument.SelfAssessment ? "returns" : "practitioners";

    /// <summary>" to whom it applies", behind a base that is not the usual one; empty where it is.</summary>
    /// <param name="usual">Said of all shares that stand together.</param>
    public static string Behind(BaseKind of, Instrument who, BaseKind usual)
    {
        var people = who == Instrument.Survey;
        return of switch
        {
            _ when of == usual => "",
            BaseKind.Asked => " asked",
            BaseKind.Applies => people ? " to whom it applies" : " to which it applies",
            BaseKind.Rated => people ? " who gave a grade" : " that gave a grade",
            BaseKind.RankedCompletely => people ? " who ranked every item" : " that ranked every item",
            _ => people ? " who answered" : " that answered",
        };
    }

    /// <summary>"practitioners in Westmarch who answered", "returns in Westmarch".</summary>
    /// <param name="where">" in Westmarch", or empty.</param>
    /// <param name="people">Who answered a survey, in the plural.</param>
    public static string Members(BaseKind of, Instrument who, string where, string people = "practitioners") =>
        (of, who) switch
        {
            (BaseKind.Asked, Instrument.SelfAssessment) => $"returns{where}",
            (BaseKind.Rated, Instrument.SelfAssessment) => $"returns{where} that gave a grade",
            (BaseKind.RankedCompletely, Instrument.SelfAssessment) => $"returns{where} that ranked every item",
            (BaseKind.Applies, Instrument.SelfAssessment) => $"returns{where} to which it applies",
            (_, Instrument.SelfAssessment) => $"returns{where} that answered",
            (BaseKind.Asked, _) => $"{people} asked{where}",
            (BaseKind.RankedCompletely, _) => $"{people}{where} who ranked every item",
            (BaseKind.Applies, _) => $"{people}{where} to whom it applies",
            _ => $"{people}{where} who answered",
        };
}
