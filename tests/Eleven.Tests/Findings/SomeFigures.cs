using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;
using Eleven.Tests.Tallies;

namespace Eleven.Tests.Findings;

/// <summary>Tallies written by hand: a question in a group, as counts.</summary>
internal static class SomeFigures
{
    public static readonly YesNoQuestion Known = new()
    {
        Code = "4",
        Text = "Do you know who leads on safeguarding?",
        Topics = ["lead"],
    };

    public static QuestionTally Tally(Question question, Group group, Instrument who, params long[] counts) =>
        new()
        {
            Question = question,
            Group = group,
            Who = who,
            Asked = counts.Sum(),
            Answered = counts.Sum(),
            Counts = [.. counts],
        };

    public static QuestionSet Survey(string id, params Question[] questions) =>
        AnAudit.Set([.. questions]) with
        {
            Id = id,
            Topics = [new("lead", "A known lead")],
        };

    public static AuditTallies Audit(string period, ImmutableArray<QuestionSet> sets, params QuestionTally[] tallies) =>
        new(
            AnAudit.Region with
            {
                Period = period,
            },
            sets,
            new(
                [.. tallies.Select(t => t.Group).DistinctBy(g => g.Key)],
                tallies.Select(t => new GroupMembers(t.Group, t.Who, t.Asked)).DistinctBy(m => (m.Group.Key, m.Who)),
                tallies
            )
        );
}
