using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;

namespace Eleven.Reports.Drafting.Questions;

/// <summary>One question: finding, chart, table, what it stands beside, words released, commentary and recommendations.</summary>
internal static class QuestionPart
{
    private const string WhoAnswered = "Who answered";

    public static IEnumerable<Block> Of(Scope scope, Question question)
    {
        yield return new Heading(3, $"{question.Code}. {question.Text}", Anchor.Question(question.Code))
        {
            Name = $"{question.Code} {question.Label}",
        };
        foreach (var block in Drafted(scope, question))
        {
            yield return block;
        }
        foreach (var block in scope.Prose.Of(question.Code, ParagraphStyle.Commentary))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Drafted(Scope scope, Question question)
    {
        if (Elsewhere(scope, question) is { } note)
        {
            return [note];
        }
        if (scope.Find(question.Code, scope.Here) is not { } here)
        {
            return [Paragraph.Of($"This question was not asked{scope.Where(scope.Here)}.", ParagraphStyle.Finding)];
        }
        return
        [
            .. AskedOf(scope, question),
            Headline.Finding(here, scope.Where(scope.Here)).As(ParagraphStyle.Finding),
            .. FiguresPart.Of(scope, question),
            .. RestPart.Of(scope, question),
            .. PolicePart.Of(scope, question),
            .. SectorPart.Of(scope, question),
            .. OtherFormsPart.Of(scope, question),
            .. LastAuditPart.Of(scope, question),
            .. ThemesPart.Of(scope, question),
            .. BesidePart.Of(scope, question),
            .. QuotesPart.Of(scope, question),
        ];
    }

    // What tells respondents apart is shown once, in the part on who answered; teams are never shown.
    private static Paragraph? Elsewhere(Scope scope, Question question) =>
        question.Classifies switch
        {
            Classifies.Area or Classifies.Sector => new Paragraph([
                new Run("The answers are under "),
                new Run(WhoAnswered) { Link = "#response" },
                new Run("."),
            ]),
            Classifies.Organisation => new Paragraph([
                new Run("The answers tell which organisation answered. How many did, by area and by sector, is under "),
                new Run(WhoAnswered) { Link = "#response" },
                new Run("."),
            ]),
            Classifies.Team => Paragraph.Of("Answers to this question are not published and are not used to break down the results."),
            Classifies.Respondent when question is TextQuestion => Paragraph.Of(
                "Answers to this question tell who answered and are not published."
            ),
            _ => null,
        };

    private static IEnumerable<Block> AskedOf(Scope scope, Question question)
    {
        foreach (var condition in question.AskedIf)
        {
            if (scope.Now.Tallies.FindSet(condition.Question)?.Find(condition.Question) is { } on)
            {
                var answers = condition.AnyOf.Select(id => OptionList.Quoted(on.Options.FirstOrDefault(o => o.Id == id)?.Label ?? id));
                yield return Paragraph.Of(
                    $"Asked only of those who answered {string.Join(" or ", answers)} to question {on.Code}.",
                    ParagraphStyle.Note
                );
            }
        }
    }
}
