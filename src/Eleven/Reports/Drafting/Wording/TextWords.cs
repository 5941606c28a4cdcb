using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>How many answered in their own words.</summary>
internal static class TextWords
{
    public static Sentence Short(Tallied question) =>
        HowMany(question) is { } answered
            ? Sentence.Of($"{Answered(question, answered, "")} in {Own(question, answered)} own words")
            : Sentence.Words("answers in words");

    public static Sentence Finding(Tallied question, string where) =>
        !question.IsEmpty && HowMany(question) is { } answered
            ? Sentence.Of($"{Answered(question, answered, where)} in {Own(question, answered)} own words.").Capital()
            : NoAnswers.Whole(question, where);

    /// <summary>Null when it may not be told.</summary>
    public static Stated? HowMany(Tallied question) =>
        question.Tally.Answered is { IsShown: true, Figure: var answered }
            ? new(answered, question.Base?.Address ?? question.Question.Code)
            : null;

    private static string Own(Tallied question, Stated answered) =>
        question.Who == Instrument.SelfAssessment && answered.Figure.Count == 1 ? "its" : "their";

    // "67 of the 86 practitioners asked in Westmarch answered"; where how many were asked may not be told, "67 practitioners in Westmarch answered".
    private static Sentence Answered(Tallied question, Stated answered, string where)
    {
        if (answered.Figure is { Count: > 0, Of: BaseKind.Asked } of && of.Count < of.Base)
        {
            return $"{answered.Count} of the {answered.Base} {BaseWords.Members(BaseKind.Asked, question.Who, where)} answered";
        }
        if (answered.Figure is { Of: BaseKind.Asked, Base: > 1 } all && all.Count == all.Base)
        {
            return $"{ShareWords.Of(answered, BaseWords.Members(BaseKind.Asked, question.Who, where))} answered";
        }
        var (one, many) = question.Who == Instrument.SelfAssessment ? ("return", "returns") : ("practitioner", "practitioners");
        return $"{Plural.Of(answered.Figure.Count, one, many, answered.Address)}{where} answered";
    }
}
