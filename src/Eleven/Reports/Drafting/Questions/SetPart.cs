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
        foreach (var block in set.Sections.SelectMany(section => Of(scope, set, section)))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Of(Scope scope, QuestionSet set, Section section)
    {
        // Two sets of one audit may each have a section A: the plain name, in prose and in links, is that of the first.
        var isFirst = scope.Now.Tallies.Sets.First(s => s.Sections.Any(other => other.Code == section.Code)).Id == set.Id;
        yield return new Heading(
            2,
            $"{section.Code}. {section.Title}",
            Anchor.Section(isFirst ? section.Code : $"{set.Id}-{section.Code}")
        );
        var written = isFirst ? scope.Prose.Of("section:" + section.Code) : [];
        foreach (var block in written.Concat(section.Questions.SelectMany(q => QuestionPart.Of(scope, q))))
        {
            yield return block;
        }
    }
}
