using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>The answer of a question that counts as positive, in words.</summary>
internal static class GoodAnswer
{
    /// <summary>"yes"; "“Always” or “Usually”"; "4 or 5"; empty where there is none.</summary>
    /// <param name="address">Of the share of those who gave it.</param>
    public static Sentence Of(Question question, string address) =>
        question switch
        {
            ScaleQuestion scale => ScaleWords.TopTwo(scale, address),
            YesNoQuestion when PositiveShare.Counters(question) is [var good] => Sentence.Words(
                question.Options[good].Id == "no" ? "no" : "yes"
            ),
            ChooseOneQuestion => Sentence.List(
                [.. PositiveShare.Counters(question).Select(k => Sentence.Words(OptionList.Quoted(question.Options[k].Label)))],
                "or"
            ),
            _ => Sentence.Words(""),
        };
}
