using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>How many answered in their own words.</summary>
internal static class TextWords
{
    public static Sentence Short(Tallied question) =>
        HowMany(question) is { } answered
            ? Sentence.Of($"{Answered(question, answered.Figure.Count, "")} in {Own(answered)} own words")
            : Sentence.Words("answers in words");

    public static Sentence Finding(Tallied question, string where) =>
        !question.IsEmpty && HowMany(question) is { } answered
            ? Sentence.Of($"{Answered(question, answered.Figure.Count, where)} in {Own(answered)} own words.").Capital()
            : NoAnswers.Whole(question, where);

    /// <summary>Null when it may not be told.</summary>
    public static Stated? HowMany(Tallied question) =>
        question.Tally.Answered is { IsShown: true, Figure: var answered }
            ? new(answered, question.Base?.Address ?? question.Question.Code)
            : null;

    private static string Own(Stated answered) => answered.Figure.Count == 1 ? "its" : "their";

    private static Sentence Answered(Tallied question, long count, string where)
    {
        var (one, many) = question.Who == Instrument.SelfAssessment ? ("return", "returns") : ("practitioner", "practitioners");
        var address = question.Base?.Address ?? question.Question.Code;
        return $"{Plural.Of(count, one, many, address)}{where} answered";
    }
}
