using System.Numerics;
using Eleven.QuestionSets;

namespace Eleven.Answers.Parsing;

/// <summary>Yes-no, choose one and choose several: in one cell, one column per option, or options and words for Other in columns of their own.</summary>
internal sealed class ChoiceReader : QuestionReader
{
    private readonly Vocabulary _vocabulary;
    private readonly ItemScanner _scanner;
    private readonly bool _several;
    private readonly int _otherBit;
    private readonly ulong _exclusive;

    public ChoiceReader(Question question, ParsingRules rules, bool several)
        : base(question, rules)
    {
        _vocabulary = new Vocabulary(question, rules);
        _scanner = new ItemScanner(_vocabulary, rules.Delimiters);
        _several = several;
        _otherBit = _vocabulary.Options.Length;
        for (var option = 0; option < _otherBit; option++)
        {
            _exclusive |= _vocabulary.Options[option].ExcludesOthers ? 1UL << option : 0;
        }
    }

    private protected override Reading Understand(string raw, string[] cells, CellFate[] fates)
    {
        var said = new Said();
        for (var i = 0; i < cells.Length; i++)
        {
            if (!Rules.IsBlank(cells[i]))
            {
                fates[i] = Take(said, cells[i], i, fates);
            }
        }
        return Sum(raw, cells, fates, said);
    }

    private CellFate Take(Said said, string cell, int at, CellFate[] fates)
    {
        var part = Rules.Parts[at];
        if (part.Kind == PartKind.Option)
        {
            return TakeTick(said, cell, at, fates, part.Index);
        }
        if (part.Kind == PartKind.AnyOption && Ticks.IsUnticked(cell))
        {
            return CellFate.NotTicked;
        }
        if (!_several || part.Kind == PartKind.OtherWords)
        {
            return TakeItem(said, _vocabulary.Find(cell), cell.Trim(), at, fates);
        }
        // A cell of which a part was understood is stored; the trouble names the part that was left out. Delimiters alone are a blank.
        var fate = CellFate.Blank;
        foreach (var (meaning, words) in _scanner.Scan(cell))
        {
            var one = TakeItem(said, meaning, words ?? "", at, fates);
            fate = fate == CellFate.Stored || one == CellFate.Blank ? fate : one;
        }
        return fate;
    }

    private CellFate TakeTick(Said said, string cell, int at, CellFate[] fates, int option)
    {
        var meaning = _vocabulary.Find(cell);
        if (meaning == option || Ticks.IsTicked(cell, option))
        {
            said.Bits |= 1UL << option;
            return CellFate.Stored;
        }
        if (Ticks.IsUnticked(cell))
        {
            return CellFate.NotTicked;
        }
        said.Add(NoOption(cell, fates, at));
        return fates[at];
    }

    private CellFate TakeItem(Said said, int meaning, string words, int at, CellFate[] fates)
    {
        switch (meaning)
        {
            case >= 0:
                said.Bits |= 1UL << meaning;
                return CellFate.Stored;
            case Vocabulary.NotRelevant:
                said.NotRelevant = true;
                return CellFate.Stored;
            case Vocabulary.Blank:
                return CellFate.Blank;
            case Vocabulary.Other:
                said.Other = true;
                return CellFate.Stored;
        }
        if (Question.Classifies == Classifies.Area && JoinedAreas.Of(words, _vocabulary, _several) is var areas and not 0)
        {
            said.Bits |= areas;
            return CellFate.Stored;
        }
        if (!Question.OffersOther || SpreadsheetDamage.Seen(words) || Question.Options.Any(o => SpreadsheetDamage.LostZero(words, o.Label)))
        {
            said.Add(NoOption(words, fates, at));
            return fates[at];
        }
        said.Words = said.Words is null ? words : $"{said.Words}; {words}";
        return CellFate.Stored;
    }

    private Reading Sum(string raw, string[] cells, CellFate[] fates, Said said)
    {
        // Words beside a listed answer explain "Other" where it was chosen; recoded words are the option themselves.
        var typed = said.Words is not null || said.Other && (_several || said.Bits == 0);
        var bits = said.Bits | (typed ? 1UL << _otherBit : 0);
        if (!_several && BitOperations.PopCount(bits) > 1)
        {
            if (said.Words is null || BitOperations.PopCount(said.Bits) > 1)
            {
                return LeftOut(
                    raw,
                    cells,
                    fates,
                    $"more than one answer to question {Question.Code}, which takes one, so none was counted"
                ) with
                {
                    IsMoreThanOne = true,
                };
            }
            bits = said.Bits;
        }
        if (_several && (bits & _exclusive) != 0 && (bits & ~_exclusive) != 0)
        {
            said.Trouble ??= $"question {Question.Code}: an answer that excludes all others stands beside others; the others were counted";
            bits &= ~_exclusive;
        }
        if (bits != 0)
        {
            var spelling = said.Trouble is null && said.Words is { } words ? NearOption(words) : null;
            var doubt = spelling is null
                ? said.Trouble
                : $"\"{said.Words}\" counts as Other in question {Question.Code}; if it means \"{spelling.Label}\", add a recode to audit.yaml";
            return Result(raw, Answer.OfAll(bits), fates, doubt, said.Words) with { LosesNothing = spelling is not null };
        }
        if (said.NotRelevant)
        {
            return Result(raw, Answer.NotRelevant, fates, said.Trouble);
        }
        return Result(raw, said.Trouble is null ? Answer.Blank : Answer.Unreadable, fates, said.Trouble);
    }

    private sealed class Said
    {
        public ulong Bits { get; set; }
        public bool Other { get; set; }
        public bool NotRelevant { get; set; }
        public string? Words { get; set; }
        public string? Trouble { get; set; }

        public void Add(string trouble) => Trouble = Trouble is null ? trouble : $"{Trouble}; {trouble}";
    }
}
