namespace Eleven.Reports.Drafting.Wording;

/// <summary>What is said where there is no figure to state.</summary>
internal static class NoAnswers
{
    public static Sentence Short(Tallied tallied) => Sentence.Words(tallied.IsEmpty ? "no answers" : "withheld");

    public static Sentence Whole(Tallied tallied, string where) =>
        tallied.IsEmpty
            ? Sentence.Words($"Nobody{where} answered this question.")
            : Sentence.Words($"The answers{where} cannot be shown without risk that somebody is recognised.");
}
