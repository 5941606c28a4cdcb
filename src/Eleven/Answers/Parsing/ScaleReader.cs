using Eleven.QuestionSets;

namespace Eleven.Answers.Parsing;

/// <summary>A step of a scale: 3, 3.0, "3 - neutral", "5 (very satisfied)", or the words at either end.</summary>
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
            var step = Rules.Parts[i].Kind == PartKind.Option ? Rules.Parts[i].Index : StepOf(cells[i]);
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

    private int StepOf(string cell)
    {
        if (Leading.Number(cell) is { } number)
        {
            return number >= 1 && number <= question.Steps ? number - 1 : Vocabulary.Unknown;
        }
        var key = Wording.Key(cell);
        return key == _low ? 0
            : key == _high ? question.Steps - 1
            : _vocabulary.Find(cell);
    }
}
