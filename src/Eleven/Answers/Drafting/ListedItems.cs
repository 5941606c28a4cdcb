namespace Eleven.Answers.Drafting;

/// <summary>What a column's cells hold if they are taken apart at one delimiter.</summary>
internal sealed class ListedItems
{
    private readonly ColumnAnswers _column;
    private readonly char _delimiter;
    private readonly Dictionary<string, (string Label, int Count)> _items = [];

    public ListedItems(ColumnAnswers column, char delimiter)
    {
        (_column, _delimiter) = (column, delimiter);
        foreach (var (cell, count) in column.Counts)
        {
            var items = Split(cell);
            Several += items.Count > 1 ? count : 0;
            Cells += count;
            foreach (var item in items)
            {
                var key = Wording.Key(item);
                _items[key] = (_items.GetValueOrDefault(key).Label ?? Wording.OneLine(item), _items.GetValueOrDefault(key).Count + count);
            }
        }
    }

    public int Cells { get; }

    /// <summary>Cells with more than one item.</summary>
    public int Several { get; }
    public int Distinct => _items.Count;

    /// <summary>Items that were given again and again, in the order of first appearance.</summary>
    public List<string> Options => [.. _items.Values.Where(i => i.Count >= Often).Select(i => i.Label)];

    /// <summary>Whether some items were given so seldom that they look typed.</summary>
    public bool HasOther => _items.Values.Any(i => i.Count < Often);

    /// <summary>Every cell holds every item, and not always in the same order.</summary>
    public bool IsRanking =>
        _items.Count is > 2 and <= 15
        && _column.Counts.Count > 1
        && _column.Counts.Keys.All(c =>
            Split(c) is var items && items.Count == _items.Count && items.Select(Wording.Key).Distinct().Count() == items.Count
        );

    /// <summary>
    /// Whether an item stands alone in one cell and beside others in another, or one that follows another item stands in several different cells. "Teacher, primary"
    /// and "Teacher, secondary" are two answers: what follows "Teacher" stands in one cell only.
    /// </summary>
    public bool Recombine
    {
        get
        {
            var cells = _column.Counts.Keys.Select(c => Split(c).ConvertAll(Wording.Key)).DistinctBy(c => string.Join('\n', c)).ToList();
            var listed = cells.FindAll(c => c.Count > 1);
            var alone = cells.Where(c => c.Count == 1).Select(c => c[0]).ToHashSet();
            var later = listed.SelectMany(c => c.Skip(1)).ToHashSet();
            return listed.Exists(c => c.Exists(alone.Contains))
                || listed.SelectMany(c => c.Distinct()).CountBy(i => i).Any(i => i.Value > 1 && later.Contains(i.Key));
        }
    }

    private int Often => Cells < 8 ? 1 : Math.Max(2, Cells / 100);

    // A delimiter within brackets joins nothing: "Marketing (blog, newsletter)".
    private List<string> Split(string cell)
    {
        var items = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= cell.Length; i++)
        {
            depth +=
                i < cell.Length && cell[i] == '(' ? 1
                : i < cell.Length && cell[i] == ')' && depth > 0 ? -1
                : 0;
            if (i == cell.Length || cell[i] == _delimiter && depth == 0 && (_delimiter != ',' || i + 1 < cell.Length && cell[i + 1] == ' '))
            {
                items.Add(cell[start..i].Trim());
                start = i + 1;
            }
        }
        items.RemoveAll(i => i.Length == 0);
        return items;
    }
}
