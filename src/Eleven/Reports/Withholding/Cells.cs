using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Withholding;

/// <summary>What is printed or withheld together: one option of one question in one group, or a whole breakdown with its base.</summary>
/// <param name="Counter">Option, Other after the options, or an item to rank; null: the whole breakdown.</param>
/// <param name="Variables">The integers that the print tells.</param>
internal sealed record Unit(string Question, Group Group, int? Counter, ImmutableArray<int> Variables)
{
    public string Key => Counter is { } k ? Pattern.Cell(Question, Group.Key, k) : Pattern.Whole(Question, Group.Key);
}

/// <summary>One question in one group as integers that a reader may know or not.</summary>
internal sealed class Cells
{
    /// <summary>Stands for the base where a counter is asked for.</summary>
    public const int AsBase = -1;

    private Cells(
        QuestionTally tally,
        int @base,
        ImmutableArray<int> counts,
        ImmutableArray<int> bases,
        ImmutableArray<ImmutableArray<int>> places
    )
    {
        (Tally, Base, Counts, Bases, Places) = (tally, @base, counts, bases, places);
        Options = [.. Enumerable.Range(0, counts.Length).Select(k => new Unit(tally.Question.Code, tally.Group, k, Told(k)))];
        Whole = new Unit(
            tally.Question.Code,
            tally.Group,
            null,
            [@base, .. bases.Where(b => b != @base), .. Options.SelectMany(o => o.Variables)]
        );
    }

    public QuestionTally Tally { get; }
    public int Base { get; }
    public ImmutableArray<int> Counts { get; }

    /// <summary>Per counter the integer that is its base; the same one for all, save for items ticked one by one.</summary>
    public ImmutableArray<int> Bases { get; }

    /// <summary>Ranking: item by place; first place is the count itself.</summary>
    public ImmutableArray<ImmutableArray<int>> Places { get; }
    public ImmutableArray<Unit> Options { get; }
    public Unit Whole { get; }

    /// <summary>Whether each person is in exactly one cell of the row; for a ranking, each first place.</summary>
    public bool AddsUp => Tally.Question is YesNoQuestion or ChooseOneQuestion or ScaleQuestion or RankQuestion;

    /// <summary>Null where the question, as this group was asked it, has no such option.</summary>
    public int? CounterOf(string id)
    {
        var at = Counters.Ids(Tally.Question).ToList().IndexOf(id);
        return at < 0 ? null : at;
    }

    /// <summary>Adds the integers of one tally and what everybody knows of them: how a row adds up.</summary>
    /// <param name="same">Per counter a cell that is the same number elsewhere, such as the members of a sector; null where there is none.</param>
    public static Cells Add(Knowledge knowledge, QuestionTally tally, Func<int, int?> same)
    {
        var @base = same(AsBase) ?? knowledge.Add(tally.Answered);
        var each = !tally.BaseOfEach.IsDefaultOrEmpty;
        var bases = each ? tally.BaseOfEach.Select(b => Known(knowledge, b, b)).ToImmutableArray() : [.. tally.Counts.Select(_ => @base)];
        ImmutableArray<int> counts =
        [
            .. tally.Counts.Select((n, k) => same(k) ?? (each ? Known(knowledge, n, tally.BaseOfEach[k]) : knowledge.Add(n))),
        ];
        for (var k = 0; k < counts.Length; k++)
        {
            knowledge.AtMost(counts[k], bases[k]);
            if (each)
            {
                knowledge.AtMost(bases[k], @base);
            }
        }
        var places = tally.Question is RankQuestion ? Ranking.Add(knowledge, tally, counts, @base) : [];
        Row(knowledge, tally.Question, counts, @base, each);
        if (tally.Asked == 0)
        {
            // Everyone knows that who was not asked did not answer.
            knowledge.AddSum([(@base, 1)], 0, 0);
        }
        return new Cells(tally, @base, counts, bases, places);
    }

    /// <summary>Nobody in the group was offered the option: anyone who has seen the forms knows that, and it is nothing to withhold.</summary>
    public bool NotOffered(int counter) => !Tally.BaseOfEach.IsDefaultOrEmpty && Tally.BaseOfEach[counter] == 0;

    private static int Known(Knowledge knowledge, long value, long offered) =>
        offered == 0 ? knowledge.Add(value, 0, 0) : knowledge.Add(value);

    private static void Row(Knowledge knowledge, Question question, ImmutableArray<int> counts, int @base, bool each)
    {
        switch (question)
        {
            case YesNoQuestion or ChooseOneQuestion or ScaleQuestion:
                knowledge.AddUp(@base, counts);
                break;
            case ChooseSeveralQuestion when !each:
                knowledge.AddSum([(@base, -1), .. counts.Select(c => (c, 1L))], 0, long.MaxValue / 4);
                break;
        }
    }

    // Of a ranked item print tells first places, first three and the mean place: the last two as sums that are cells of their own.
    private ImmutableArray<int> Told(int counter) =>
        Places.IsDefaultOrEmpty ? [Counts[counter]] : [Counts[counter], Places[counter][^2], Places[counter][^1]];
}
