using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Eleven.Tallies;

/// <summary>Every question's tally in every group that was asked for, and how many members each group has.</summary>
public sealed class TallyBook(
    ImmutableArray<Group> groups,
    IEnumerable<(Group Group, long Members)> members,
    IEnumerable<QuestionTally> tallies
)
{
    private readonly FrozenDictionary<string, long> _members = members.ToFrozenDictionary(m => m.Group.Key, m => m.Members);
    private readonly FrozenDictionary<(string Group, string Question), QuestionTally> _tallies = tallies.ToFrozenDictionary(
        t => (t.Group.Key, t.Question.Code),
        t => t
    );

    public ImmutableArray<Group> Groups { get; } = groups;

    /// <summary>Responses or returns in the group.</summary>
    public long Members(Group group) => _members.GetValueOrDefault(group.Key);

    /// <summary>Null when the question or the group was not tallied.</summary>
    public QuestionTally? Find(string question, Group group) => _tallies.GetValueOrDefault((group.Key, question));
}
