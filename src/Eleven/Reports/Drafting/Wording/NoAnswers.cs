namespace Eleven.Reports.Drafting.Wording;

/// <summary>What is said where there is no figure to state, or too few to say which is the highest.</summary>
internal static class NoAnswers
{
    public static Sentence Short(Tallied tallied) =>
        tallied.IsEmpty ? Sentence.Words("no answers")
        : Only(tallied) is { } only ? Sentence.Of($"{OptionList.Tied(tallied, [only], baseSaid: false)}; other answers withheld")
        : Sentence.Words("withheld");

    public static Sentence Whole(Tallied tallied, string where) =>
        tallied.IsEmpty ? Sentence.Words($"Nobody{where} answered this question.")
        : Only(tallied) is { } only
            ? Sentence.Of(
                $"Only one answer{where} can be shown without risk that somebody is recognised: {OptionList.Tied(tallied, [only], baseSaid: false)}."
            )
        : Sentence.Words($"The answers{where} cannot be shown without risk that somebody is recognised.");

    // Another report of the same audit may print it, and none may then say that it cannot be shown.
    private static (int Counter, Stated Share)? Only(Tallied tallied) =>
        tallied.Question is QuestionSets.ChoiceQuestion or QuestionSets.ThemeQuestion or QuestionSets.TickEachQuestion
        && tallied.InOrder() is [var only]
            ? only
            : null;
}
