using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>What people conclude, with the key figures of the report.</summary>
internal static class ConclusionPart
{
    private const int MostFigures = 6;

    public static IEnumerable<Block> Of(Scope scope)
    {
        Block[] prose = [.. scope.Prose.Of("conclusion")];
        Sentence[] figures = [.. KeyFigures.Of(scope).Take(MostFigures)];
        if (prose.Length == 0 && figures.Length == 0)
        {
            yield break;
        }
        yield return new Heading(1, "Conclusion", "conclusion");
        foreach (var block in prose)
        {
            yield return block;
        }
        if (figures.Length > 0)
        {
            yield return Paragraph.Of($"Key figures{scope.Where(scope.Here)}:");
            yield return new ListBlock(false, [.. figures.Select(f => f.As().Runs)]);
        }
    }
}

/// <summary>The figures that say most in few words: yes-no questions, scales and ratings, in the order of the report.</summary>
internal static class KeyFigures
{
    public static IEnumerable<Sentence> Of(Scope scope) =>
        from set in scope.Now.Tallies.Sets
        from question in set.Questions
        where question is YesNoQuestion or ScaleQuestion or RatingQuestion && question.Classifies == Classifies.Nothing
        let tallied = scope.Find(question.Code, scope.Here)
        where tallied is { IsEmpty: false, AllShown: true }
        select Sentence.Of($"{LabelWords.Bare(question)}: {Headline.Short(tallied)}.");
}
