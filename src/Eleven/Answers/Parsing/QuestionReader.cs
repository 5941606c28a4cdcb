using System.Collections.Concurrent;
using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Answers.Parsing;

/// <summary>Understands the cells of one question. Each distinct value is read once, by whoever goes through the file.</summary>
public abstract class QuestionReader
{
    /// <summary>Stands between the cells of one question that takes several columns.</summary>
    public const char CellBreak = '\u001f';

    private const int MostNear = 1000;

    // Most values stand in one cell, and a large survey has many values.
    private static readonly ImmutableArray<CellFate>[] OneCell = Alone(Enum.GetValues<CellFate>());

    private readonly ConcurrentDictionary<string, Near> _near = new();
    private readonly bool _takesGridRows;

    private protected QuestionReader(Question question, ParsingRules rules) =>
        (Question, Rules, _takesGridRows) = (question, rules, rules.Parts.Any(p => p.Kind == PartKind.GridRow));

    public Question Question { get; }
    public ParsingRules Rules { get; }

    /// <summary>The reader for the question's kind; without rules, for one whole cell as Microsoft Forms writes it.</summary>
    public static QuestionReader For(Question question, ParsingRules? rules = null)
    {
        rules ??= ParsingRules.Default;
        return question switch
        {
            YesNoQuestion or ChooseOneQuestion => new ChoiceReader(question, rules, several: false),
            ChooseSeveralQuestion => new ChoiceReader(question, rules, several: true),
            TickEachQuestion each => new TickEachReader(each, rules),
            RankQuestion rank => new RankReader(rank, rules),
            ScaleQuestion scale => new ScaleReader(scale, rules),
            RatingQuestion rating => new RatingReader(rating, rules),
            _ => new WordsReader(question, rules),
        };
    }

    /// <summary>What a raw value means; the cells of several columns are joined by <see cref="CellBreak"/>.</summary>
    public Value Parse(string raw) => Read(raw).Value;

    /// <summary>As <see cref="Parse"/>, with what became of each cell.</summary>
    public Reading Read(string raw)
    {
        var cells = Rules.Parts.Length == 1 ? [raw] : raw.Split(CellBreak);
        if (cells.Length != Rules.Parts.Length)
        {
            throw new ArgumentException($"{cells.Length} cells for {Rules.Parts.Length} columns of question {Question.Code}.", nameof(raw));
        }
        var fates = new CellFate[cells.Length];
        var strange = _takesGridRows ? GridFragments.TakeRows(cells, Rules) : null;
        raw = _takesGridRows ? string.Join(CellBreak, cells) : raw;
        var reading = cells.All(Rules.IsBlank) ? Result(raw, Answer.Blank, fates) : Understand(raw, cells, fates);
        return strange is null ? reading : reading with { Trouble = reading.Trouble is null ? strange : $"{reading.Trouble}; {strange}" };
    }

    private protected abstract Reading Understand(string raw, string[] cells, CellFate[] fates);

    private protected static Reading Result(string raw, Answer answer, CellFate[] fates, string? trouble = null, string? other = null) =>
        new(new Value(raw, answer, other), fates is [var only] ? OneCell[(int)only] : [.. fates], trouble);

    /// <summary>The whole value is left out: every cell with something in it is marked so.</summary>
    private protected Reading LeftOut(string raw, string[] cells, CellFate[] fates, string trouble)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (fates[i] != CellFate.Damaged && !Rules.IsBlank(cells[i]))
            {
                fates[i] = CellFate.NoListedOption;
            }
        }
        return Result(raw, Answer.Unreadable, fates, trouble);
    }

    private protected string NoOption(string cell, CellFate[] fates, int at)
    {
        var damaged = SpreadsheetDamage.Seen(cell) || Question.Options.Any(o => SpreadsheetDamage.LostZero(cell, o.Label));
        fates[at] = damaged ? CellFate.Damaged : CellFate.NoListedOption;
        return damaged
            ? $"\"{ShownCell.Of(cell)}\" cannot be read: {SpreadsheetDamage.Advice}"
            : $"\"{ShownCell.Of(cell)}\" is no listed answer of question {Question.Code}, so it was left out; {Advice(cell)}";
    }

    private string Advice(string cell) =>
        NearOption(cell) is { } near
            ? $"if it means \"{near.Label}\", add a recode to audit.yaml"
            : "add a recode to audit.yaml if it means one of them";

    /// <summary>The option whose label is nearly what was written: two spellings in one column are left when a form is edited while it is open.</summary>
    private protected Option? NearOption(string cell)
    {
        // The same words stand beside many choices, and looking for near ones is slow. Where so many are no option, nobody misspelt one.
        if (_near.TryGetValue(cell, out var known) || _near.Count >= MostNear)
        {
            return known?.Option;
        }
        var near = Nearest(Wording.Key(cell));
        _near[cell] = new Near(near);
        return near;
    }

    private Option? Nearest(string key)
    {
        var (best, likeness) = ((Option?)null, 0.75);
        foreach (var option in Question.Options)
        {
            var like = Likeness.OfSpelling(Wording.Key(option.Label), key);
            if (like > likeness || (like == likeness && best is null))
            {
                (best, likeness) = (option, like);
            }
        }
        return best;
    }

    private static ImmutableArray<CellFate>[] Alone(CellFate[] fates)
    {
        var alone = new ImmutableArray<CellFate>[fates.Length];
        for (var i = 0; i < fates.Length; i++)
        {
            alone[i] = [fates[i]];
        }
        return alone;
    }

    private sealed record Near(Option? Option);
}
