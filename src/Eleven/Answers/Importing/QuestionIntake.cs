using System.Text;
using Eleven.Answers.Matching;
using Eleven.Answers.Parsing;

namespace Eleven.Answers.Importing;

/// <summary>Takes in one question's cells row by row; each distinct value is read once.</summary>
internal sealed class QuestionIntake(QuestionColumns columns)
{
    private readonly Dictionary<string, int> _codes = [];
    private readonly StringBuilder _joined = new();

    public QuestionColumns Columns { get; } = columns;
    public List<Reading> Readings { get; } = [];

    /// <summary>Per row the index of its reading.</summary>
    public List<int> Codes { get; } = [];
    public Dictionary<string, List<string?>> Boxes { get; } =
        columns.Boxes.Select(b => b.Box).Distinct().ToDictionary(b => b, _ => new List<string?>());

    public bool HasWords => Boxes.Values.Any(words => words.Exists(w => w is not null));

    public void Take(RowBatch batch, int row, CellText text)
    {
        var hasWords = TakeBoxes(batch, row, text);
        if (Columns.Cells.IsEmpty)
        {
            // Signs of Safety has boxes alone: words in any of them are the answer.
            Codes.Add(CodeOf(hasWords && Columns.Question is QuestionSets.SignsOfSafetyQuestion ? "words" : ""));
            return;
        }
        if (Columns.Cells.Length == 1)
        {
            Codes.Add(CodeOf(Cell(batch, row, Columns.Cells[0], text)));
            return;
        }
        _joined.Clear();
        foreach (var column in Columns.Cells)
        {
            _joined.Append(_joined.Length == 0 && column == Columns.Cells[0] ? "" : QuestionReader.CellBreak.ToString());
            _joined.Append(Cell(batch, row, column, text));
        }
        Codes.Add(CodeOf(_joined.ToString()));
    }

    /// <summary>Per reading the first one of the same value. Cells that hold a whole grid differ in other rows than this question's.</summary>
    public int[] SameValues()
    {
        if (!Columns.Reader.Rules.Parts.Any(p => p.Kind == PartKind.GridRow))
        {
            return [.. Enumerable.Range(0, Readings.Count)];
        }
        var first = new Dictionary<string, int>();
        return [.. Readings.Select((reading, i) => first.TryAdd(reading.Value.Raw, i) ? i : first[reading.Value.Raw])];
    }

    private bool TakeBoxes(RowBatch batch, int row, CellText text)
    {
        var any = false;
        foreach (var (_, words) in Boxes)
        {
            words.Add(null);
        }
        foreach (var (column, box) in Columns.Boxes)
        {
            var cell = Cell(batch, row, column, text);
            if (!cell.IsWhiteSpace() && cell.ToString() is var written && !Columns.Reader.Rules.IsBlank(written))
            {
                any = true;
                Boxes[box][^1] = Boxes[box][^1] is { } before ? $"{before}\n{written}" : written;
            }
        }
        return any;
    }

    private int CodeOf(ReadOnlySpan<char> raw)
    {
        var lookup = _codes.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(raw, out var known))
        {
            return known;
        }
        var value = raw.ToString();
        Readings.Add(Columns.Cells.IsEmpty ? BoxesAlone(value) : Columns.Reader.Read(value));
        _codes.Add(value, Readings.Count - 1);
        return Readings.Count - 1;
    }

    private static Reading BoxesAlone(string raw) => new(new Value("", raw.Length > 0 ? Answer.Words : Answer.Blank), []);

    public static ReadOnlySpan<char> Cell(RowBatch batch, int row, int column, CellText text) =>
        column < batch.Width ? text.Of(batch.Raw(row, column), batch.Quoted) : [];
}
