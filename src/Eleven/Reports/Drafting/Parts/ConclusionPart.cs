using System.Collections.Immutable;
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
        yield return new Heading(1, "Conclusion", "conclusion");
        foreach (var block in scope.Prose.Of("conclusion"))
        {
            yield return block;
        }
        if (KeyFigures.Of(scope).Take(MostFigures).ToImmutableArray() is { IsEmpty: false } figures)
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
        select Sentence.Of($"{question.Label}: {Headline.Short(tallied)}.");
}
