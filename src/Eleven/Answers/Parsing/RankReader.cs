using Eleven.QuestionSets;

namespace Eleven.Answers.Parsing;

/// <summary>A ranking: one cell with the items in order, one column per item holding its place, or one column per place holding its item.</summary>
internal sealed class RankReader : QuestionReader
{
    private readonly Vocabulary _vocabulary;
    private readonly ItemScanner _scanner;

    public RankReader(RankQuestion question, ParsingRules rules)
        : base(question, rules)
    {
        _vocabulary = new Vocabulary(question, rules);
        _scanner = new ItemScanner(_vocabulary, rules.Delimiters);
    }

    private protected override Reading Understand(string raw, string[] cells, CellFate[] fates)
    {
        var places = new int[_vocabulary.Options.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            if (Rules.IsBlank(cells[i]) || Wording.Key(cells[i]) is "n a" or "na")
            {
                fates[i] = Rules.IsBlank(cells[i]) ? CellFate.Blank : CellFate.Stored;
                continue;
            }
            fates[i] = CellFate.Stored;
            var wrong = Rules.Parts[i].Kind switch
            {
                PartKind.Option => PlaceItem(places, Rules.Parts[i].Index, Leading.NumberOf(cells[i]) ?? 0),
                PartKind.Place => PlaceItem(places, _vocabulary.Find(cells[i]), Rules.Parts[i].Index + 1),
                _ => PlaceAll(places, cells[i]),
            };
            if (wrong)
            {
                return LeftOut(raw, cells, fates, Trouble(cells[i], fates, i));
            }
        }
        if (ShareAPlace(places))
        {
            return LeftOut(raw, cells, fates, $"two items of question {Question.Code} have the same place, so the ranking was left out");
        }
        return Result(raw, places.Any(p => p > 0) ? Answer.OfPlaces(places) : Answer.Blank, fates);
    }

    /// <summary>Whether two items have the same place; 0 is none.</summary>
    private static bool ShareAPlace(int[] places)
    {
        for (var item = 0; item < places.Length; item++)
        {
            if (places[item] > 0 && Array.IndexOf(places, places[item], item + 1) >= 0)
            {
                return true;
            }
        }
        return false;
    }

    private string Trouble(string cell, CellFate[] fates, int at)
    {
        var trouble = NoOption(cell, fates, at);
        return fates[at] == CellFate.Damaged
            ? trouble
            : $"\"{Wording.OneLine(cell)}\" is no ranking of the {_vocabulary.Options.Length} items of question {Question.Code}, so it was left out";
    }

    private bool PlaceAll(int[] places, string cell)
    {
        if (GridFragments.Seen(cell))
        {
            return (GridFragments.Of(cell) ?? [("", "")]).Exists(f =>
                PlaceItem(places, _vocabulary.Find(f.Row), Leading.NumberOf(f.Column) ?? 0)
            );
        }
        var place = 0;
        return _scanner.Scan(cell).Any(item => PlaceItem(places, item.Meaning, ++place));
    }

    /// <summary>True when the item or the place is none there is, or the item was placed before.</summary>
    private static bool PlaceItem(int[] places, int item, int place)
    {
        if (item < 0 || place < 1 || place > places.Length || places[item] != 0)
        {
            return true;
        }
        places[item] = place;
        return false;
    }
}
