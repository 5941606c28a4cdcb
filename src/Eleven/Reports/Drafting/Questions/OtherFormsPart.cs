using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Questions;

/// <summary>What a form other than the police's asked in other words: its answers stand by themselves, beside the general question's.</summary>
internal static class OtherFormsPart
{
    public static IEnumerable<Block> Of(Scope scope, Question question)
    {
        foreach (var variant in scope.Now.Tallies.FindSet(question.Code)?.Variants ?? [])
        {
            if (scope.Find(Forms.Apart(question, variant.Id).Code, scope.Here) is { } here)
            {
                foreach (var block in Of(scope, variant, here))
                {
                    yield return block;
                }
            }
        }
    }

    private static IEnumerable<Block> Of(Scope scope, Variant variant, Tallied here) =>
        [
            new Heading(4, $"{variant.Title}: asked in other words", Anchor.Question(here.Question.Code)),
            Paragraph.Of(here.Question.Text),
            Headline.Finding(here, scope.Where(scope.Here)).As(ParagraphStyle.Finding),
            .. FiguresPart.Of(scope, here.Question),
            .. RestPart.Of(scope, here.Question),
            .. scope.Prose.Of(here.Question.Code, ParagraphStyle.Commentary),
        ];
}
