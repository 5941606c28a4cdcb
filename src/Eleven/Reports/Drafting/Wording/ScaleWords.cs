using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>What a scale says: the mean and the share of the top two steps.</summary>
internal static class ScaleWords
{
    /// <summary>"3.91 out of 5 on average; 73% (60 of 82) gave 4 or 5".</summary>
    /// <param name="baseSaid">The words before say of how many: "73% gave 4 or 5".</param>
    public static Sentence Short(Tallied question, bool baseSaid)
    {
        var scale = (ScaleQuestion)question.Question;
        Sentence[] parts =
        [
            .. question.Mean is { } mean
                ? [Sentence.Of($"{mean.Text} out of {Step(scale, 0, mean.Address)} on average")]
                : Array.Empty<Sentence>(),
            .. question.Top is { } top
                ? [Sentence.Of($"{(baseSaid ? ShareWords.Short(top) : ShareWords.WithCounts(top))} gave {TopTwo(scale, top.Address)}")]
                : Array.Empty<Sentence>(),
        ];
        return question.IsEmpty || parts.Length == 0 ? NoAnswers.Short(question) : Sentence.Join(parts, "; ");
    }

    public static Sentence Finding(Tallied question, string where)
    {
        var scale = (ScaleQuestion)question.Question;
        Sentence[] parts =
        [
            .. question.Mean is { } mean
                ? [Sentence.Of($"The mean{where} is {mean.Text} out of {Step(scale, 0, mean.Address)}.")]
                : Array.Empty<Sentence>(),
            .. question.Top is { } top
                ? [Sentence.Of($"{ShareWords.Of(top, question.Members(where)).Capital()} gave {TopTwo(scale, top.Address)}.")]
                : Array.Empty<Sentence>(),
        ];
        return question.IsEmpty || parts.Length == 0 ? NoAnswers.Whole(question, where) : Sentence.Join(parts);
    }

    public static Sentence TopTwo(ScaleQuestion scale, string address) =>
        Sentence.Of($"{new Said($"{scale.Steps - 1} or {scale.Steps}", address)}");

    private static Said Step(ScaleQuestion scale, int below, string address) => Said.Count(scale.Steps - below, address);
}
