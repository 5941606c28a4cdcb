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
        return BesideOptions(address, tally, option) is var (figure, label)
            ? Plain(address, tally, figure, label)
            : Lookup.Missing(address, MissingPart.Option, OptionWords.NoOption(tally.Question, option));
    }

    private static (FigureValue?, Absence?) OfQuestion(FigureAddress address, QuestionTally tally, TallyBook book)
    {
        var question = tally.Question;
        var asked = new Figure(tally.Asked, book.Members(tally.Group, tally.Who), BaseKind.Asked, tally.Who);
        var answered = new Figure(tally.Answered, tally.Asked, BaseKind.Asked, tally.Who);
        switch (address.Measure)
        {
            case Measure.Asked:
                return Found(address, tally, asked);
            case Measure.Answered:
                return Found(address, tally, answered);
            case Measure.Base when tally.BaseOfEach.IsDefaultOrEmpty || question.CountedOver == BaseKind.Asked:
                var whole = tally.Base(0);
                return Found(address, tally, new(whole, whole, question.CountedOver, tally.Who));
            case Measure.Mean when question is ScaleQuestion:
                var mean = ScaleSummary.Of(tally).Mean;
                var value = new FigureValue(address, new(mean.Base, mean.Base, mean.Of, mean.Who)) { Mean = mean, Question = question };
                return (value, null);
            case Measure.Top when question is ScaleQuestion:
                return Found(address, tally, ScaleSummary.Of(tally).Top);
            default:
                var word = MeasureWords.Of(address.Measure);
                var options = OptionWords.Known(question).FirstOrDefault() is { } one
                    ? $"name an option, for example {question.Code}.{one}.{word}"
                    : $"use {question.Code}.answered or {question.Code}.asked";
                return Lookup.Missing(address, MissingPart.Measure, $"Question {question.Code} as a whole has no {word}: {options}.");
        }
    }

    private static (FigureValue?, Absence?) OfCounter(FigureAddress address, QuestionTally tally, int counter)
    {
        var question = tally.Question;
        var label = OptionWords.LabelOf(question, counter);
        switch (address.Measure)
        {
            case Measure.Share or Measure.Count or Measure.Base:
                return Found(address, tally, tally.Of(counter), label);
            case Measure.Asked:
                return Found(address, tally, new(tally.Asked, tally.Asked, BaseKind.Asked, tally.Who), label);
            case Measure.Answered:
                var answered = tally.BaseOfEach.IsDefaultOrEmpty ? tally.Answered : tally.BaseOfEach[counter];
                return Found(address, tally, new(answered, tally.Asked, BaseKind.Asked, tally.Who), label);
            case Measure.First or Measure.FirstThree or Measure.Mean when question is RankQuestion:
                var item = RankSummary.Of(tally).Items[counter];
                var places = new Figure(item.MeanPlace.Base, item.MeanPlace.Base, item.MeanPlace.Of, tally.Who);
                return address.Measure switch
                {
                    Measure.First => Found(address, tally, item.First, label),
                    Measure.FirstThree => Found(address, tally, item.FirstThree, label),
                    _ => (
                        new(address, places)
                        {
                            Mean = item.MeanPlace,
                            Question = question,
                            OptionLabel = label,
                        },
                        null
                    ),
                };
            default:
                var word = MeasureWords.Of(address.Measure);
                var instead = question is ScaleQuestion ? $": use {question.Code}.{word}" : "";
                return Lookup.Missing(address, MissingPart.Measure, $"An option of question {question.Code} has no {word}{instead}.");
        }
    }

    // Rows that stand beside the options: bands that count as positive taken together, and those without an answer.
    private static (Figure Figure, string Label)? BesideOptions(FigureAddress address, QuestionTally tally, string word) =>
        address.ThemeId is not null ? null
        : word == OptionWords.Positive && PositiveShare.Of(tally) is { } positive ? (positive, "Positive")
        : word == OptionWords.DidNotRate && tally.Question is RatingQuestion ? (tally.DidNotRate, "Did not rate")
        : word == OptionWords.NotAnswered && tally.Question is not RatingQuestion ? (tally.DidNotRate, "Did not answer")
        : word == OptionWords.NotRelevant && (tally.Question is RatingQuestion || tally.Question.MayBeNotRelevant)
            ? (tally.SaidNotRelevant, "Not relevant")
        : null;

    private static (FigureValue?, Absence?) Plain(FigureAddress address, QuestionTally tally, Figure figure, string label) =>
        address.Measure is Measure.Share or Measure.Count or Measure.Base
            ? Found(address, tally, figure, label)
            : Lookup.Missing(
                address,
                MissingPart.Measure,
                $"'{address.Option}' has share, count and base, and no {MeasureWords.Of(address.Measure)}."
            );

    private static (FigureValue?, Absence?) Found(FigureAddress address, QuestionTally tally, Figure figure, string? label = null) =>
        (new(address, figure) { Question = tally.Question, OptionLabel = label }, null);
}
