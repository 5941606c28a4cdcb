using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Questions;

/// <summary>The themes that people coded in the answers to a question.</summary>
internal static class ThemesPart
{
    public static IEnumerable<Block> Of(Scope scope, Question question)
    {
        var code = ThemeQuestion.CodeOf(question.Code);
        if (scope.Find(code, scope.Here) is not { IsEmpty: false } themes || !Headline.CanBeTold(themes))
        {
            yield break;
        }
        if (question is not TextQuestion)
        {
            yield return new Heading(4, "Themes", Anchor.Question(question.Code) + "-themes");
        }
        yield return Headline.Finding(themes, scope.Where(scope.Here)).As(ParagraphStyle.Finding);
        foreach (var block in FiguresPart.Of(scope, themes.Question).Concat(RestPart.Of(scope, themes.Question)))
        {
            yield return block;
        }
    }
}
