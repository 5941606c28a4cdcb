using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Wording;

/// <summary>What the answers say where each item of a list was ticked or not.</summary>
internal static class TickWords
{
    /// <summary>"most for “Threshold document” (92%), least for “Neglect Toolkit” (45%)".</summary>
    public static Sentence Short(Tallied question)
    {
        if (question.IsEmpty || Standing.Of(question) is not { } standing)
        {
            return NoAnswers.Short(question);
        }
        var shown = question.AllShown ? "" : "of those shown, ";
        Sentence most = $"{shown}most for {Named(question, standing.Top)}";
        return standing.Bottom.IsEmpty ? most : Sentence.Of($"{most}, least for {Named(question, standing.Bottom)}");
    }

    /// <summary>"“Know of it” is most common for “Threshold document”: 92% of practitioners in Westmarch who answered (65 of 71). It is least common for ..."</summary>
    public static Sentence Finding(Tallied question, string where)
    {
        if (question.IsEmpty || Standing.Of(question) is not { } standing)
        {
            return NoAnswers.Whole(question, where);
        }
        var ticked = OptionList.Quoted(((TickEachQuestion)question.Question).TickedLabel);
        var which = question.AllShown ? "" : "Of the items that can be shown, ";
        var share = ShareWords.Of(standing.Top[0].Share, question.Members(where));
        var sentences = new List<Sentence>
        {
            Sentence.Of($"{which}{ticked} was ticked most for {OptionList.Names(question, standing.Top)}: by {share}."),
        };
        if (!standing.Bottom.IsEmpty)
        {
            sentences.Add($"It was ticked least for {Named(question, standing.Bottom)}.");
        }
        return Sentence.Join(sentences);
    }

    private static Sentence Named(Tallied question, IReadOnlyList<(int Counter, Stated Share)> items) =>
        Sentence.Of($"{OptionList.Names(question, items)} ({ShareWords.Short(items[0].Share)}{(items.Count > 1 ? " each" : "")})");
}
