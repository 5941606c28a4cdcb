using Eleven.QuestionSets;

namespace Eleven.Answers.Parsing;

/// <summary>A step of a scale: 3, 3.0, "3 - neutral", "5 (very satisfied)", "4 out of 5", or the words at either end.</summary>
internal sealed class ScaleReader(ScaleQuestion question, ParsingRules rules) : QuestionReader(question, rules)
{
    private readonly Vocabulary _vocabulary = new(question, rules);
    private readonly string _low = Wording.Key(question.LowLabel);
    private readonly string _high = Wording.Key(question.HighLabel);

    private protected override Reading Understand(string raw, string[] cells, CellFate[] fates)
    {
        var steps = 0UL;
        for (var i = 0; i < cells.Length; i++)
        {
            if (Rules.IsBlank(cells[i]) || Rules.Parts[i].Kind == PartKind.Option && Ticks.IsUnticked(cells[i]))
            {
                fates[i] = Rules.IsBlank(cells[i]) ? CellFate.Blank : CellFate.NotTicked;
                continue;
            }
            var step = Rules.Parts[i].Kind == PartKind.Option ? Ticked(cells[i], Rules.Parts[i].Index) : StepOf(cells[i]);
            switch (step)
            {
                case >= 0:
                    fates[i] = CellFate.Stored;
                    steps |= 1UL << step;
                    break;
                case Vocabulary.NotRelevant:
                    fates[i] = CellFate.Stored;
                    return Result(raw, Answer.NotRelevant, fates);
                case Vocabulary.Blank:
                    return Result(raw, Answer.Blank, fates);
                default:
                    return Result(raw, Answer.Unreadable, fates, NoOption(cells[i], fates, i));
            }
        }
        return steps == 0 ? Result(raw, Answer.Blank, fates)
            : ulong.IsPow2(steps) ? Result(raw, Answer.OfAll(steps), fates)
            : LeftOut(raw, cells, fates, $"more than one step for question {Question.Code}, so none was counted");
    }

    private int Ticked(string cell, int step) => Ticks.IsTicked(cell, step) || StepOf(cell) == step ? step : Vocabulary.Unknown;

    private int StepOf(string cell)
    {
        var found = _vocabulary.Find(cell);
        if (found != Vocabulary.Unknown)
        {
            return found;
        }
        var key = Wording.Key(cell);
        if (key.Length > 0 && (key == _low || key == $"1 {_low}"))
        {
            return 0;
        }
        if (key.Length > 0 && (key == _high || key == $"{question.Steps} {_high}"))
        {
            return question.Steps - 1;
        }
        return Leading.Of(cell) is { } number && IsStep(number) ? number.Number - 1 : Vocabulary.Unknown;
    }

    private bool IsStep(Leading number) =>
        number.Number >= 1
        && number.Number <= question.Steps
        && (number.OutOf is null || number.OutOf == question.Steps)
        && !(
            number.Number == 1 ? StepWords.Contradict(number.Words, _low, _high)
            : number.Number == question.Steps ? StepWords.Contradict(number.Words, _high, _low)
            : StepWords.Contradict(number.Words, "", _low, _high)
        );
}
