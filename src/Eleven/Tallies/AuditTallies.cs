using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>All figures of one audit, with the question sets that were sent out; the codes of an audit's sets are distinct.</summary>
public sealed record AuditTallies(Audit Audit, ImmutableArray<QuestionSet> Sets, TallyBook Book)
{
    /// <summary>The set that asks the question; null when none does.</summary>
    public QuestionSet? FindSet(string question) => Sets.FirstOrDefault(s => Of(s).Any(q => q.Code == question));

    public QuestionSet? FindSet(Instrument instrument) => Sets.FirstOrDefault(s => s.Instrument == instrument);

    /// <summary>Of all sets, and what a form asks in other words under a code of its own.</summary>
    public IEnumerable<Question> Questions => Sets.SelectMany(Of);

    /// <summary>The same figures, of the sets as that area reads them.</summary>
    /// <param name="area">Its id.</param>
    public AuditTallies In(string area) => this with { Sets = [.. Sets.Select(s => s.In(area))], Book = Book.In(area) };

    public QuestionTally? Find(string question, Group group) => Book.Find(question, group);

    /// <summary>The themes coded in a question's text; null where none were.</summary>
    public QuestionTally? FindThemes(string question, Group group) => Book.Find(ThemeQuestion.CodeOf(question), group);

    private static IEnumerable<Question> Of(QuestionSet set) => set.Questions.Concat(set.AskedApart());
}
