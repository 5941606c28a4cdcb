using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>How many answered in their own words.</summary>
internal static class TextWords
{
    public static Sentence Short(Tallied question) =>
        question.Tally.Answered is { IsShown: true, Figure: var answered }
            ? Sentence.Of($"{Answered(question, answered.Count, "")} in their own words")
            : Sentence.Words("answers in words");

    public static Sentence Finding(Tallied question, string where) =>
        question.IsEmpty ? NoAnswers.Whole(question, where)
        : question.Tally.Answered is { IsShown: true, Figure: var answered }
            ? Sentence.Of($"{Answered(question, answered.Count, where)} in {(answered.Count == 1 ? "its" : "their")} own words.").Capital()
        : question.Base is { } some ? Sentence.Of($"{Answered(question, some.Figure.Count, where)} in their own words.").Capital()
        : NoAnswers.Whole(question, where);

    private static Sentence Answered(Tallied question, long count, string where)
    {
        var (one, many) = question.Who == Instrument.SelfAssessment ? ("return", "returns") : ("practitioner", "practitioners");
        var address = question.Base?.Address ?? question.Question.Code;
        return $"{Plural.Of(count, one, many, address)}{where} answered";
    }
}
