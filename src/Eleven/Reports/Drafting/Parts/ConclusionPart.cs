using Eleven.Findings;
using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>What people conclude, with the highest and the lowest figures of the report.</summary>
internal static class ConclusionPart
{
    private const int MostPlaces = 2;

    public static IEnumerable<Block> Of(Scope scope)
    {
        Block[] all =
        [
            .. scope.Prose.Of("conclusion"),
            .. Figures(scope, Instrument.SelfAssessment, StrengthRule.BestGrade, "in organisations' own grades"),
            .. Figures(scope, Instrument.Survey, StrengthRule.Favourable, "in practitioners' answers"),
        ];
        return all.Length == 0 ? [] : [new Heading(1, "Conclusion", "conclusion"), .. all];
    }

    private static IEnumerable<Block> Figures(Scope scope, Instrument who, StrengthRule rule, string where)
    {
        if (scope.SetOf(who) is null)
        {
            yield break;
        }
        var (found, strongest, weakest) = StrengthsPart.Named(scope, rule, MostPlaces);
        if (!strongest.IsEmpty && !weakest.IsEmpty)
        {
            yield return Paragraph.Of(
                $"Highest {where}{scope.Where(scope.Here)}{StrengthsPart.OfWhom(scope, rule, found)}{StrengthsPart.OfShown(found)}:"
            );
            yield return new ListBlock(false, strongest);
            yield return Paragraph.Of(
                $"Lowest {where}{scope.Where(scope.Here)}{StrengthsPart.OfWhom(scope, rule, found)}{StrengthsPart.OfShown(found)}:"
            );
            yield return new ListBlock(false, weakest);
        }
    }
}
