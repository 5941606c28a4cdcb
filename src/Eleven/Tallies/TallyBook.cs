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

    private TallyBook(TallyBook book, Func<QuestionTally, QuestionTally> each)
    {
        Groups = book.Groups;
        foreach (var (key, group) in book._groups)
        {
            _groups[key] = new(group.Members, group.Tallies.Values.Select(each));
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

    /// <summary>The same counts, of the questions as that area reads them.</summary>
    /// <param name="area">Its id.</param>
    public TallyBook In(string area)
    {
        var read = new Dictionary<Question, Question>(ReferenceEqualityComparer.Instance);
        foreach (var question in Groups.SelectMany(In).Select(t => t.Question))
        {
            read.TryAdd(question, question.In(area));
        }
        return read.All(r => ReferenceEquals(r.Key, r.Value)) ? this : new(this, t => t with { Question = read[t.Question] });
    }

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
        public GroupTallies() { }

        public GroupTallies(long[] members, IEnumerable<QuestionTally> tallies) =>
            (Members, Tallies) = (members, tallies.ToDictionary(t => t.Question.Code));

        public long[] Members { get; } = new long[Enum.GetValues<Instrument>().Length];
        public Dictionary<string, QuestionTally> Tallies { get; } = [];
    }
}

/// <param name="Count">Responses or returns in the group, as the instrument is.</param>
public sealed record GroupMembers(Group Group, Instrument Who, long Count);
