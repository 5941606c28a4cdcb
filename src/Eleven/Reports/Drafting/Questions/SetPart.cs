using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Questions;

/// <summary>All sections and questions of one question set, in the order in which they were asked.</summary>
internal static class SetPart
{
    public static IEnumerable<Block> Of(Scope scope, QuestionSet set)
    {
        var survey = set.Instrument == Instrument.Survey;
        yield return new Heading(
            1,
            survey ? "What practitioners told us" : "What organisations said of themselves",
            survey ? "practitioners" : "organisations"
        );
        foreach (var block in set.Sections.SelectMany(section => Of(scope, section)))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Of(Scope scope, Section section)
    {
        yield return new Heading(2, $"{section.Code}. {section.Title}", Anchor.Section(section.Code));
        foreach (
            var block in scope.Prose.Of("section:" + section.Code).Concat(section.Questions.SelectMany(q => QuestionPart.Of(scope, q)))
        )
        {
            yield return block;
        }
    }
}
