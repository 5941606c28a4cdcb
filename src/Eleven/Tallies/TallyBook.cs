using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>Every question's tally in every group that was asked for, and how many members each group has. Question codes of an audit's sets are distinct.</summary>
public sealed class TallyBook
{
    // By the group's key. Dictionaries of plain references are compiled ahead, which counts for a command that is over in a blink.
    private readonly Dictionary<string, GroupTallies> _groups = [];

    public TallyBook(ImmutableArray<Group> groups, IEnumerable<GroupMembers> members, IEnumerable<QuestionTally> tallies)
    {
        Groups = groups;
        foreach (var (group, who, count) in members)
        {
            Of(group).Members[(int)who] = count;
        }
        foreach (var tally in tallies)
        {
            Of(tally.Group).Tallies.Add(tally.Question.Code, tally);
        }
    }

    public ImmutableArray<Group> Groups { get; }

    /// <summary>Responses or returns in the group.</summary>
    public long Members(Group group, Instrument who) => _groups.TryGetValue(group.Key, out var found) ? found.Members[(int)who] : 0;

    /// <summary>Null when the question or the group was not tallied.</summary>
    public QuestionTally? Find(string question, Group group) =>
        _groups.TryGetValue(group.Key, out var found) && found.Tallies.TryGetValue(question, out var tally) ? tally : null;

    /// <summary>All tallies of one group, in no order.</summary>
    public IEnumerable<QuestionTally> In(Group group) => _groups.TryGetValue(group.Key, out var found) ? found.Tallies.Values : [];

    private GroupTallies Of(Group group)
    {
        var key = group.Key;
        if (!_groups.TryGetValue(key, out var found))
        {
            _groups[key] = found = new GroupTallies();
        }
        return found;
    }

    private sealed class GroupTallies
    {
        public long[] Members { get; } = new long[Enum.GetValues<Instrument>().Length];
        public Dictionary<string, QuestionTally> Tallies { get; } = [];
    }
}

/// <param name="Count">Responses or returns in the group, as the instrument is.</param>
public sealed record GroupMembers(Group Group, Instrument Who, long Count);
