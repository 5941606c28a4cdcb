using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>What section 11 asks of organisations, with the dated sources that the question sets name.</summary>
internal static class DutyPart
{
    public static IEnumerable<Block> Of(Scope scope)
    {
        yield return new Heading(1, "What section 11 is", "section-11");
        if (scope.Prose.Has("section-11"))
        {
            foreach (var block in scope.Prose.Of("section-11"))
            {
                yield return block;
            }
        }
        else
        {
            yield return Paragraph.Of(
                "Section 11 of the Children Act 2004 places a duty on councils, health bodies, the police, probation, prisons, youth justice services and others. "
                    + "In all they do, they must have regard to the need to keep children safe and to promote their welfare, and so must those who work for them under contract."
            );
            yield return Paragraph.Of("Safeguarding partners check that the duty is carried out. " + HowHere(scope));
        }
        StatutorySource[] sources = [.. scope.Now.Tallies.Sets.SelectMany(s => s.Sources).Distinct()];
        if (sources.Length > 0)
        {
            yield return Paragraph.Of("The questions rest on these sources:");
            yield return new ListBlock(false, [.. sources.Select(Item)]);
        }
    }

    // Only what this audit did.
    private static string HowHere(Scope scope) =>
        (scope.SetOf(Instrument.SelfAssessment), scope.SetOf(Instrument.Survey)) switch
        {
            (not null, null) => "They ask organisations to assess themselves.",
            (null, not null) =>
                "They ask organisations to assess themselves, and ask practitioners what they see in their daily work. This report is about what practitioners said.",
            _ =>
                "They ask organisations to assess themselves, ask practitioners what they see in their daily work, and set the two beside one another.",
        };

    private static ImmutableArray<Run> Item(StatutorySource source) =>
        [new Run(source.Title) { Link = source.Address }, new Run($", as at {Dates.Words(source.Dated)}")];
}
