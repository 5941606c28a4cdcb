using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Findings;

/// <summary>Two questions of two audits, or of the two question sets of one, that the sets declare to be on the same thing.</summary>
/// <param name="Differs">What the question set says that differs; null where it says nothing.</param>
/// <param name="Topic">The one topic for which the pair is declared; null: the topics of the questions.</param>
public sealed record Pairing(Question One, Question Other, Match Match, string? Topic, string? Differs)
{
    /// <summary>Pairs in the order of the first set's questions. A set beside itself (the same questions asked again) pairs every question with itself.</summary>
    public static ImmutableArray<Pairing> Between(QuestionSet one, QuestionSet other)
    {
        if (one.Id == other.Id)
        {
            return [.. one.Questions.SelectMany(q => Again(q, other))];
        }
        // A link may be declared on either side; when both declare it, the first set's word counts.
        var links = one
            .Links.Where(l => l.OtherSet == other.Id)
            .Concat(other.Links.Where(l => l.OtherSet == one.Id).Select(Turned))
            .DistinctBy(l => (l.Question, l.OtherQuestion))
            .ToLookup(l => l.Question);
        return [.. one.Questions.SelectMany(q => links[q.Code].SelectMany(l => Of(q, l, other)))];
    }

    private static IEnumerable<Pairing> Again(Question question, QuestionSet other) =>
        other.Find(question.Code) is { } again ? [new(question, again, Match.Same, null, null)] : [];

    private static IEnumerable<Pairing> Of(Question question, TopicLink link, QuestionSet other) =>
        other.Find(link.OtherQuestion) is { } paired ? [new(question, paired, link.Match, link.Topic, link.Differs)] : [];

    private static TopicLink Turned(TopicLink link) => link with { Question = link.OtherQuestion, OtherQuestion = link.Question };
}
