using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Tallies;

/// <summary>The figures of one tally by the words of an address.</summary>
internal static class TallyFigures
{
    public static (FigureValue?, Absence?) Find(FigureAddress address, QuestionTally tally, TallyBook book)
    {
        if (address.Option is null)
        {
            return OfQuestion(address, tally, book);
        }
        var option = address.ThemeId ?? address.Option;
        if (OptionWords.CounterOf(tally.Question, option) is { } counter)
        {
            return OfCounter(address, tally, counter);
        }
        var beside = address.ThemeId is null ? BesideOptions(tally, option) : null;
        return beside is null
            ? Lookup.Missing(address, MissingPart.Option, OptionWords.NoOption(tally.Question, option))
            : Beside(address, tally, beside);
    }

    private static (FigureValue?, Absence?) OfQuestion(FigureAddress address, QuestionTally tally, TallyBook book)
    {
        var question = tally.Question;
        var scale = question is ScaleQuestion ? ScaleSummary.Of(tally) : null;
        return address.Measure switch
        {
            Measure.Asked => Found(address, tally, new(tally.Asked, book.Members(tally.Group, tally.Who), BaseKind.Asked, tally.Who)),
            Measure.Answered => Found(address, tally, new(tally.Answered, tally.Asked, BaseKind.Asked, tally.Who)),
            Measure.Base when !tally.HasBaseOfEach => Found(
                address,
                tally,
                new(tally.WholeBase, tally.WholeBase, question.CountedOver, tally.Who)
            ),
            Measure.WhereItApplies when WhereItApplies.People(tally) is { } people => Found(
                address,
                tally,
                people,
                null,
                WhereItApplies.NotTheirs(question)
            ),
            Measure.Mean when scale is not null => Found(address, tally, scale.Mean, null, AllOf(tally)),
            Measure.Top when scale is not null => Found(address, tally, scale.Top, null, [.. AllOf(tally).TakeLast(2)]),
            _ => NoMeasure(address, question),
        };
    }

    private static (FigureValue?, Absence?) OfCounter(FigureAddress address, QuestionTally tally, int counter)
    {
        var question = tally.Question;
        var label = OptionWords.LabelOf(question, counter);
        var (answered, asked) = (tally.AnsweredOf(counter), tally.AskedOf(counter));
        var item = question is RankQuestion ? RankSummary.Of(tally).Items[counter] : null;
        return address.Measure switch
        {
            Measure.Share or Measure.Count => Found(address, tally, tally.Of(counter), label, [counter]),
            Measure.Base => Found(address, tally, tally.Of(counter), label, []),
            Measure.Asked => Found(address, tally, new(asked, asked, BaseKind.Asked, tally.Who), label),
            Measure.Answered => Found(address, tally, new(answered, asked, BaseKind.Asked, tally.Who), label),
            Measure.WhereItApplies when answered == tally.Answered && WhereItApplies.Of(tally, [counter]) is { } share => Found(
                address,
                tally,
                share,
                label,
                [counter, .. WhereItApplies.NotTheirs(question)]
            ),
            Measure.First when item is not null => Found(address, tally, item.First, label, [counter]),
            Measure.FirstThree when item is not null => Found(address, tally, item.FirstThree, label, [counter]),
            Measure.Mean when item is not null => Found(address, tally, item.MeanPlace, label, [counter]),
            _ => NoMeasure(address, question),
        };
    }

    private sealed record BesideOption(Figure Figure, string Label, ImmutableArray<int> Counters);

    // Rows that stand beside the options: bands that count as positive taken together, and those without an answer.
    private static BesideOption? BesideOptions(QuestionTally tally, string word)
    {
        var rating = tally.Question is RatingQuestion;
        return word switch
        {
            OptionWords.Positive when PositiveShare.Of(tally) is { } positive => new(
                positive,
                "Positive",
                PositiveShare.Counters(tally.Question)
            ),
            OptionWords.DidNotRate when rating => new(tally.DidNotRate, "Did not rate", []),
            OptionWords.NotAnswered when !rating => new(tally.DidNotRate, "Did not answer", []),
            OptionWords.NotRelevant when rating || tally.Question.MayBeNotRelevant => new(tally.SaidNotRelevant, "Not relevant", []),
            _ => null,
        };
    }

    private static (FigureValue?, Absence?) Beside(FigureAddress address, QuestionTally tally, BesideOption beside)
    {
        if (address.Measure is Measure.Share or Measure.Count or Measure.Base)
        {
            return Found(address, tally, beside.Figure, beside.Label, beside.Counters);
        }
        if (
            address is { Measure: Measure.WhereItApplies, Option: OptionWords.Positive }
            && WhereItApplies.Of(tally, beside.Counters) is { } share
        )
        {
            return Found(address, tally, share, beside.Label, [.. beside.Counters, .. WhereItApplies.NotTheirs(tally.Question)]);
        }
        var what = $"'{address.Option}' has share, count and base, and no {MeasureWords.Of(address.Measure)}.";
        return Lookup.Missing(address, MissingPart.Measure, what);
    }

    private static (FigureValue?, Absence?) NoMeasure(FigureAddress address, Question question)
    {
        var (code, word) = (address.Question, MeasureWords.Of(address.Measure));
        if (address.Option is not null)
        {
            var whole = question is ScaleQuestion && address.Measure is Measure.Mean or Measure.Top;
            var instead = whole ? $"write {code}.{word}." : "it has share, count and base.";
            return Lookup.Missing(address, MissingPart.Measure, $"An option of question {code} has no {word}: {instead}");
        }
        var one = address.Measure is Measure.Share or Measure.Count or Measure.Base ? OptionWords.Known(question).FirstOrDefault() : null;
        var use = one is null ? $"use {code}.answered or {code}.asked." : $"name an option, for example {code}.{one}.{word}.";
        return Lookup.Missing(address, MissingPart.Measure, $"Question {code} as a whole has no {word}: {use}");
    }

    private static ImmutableArray<int> AllOf(QuestionTally tally) => [.. Enumerable.Range(0, tally.Counts.Length)];

    private static (FigureValue?, Absence?) Found(
        FigureAddress address,
        QuestionTally tally,
        Figure figure,
        string? label = null,
        ImmutableArray<int>? counters = null
    ) =>
        (
            new(address, figure)
            {
                Question = tally.Question,
                OptionLabel = label,
                Counters = counters ?? [],
            },
            null
        );

    private static (FigureValue?, Absence?) Found(
        FigureAddress address,
        QuestionTally tally,
        Mean mean,
        string? label,
        ImmutableArray<int> counters
    )
    {
        var (value, _) = Found(address, tally, new Figure(mean.Base, mean.Base, mean.Of, mean.Who), label, counters);
        return (value! with { Mean = mean }, null);
    }
}
