using Eleven.Answers.Importing;
using Eleven.Answers.Layouts;
using Eleven.Answers.Matching;
using Eleven.Answers.Parsing;

namespace Eleven.Answers.Drafting;

/// <summary>What stands in one column: its distinct cells and how often each.</summary>
internal sealed class ColumnAnswers(LayoutColumn column)
{
    // More than this and it is text for certain; the words themselves are not needed.
    private const int MostDistinct = 2000;
    private readonly Dictionary<string, int> _counts = [];

    public LayoutColumn Column { get; private set; } = column;
    public int Filled { get; private set; }

    /// <summary>Whether there are more distinct cells than are kept.</summary>
    public bool Overflowed { get; private set; }

    /// <summary>Whether, in some row, an option before it of the same question was ticked too.</summary>
    public bool TickedWithAnother { get; private set; }

    /// <summary>Whether it holds nothing but the option that stands over it.</summary>
    public bool HoldsOneOption => _counts.Count == 1 && HoldsItsOwnOption(_counts.First().Key);
    public bool HasLines { get; private set; }
    public long Characters { get; private set; }

    /// <summary>In the order of first appearance.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;
    public double MeanLength => Filled == 0 ? 0 : (double)Characters / Filled;

    /// <summary>Most cells end as sentences do; an option seldom does.</summary>
    public bool HoldsSentences => _counts.Count > 1 && _counts.Where(c => c.Key[^1] is '.' or '!').Sum(c => c.Value) * 2 > Filled;

    /// <summary>Sentences, long cells or nearly always different ones: words, not ticks, places or answers of a grid.</summary>
    public bool LooksLikeWords =>
        Overflowed || HoldsSentences || _counts.Count > 3 && (MeanLength > 30 || _counts.Count * 2 > Filled && MeanLength > 12);

    /// <param name="rows">Rows that were looked at.</param>
    /// <param name="misfits">Rows with another number of cells than the header, which were not.</param>
    public static List<ColumnAnswers> Read(Sheet sheet, Layout layout, out long rows, out Misfits misfits)
    {
        var (looked, odd) = (0L, new Misfits());
        var columns = layout.Columns.Select(c => new ColumnAnswers(c)).ToList();
        var text = new CellText();
        sheet.Read(
            layout.HeaderRows,
            batch =>
            {
                looked += batch.Count;
                for (var row = 0; row < batch.Count; row++)
                {
                    ColumnAnswers? ticked = null;
                    foreach (var column in columns.Where(c => c.Column.Role == ColumnRole.Answer))
                    {
                        var cell = QuestionIntake.Cell(batch, row, column.Column.Index, text);
                        if (column.HoldsItsOwnOption(cell))
                        {
                            column.TickedWithAnother |= ticked?.Column.Header == column.Column.Header;
                            ticked = column;
                        }
                        column.Take(cell, layout);
                    }
                }
            },
            odd.Take
        );
        foreach (var column in columns.Where(c => c.Column.Role == ColumnRole.Answer))
        {
            column.Column = IdentityColumns.Of(column.Column, column._counts) ?? column.Column;
        }
        (rows, misfits) = (looked, odd);
        return columns;
    }

    /// <summary>Where a grid stands whole in every cell: its rows, each with its own answers under its title. Empty where none does.</summary>
    public List<ColumnAnswers> RowsOfGrid()
    {
        var rows = new Dictionary<string, ColumnAnswers>();
        if (!_counts.Keys.All(GridFragments.Seen))
        {
            return [];
        }
        foreach (var (cell, times) in _counts)
        {
            foreach (var (row, answer) in GridFragments.Of(cell) ?? [])
            {
                var key = Wording.Key(row);
                rows.TryAdd(key, new(Column with { SubHeader = Wording.OneLine(row) }));
                rows[key].Add(answer.Trim(), times);
            }
        }
        return [.. rows.Values];
    }

    private void Add(string answer, int times)
    {
        if (answer.Length > 0)
        {
            Filled += times;
            Characters += answer.Length * times;
            _counts[answer] = _counts.GetValueOrDefault(answer) + times;
        }
    }

    private bool HoldsItsOwnOption(ReadOnlySpan<char> cell) =>
        Column.SubHeader.Length > 0 && cell.Trim().Equals(Column.SubHeader.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);

    private void Take(ReadOnlySpan<char> cell, Layout layout)
    {
        cell = cell.Trim();
        if (cell.IsEmpty || cell is "-" && layout.BlankMarks.Contains("-"))
        {
            return;
        }
        Filled++;
        Characters += cell.Length;
        HasLines |= cell.Contains('\n');
        var counts = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (counts.TryGetValue(cell, out var count))
        {
            counts[cell] = count + 1;
        }
        else if (_counts.Count < MostDistinct)
        {
            counts[cell] = 1;
        }
        else
        {
            Overflowed = true;
        }
    }
}
