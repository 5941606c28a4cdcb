using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>What a scale says: the mean and the share of the top two steps.</summary>
internal static class ScaleWords
{
    /// <summary>"3.91 out of 5 on average; 73% gave 4 or 5".</summary>
    public static Sentence Short(Tallied question)
    {
        if (question.IsEmpty || question.Mean is not { } mean)
        {
            return NoAnswers.Short(question);
        }
        var scale = (ScaleQuestion)question.Question;
        Sentence average = $"{mean.Text} out of {Step(scale, 0, mean.Address)} on average";
        return question.Top is { } top ? Sentence.Of($"{average}; {ShareWords.Short(top)} gave {TopTwo(scale, top.Address)}") : average;
    }

    public static Sentence Finding(Tallied question, string where)
    {
        if (question.IsEmpty || question.Mean is not { } mean)
        {
            return NoAnswers.Whole(question, where);
        }
        var scale = (ScaleQuestion)question.Question;
        Sentence average = $"The mean{where} is {mean.Text} out of {Step(scale, 0, mean.Address)}.";
        return question.Top is { } top
            ? Sentence.Join([
                average,
                Sentence.Of($"{ShareWords.Of(top, question.Members(where)).Capital()} gave {TopTwo(scale, top.Address)}."),
            ])
            : average;
    }

    public static Sentence TopTwo(ScaleQuestion scale, string address) =>
        Sentence.Of($"{Step(scale, 1, address)} or {Step(scale, 0, address)}");

    private static Said Step(ScaleQuestion scale, int below, string address) => Said.Count(scale.Steps - below, address);
}
