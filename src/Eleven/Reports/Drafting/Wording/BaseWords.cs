using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>What a share is a share of, in words.</summary>
internal static class BaseWords
{
    /// <summary>"practitioners", "returns".</summary>
    public static string Who(Instrument who) => who == Instrument.SelfAssessment ? "returns" : "practitioners";

    /// <summary>"practitioners in Westmarch who answered", "returns in Westmarch".</summary>
    /// <param name="where">" in Westmarch", or empty.</param>
    /// <param name="people">Who answered a survey, in the plural.</param>
    public static string Members(BaseKind of, Instrument who, string where, string people = "practitioners") =>
        (of, who) switch
        {
            (BaseKind.Asked, Instrument.SelfAssessment) => $"returns{where}",
            (BaseKind.Rated, Instrument.SelfAssessment) => $"returns{where} that gave a grade",
            (BaseKind.RankedCompletely, Instrument.SelfAssessment) => $"returns{where} that ranked every item",
            (_, Instrument.SelfAssessment) => $"returns{where} that answered",
            (BaseKind.Asked, _) => $"{people} asked{where}",
            (BaseKind.RankedCompletely, _) => $"{people}{where} who ranked every item",
            _ => $"{people}{where} who answered",
        };
}
