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
            Given.Answered => OfAnswered(answer),
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

    private ImmutableArray<int> OfAnswered(Answer answer)
    {
        var lanes = new List<int> { Answered };
        switch (Question)
        {
            case RankQuestion:
                return Places(answer, lanes) ? [.. lanes] : [];
            case TickEachQuestion:
                for (var item = 0; item < _items; item++)
                {
                    AddIf(lanes, answer.AnsweredItem(item) && answer.Knows(item), item);
                    AddIf(lanes, answer.AnsweredItem(item), _items + item);
                }
                break;
            default:
                for (var option = 0; option < Question.Counters; option++)
                {
                    AddIf(lanes, answer.Has(option), option);
                }
                break;
        }
        return [.. lanes];
    }

    private static void AddIf(List<int> lanes, bool holds, int option)
    {
        if (holds)
        {
            lanes.Add(Options + option);
        }
    }

    // The base of a ranking is those who placed every item; who did not is as if blank.
    private bool Places(Answer answer, List<int> lanes)
    {
        for (var item = 0; item < _items; item++)
        {
            var place = answer.PlaceOf(item);
            if (place < 1 || place > _items)
            {
                return false;
            }
            lanes.Add(Options + item * _items + place - 1);
        }
        return true;
    }

    private QuestionTally Ranked(QuestionTally tally, ReadOnlySpan<long> places)
    {
        var items = new ImmutableArray<long>[_items];
        var first = new long[_items];
        for (var item = 0; item < _items; item++)
        {
            items[item] = [.. places.Slice(item * _items, _items)];
            first[item] = items[item][0];
        }
        return tally with { Places = [.. items], Counts = [.. first] };
    }
}
