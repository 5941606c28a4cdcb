using Eleven.QuestionSets;

namespace Eleven.Answers.Parsing;

/// <summary>
/// A list of items, each known or not. A grid says so item by item, and a blank item was not answered. Where ticks alone are written (the item's label, x, 1), a
/// blank beside a tick means not known. One cell with the known items joined answers for all of them.
/// </summary>
internal sealed class TickEachReader : QuestionReader
{
    private readonly Vocabulary _items;
    private readonly ItemScanner _scanner;
    private readonly string _ticked;
    private readonly string _unticked;
    private readonly Dictionary<string, bool> _decided = [];

    public TickEachReader(TickEachQuestion question, ParsingRules rules)
        : base(question, rules)
    {
        _items = new Vocabulary(question, rules);
        _scanner = new ItemScanner(_items, rules.Delimiters);
        _ticked = Wording.Key(question.TickedLabel);
        _unticked = Wording.Key(question.UntickedLabel);
        foreach (var recode in rules.Recodes)
        {
            if (Says(recode.To) is { } knows)
            {
                _decided[Wording.Key(recode.From)] = knows;
            }
        }
    }

    private uint All => (uint)((1UL << _items.Options.Length) - 1);

    private protected override Reading Understand(string raw, string[] cells, CellFate[] fates)
    {
        var ticks = new Ticked();
        string? trouble = null;
        for (var i = 0; i < cells.Length; i++)
        {
            if (Rules.IsBlank(cells[i]))
            {
                continue;
            }
            var part = Rules.Parts[i];
            var understood = part.Kind switch
            {
                PartKind.Option => TakeItem(ticks, cells[i], part.Index),
                PartKind.GridCell => TakeGridCell(ticks, cells[i], part),
                _ => TakeAll(ticks, cells[i]),
            };
            fates[i] = CellFate.Stored;
            trouble = understood ? trouble : NoOption(cells[i], fates, i);
        }
        var answered = ticks.TicksAlone ? All : ticks.Answered;
        var answer = answered == 0 ? (trouble is null ? Answer.Blank : Answer.Unreadable) : Answer.OfTicks(ticks.Known, answered);
        return Result(raw, answer, fates, trouble);
    }

    private bool TakeItem(Ticked ticks, string cell, int item)
    {
        // Codes of a grid: 1 is its first column, 2 its second.
        var coded = Rules.Coded ? Leading.Alone(cell) : null;
        if ((coded is 1 or 2 ? coded == 1 : Says(cell)) is { } knows)
        {
            ticks.Take(item, knows);
            return true;
        }
        if (_items.Find(cell) != item && !Ticks.IsTicked(cell, item))
        {
            return false;
        }
        ticks.Take(item, knows: true);
        ticks.TicksAlone = true;
        return true;
    }

    // Expanded grids spread one item over a column for "know of it" and one for "do not".
    private bool TakeGridCell(Ticked ticks, string cell, Part part)
    {
        if (Says(part.Label ?? "") is not { } knows)
        {
            return false;
        }
        if (Ticks.IsUnticked(cell) && Wording.Key(cell) != Wording.Key(part.Label ?? ""))
        {
            return true;
        }
        if (!Ticks.IsTicked(cell, part.Index) && Says(cell) != knows && _items.Find(cell) != part.Index)
        {
            return false;
        }
        ticks.Take(part.Index, knows);
        return true;
    }

    private bool TakeAll(Ticked ticks, string cell)
    {
        if (GridFragments.Seen(cell))
        {
            return TakeFragments(ticks, cell);
        }
        var understood = true;
        foreach (var (meaning, words) in _scanner.Scan(cell))
        {
            if (meaning >= 0)
            {
                ticks.Take(meaning, knows: true);
            }
            else if (words is null || !IsNone(words) && !Ticks.IsUnticked(words))
            {
                understood = false;
                continue;
            }
            ticks.TicksAlone |= Rules.Parts.Length > 1 ? meaning >= 0 : true;
        }
        return understood;
    }

    private bool TakeFragments(Ticked ticks, string cell)
    {
        var understood = true;
        foreach (var (row, column) in GridFragments.Of(cell) ?? [("", "")])
        {
            if (_items.Find(row) is var item and >= 0 && Says(column) is { } knows)
            {
                ticks.Take(item, knows);
            }
            else
            {
                understood = false;
            }
        }
        return understood;
    }

    private static bool IsNone(string words) => Wording.Key(words) is "none" or "none of these" or "none of the above";

    private bool? Says(string cell)
    {
        var key = Wording.Key(cell);
        if (_decided.TryGetValue(key, out var decided))
        {
            return decided;
        }
        return key == _ticked || key is "yes" or "y" or "true" or "ticked" ? true
            : key == _unticked || key is "no" or "n" or "false" or "0" or "unticked" or "not selected" or "not ticked" ? false
            : null;
    }

    private sealed class Ticked
    {
        public uint Known { get; private set; }
        public uint Answered { get; private set; }
        public bool TicksAlone { get; set; }

        public void Take(int item, bool knows)
        {
            Answered |= 1U << item;
            Known |= knows ? 1U << item : 0;
        }
    }
}
