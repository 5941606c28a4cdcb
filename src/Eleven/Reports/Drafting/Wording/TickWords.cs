using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>What the answers say where each item of a list was ticked or not.</summary>
internal static class TickWords
{
    /// <summary>"most often “Threshold document” (92%, 65 of 71), least often “Neglect Toolkit” (45%, 32 of 71)".</summary>
    /// <param name="baseSaid">The words before say of how many: "most often “Threshold document” (92%)".</param>
    public static Sentence Short(Tallied question, bool baseSaid)
    {
        if (question.IsEmpty || Standing.Of(question) is not { } standing)
        {
            return NoAnswers.Short(question);
        }
        if (standing.IsOfNobody)
        {
            return NobodyWords.Short(question, standing, baseSaid);
        }
        var shown = question.AllAlikeShown ? "" : ", of the items shown,";
        Sentence most = $"most often{shown} {OptionList.Tied(question, standing.Top, baseSaid)}";
        return standing.Bottom.IsEmpty ? most : Sentence.Of($"{most}, least often {OptionList.Tied(question, standing.Bottom, baseSaid)}");
    }

    /// <summary>"92% of practitioners in Westmarch who answered (65 of 71) ticked “Know of it” for “Threshold document”, more than for anything else listed. Fewest ticked it for ..."</summary>
    public static Sentence Finding(Tallied question, string where)
    {
        if (question.IsEmpty || Standing.Of(question) is not { } standing)
        {
            return NoAnswers.Whole(question, where);
        }
        if (standing.IsOfNobody)
        {
            return NobodyWords.Finding(question, standing, where);
        }
        var ticked = OptionList.Quoted(((TickEachQuestion)question.Question).TickedLabel);
        var share = ShareWords.Of(standing.Top[0].Share, question.Members(where)).Capital();
        var each = standing.Top.Length == 1 ? "" : "each of ";
        var than =
            standing.Bottom.IsEmpty ? ""
            : question.AllAlikeShown ? ", more than for anything else listed"
            : ", more than for anything else that can be shown";
        var sentences = new List<Sentence>
        {
            Sentence.Of($"{share} ticked {ticked} for {each}{OptionList.Names(question, standing.Top)}{than}."),
        };
        if (!standing.Bottom.IsEmpty)
        {
            sentences.Add($"Fewest ticked it for {OptionList.Tied(question, standing.Bottom, baseSaid: true)}.");
        }
        return Sentence.Join(sentences.Concat(OptionList.Apart(question, where)));
    }
}
