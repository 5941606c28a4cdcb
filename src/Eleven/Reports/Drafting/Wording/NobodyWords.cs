using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>
/// What is said where the highest share that can be shown is nobody's: no option was then given most often. Of options that are withheld nothing is said, and another answer than
/// those listed is told apart.
/// </summary>
internal static class NobodyWords
{
    /// <summary>"none chosen"; "none of the answers listed; all 12 gave another"; "none of the answers shown".</summary>
    public static Sentence Short(Tallied said, Standing standing, bool baseSaid)
    {
        var (what, verb) = Words(said.Question);
        var none = (said.AllAlikeShown, standing.Other) switch
        {
            (true, null) => $"none {(verb == "given" ? "chosen" : verb)}",
            (true, _) => $"none of the {what}s listed",
            (false, null) => $"none of the {what}s shown",
            (false, _) => $"none of the listed {what}s shown",
        };
        return standing.Other is { } other ? $"{none}; {Share(other, baseSaid)} gave another" : Sentence.Words(none);
    }

    /// <summary>"No option was chosen."; "None of the answers in Westmarch that can be shown was given."</summary>
    public static Sentence Finding(Tallied said, Standing standing, string where)
    {
        var (what, verb) = Words(said.Question);
        var listed = standing.Other is null ? "" : "listed ";
        return Sentence.Words(
            !said.AllAlikeShown ? $"None of the {listed}{what}s{where} that can be shown was {verb}."
            : standing.Other is not null || said.Question is not ChoiceQuestion ? $"No {listed}{what} was {verb}{where}."
            : $"No option was chosen{where}."
        );
    }

    /// <summary>"Nobody among police officers chose any."; "Among police officers, no listed answer was given; all 10 gave an answer other than those listed."</summary>
    /// <param name="all">"the 38 police officers who answered"; "police officers".</param>
    public static Sentence Among(Tallied said, Standing standing, Sentence all, bool baseSaid)
    {
        var (what, verb) = Words(said.Question);
        if (said.AllAlikeShown && standing.Other is null)
        {
            return $"Nobody among {all} chose any.";
        }
        var listed = standing.Other is null ? "" : "listed ";
        var none = said.AllAlikeShown ? $"no {listed}{what}" : $"none of the {listed}{what}s that can be shown";
        Sentence words = $"Among {all}, {none} was {verb}";
        return standing.Other is { } other
            ? Sentence.Of($"{words}; {Share(other, baseSaid)} gave an answer other than those listed.")
            : words.Stop();
    }

    private static Sentence Share(Stated share, bool baseSaid) => baseSaid ? ShareWords.Short(share) : ShareWords.WithCounts(share);

    private static (string What, string Verb) Words(Question question) =>
        question switch
        {
            TickEachQuestion => ("item", "ticked"),
            ThemeQuestion => ("theme", "named"),
            _ => ("answer", "given"),
        };
}
