using System.Collections.Frozen;
using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>Every question's tally in every group that was asked for, and how many members each group has. Question codes of an audit's sets are distinct.</summary>
/// <param name="members">Per group and instrument: responses or returns in it.</param>
public sealed class TallyBook(
    ImmutableArray<Group> groups,
    IEnumerable<(Group Group, Instrument Who, long Members)> members,
    IEnumerable<QuestionTally> tallies
)
{
    private readonly FrozenDictionary<(string Group, Instrument Who), long> _members = members.ToFrozenDictionary(
        m => (m.Group.Key, m.Who),
        m => m.Members
    );
    private readonly FrozenDictionary<(string Group, string Question), QuestionTally> _tallies = tallies.ToFrozenDictionary(
        t => (t.Group.Key, t.Question.Code),
        t => t
    );

    public ImmutableArray<Group> Groups { get; } = groups;

    /// <summary>Responses or returns in the group.</summary>
    public long Members(Group group, Instrument who) => _members.GetValueOrDefault((group.Key, who));

    /// <summary>Null when the question or the group was not tallied.</summary>
    public QuestionTally? Find(string question, Group group) => _tallies.GetValueOrDefault((group.Key, question));

    /// <summary>All tallies of one group, in no order.</summary>
    public IEnumerable<QuestionTally> In(Group group) => _tallies.Values.Where(t => t.Group.Key == group.Key);
}
