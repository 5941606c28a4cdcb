using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>
/// The counters that one question needs, whatever way they are counted: four for what became of the question, then one per option; for a list to tick, items known
/// and then items answered; for a ranking, per item one for each place.
/// </summary>
internal sealed class Lanes(Question question)
{
    public const int Answered = 0;
    public const int NotRelevant = 1;
    public const int Unreadable = 2;
    public const int NotAsked = 3;
    public const int Options = 4;

    private readonly int _items = question.Options.Length;

    public Question Question { get; } = question;

    public int Count { get; } =
        Options
        + question switch
        {
            RankQuestion => question.Options.Length * question.Options.Length,
            TickEachQuestion => question.Options.Length * 2,
            _ => question.Counters,
        };

    /// <summary>The lanes that an answer adds one to.</summary>
    public ImmutableArray<int> Of(Answer answer) =>
        answer.Given switch
        {
            Given.NotAsked => [NotAsked],
            Given.NotRelevant => [NotRelevant],
            Given.Unreadable => [Unreadable],
            Given.Answered => [.. OfAnswered(answer)],
            _ => [],
        };

    /// <summary>The tally that the counters amount to.</summary>
    /// <param name="lanes">As long as <see cref="Count"/>.</param>
    public QuestionTally Tally(ReadOnlySpan<long> lanes, long members, Group group, Instrument who)
    {
        var counts = lanes[Options..];
        var tally = new QuestionTally
        {
            Question = Question,
            Group = group,
            Who = who,
            Asked = members - lanes[NotAsked],
            Answered = lanes[Answered],
            NotRelevant = lanes[NotRelevant],
            Unreadable = lanes[Unreadable],
            Counts = [.. counts[..Question.Counters]],
        };
        return Question switch
        {
            RankQuestion => Ranked(tally, counts),
            TickEachQuestion => tally with { BaseOfEach = [.. counts.Slice(_items, _items)] },
            _ => tally,
        };
    }

    private IEnumerable<int> OfAnswered(Answer answer)
    {
        var options = Question switch
        {
            RankQuestion => Placed(answer),
            TickEachQuestion => Ticked(answer),
            _ => Chosen(answer),
        };
        return options is null ? [] : options.Select(o => Options + o).Prepend(Answered);
    }

    private IEnumerable<int> Chosen(Answer answer) => Enumerable.Range(0, Question.Counters).Where(answer.Has);

    private IEnumerable<int> Ticked(Answer answer) =>
        Enumerable
            .Range(0, _items)
            .Where(i => answer.AnsweredItem(i) && answer.Knows(i))
            .Concat(Enumerable.Range(0, _items).Where(answer.AnsweredItem).Select(i => _items + i));

    // The base of a ranking is those who placed every item; who did not is as if blank.
    private IEnumerable<int>? Placed(Answer answer)
    {
        var places = Enumerable.Range(0, _items).Select(answer.PlaceOf).ToArray();
        return places.All(p => p >= 1 && p <= _items) ? places.Select((place, item) => item * _items + place - 1) : null;
    }

    private QuestionTally Ranked(QuestionTally tally, ReadOnlySpan<long> places)
    {
        var items = new ImmutableArray<long>[_items];
        for (var item = 0; item < _items; item++)
        {
            items[item] = [.. places.Slice(item * _items, _items)];
        }
        return tally with { Places = [.. items], Counts = [.. items.Select(i => i[0])] };
    }
}
