using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>All figures of one audit: a tally book for each question set that was sent out.</summary>
public sealed record AuditTallies(Audit Audit, ImmutableArray<SetTallies> Sets)
{
    /// <summary>The first set that asks the question; null when none does.</summary>
    public SetTallies? FindSet(string question) => Sets.FirstOrDefault(s => s.Asks(question));

    public SetTallies? FindSet(Instrument instrument) => Sets.FirstOrDefault(s => s.Questions.Instrument == instrument);
}

/// <summary>The answers to one question set, counted: every form of it together.</summary>
public sealed record SetTallies(QuestionSet Questions, TallyBook Book)
{
    public bool Asks(string question) => Questions.Find(question) is not null || Book.Find(question, Group.Region) is not null;

    public QuestionTally? Find(string question, Group group) => Book.Find(question, group);

    /// <summary>The themes coded in a question's text; null where none were.</summary>
    public QuestionTally? FindThemes(string question, Group group) => Book.Find(ThemeQuestion.CodeOf(question), group);
}
