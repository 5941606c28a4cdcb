using Eleven.Answers.Layouts;
using Eleven.Answers.Matching;
using Eleven.Answers.Parsing;

namespace Eleven.Answers.Importing;

/// <summary>Everything that one reading of a file gathers, before rows and cells are judged.</summary>
internal sealed class Intake
{
    /// <summary>Answers of more rows than these are not kept in memory; a spreadsheet holds half as many.</summary>
    public const int MostRows = 2_000_000;

    private readonly CellText _text = new();
    private readonly ColumnMap _map;
    private readonly int _idColumn;
    private readonly int _dateColumn;
    private readonly bool _hasTimes;
    private readonly bool _hasMetadata;
    private readonly RepeatedHeaders _headers;
    private int _header = -1;
    private int _nextRow;

    public Intake(ColumnMap map, Decisions decisions)
    {
        _map = map;
        _headers = RepeatedHeaders.Of(map);
        _idColumn = Of(IdentityKind.RespondentId);
        _dateColumn = Of(IdentityKind.Completed) is var completed and >= 0 ? completed : Of(IdentityKind.Started);
        _hasTimes = map.Layout.Columns.Any(c => c.Identity is IdentityKind.Started or IdentityKind.Completed);
        _hasMetadata = map.Layout.Columns.Any(c => c.Identity is IdentityKind.Started or IdentityKind.Completed or IdentityKind.Person);
        _nextRow = map.Layout.HeaderRows + 1;
        Questions = [.. map.Questions.Select(q => new QuestionIntake(q))];
        var keep = decisions.KeepColumns.Select(Wording.Key).ToHashSet();
        Kept = map
            .Columns.Where(c => c.Question is null && keep.Contains(Wording.Key(c.Column.Header)))
            .ToDictionary(c => c.Column.Index, _ => new List<string?>());
    }

    public QuestionIntake[] Questions { get; }

    /// <summary>Identity columns that a decision keeps, by column.</summary>
    public Dictionary<int, List<string?>> Kept { get; }

    /// <summary>Number of each row as a spreadsheet shows it.</summary>
    public List<int> Rows { get; } = [];
    public List<bool> Blank { get; } = [];
    public List<UInt128> Prints { get; } = [];

    /// <summary>Of all cells but the respondent's id.</summary>
    public List<UInt128> PrintsWithoutId { get; } = [];
    public List<string?> Ids { get; } = [];

    /// <summary>Rows that begin like one of totals, by index, with the column and the words of their first cell.</summary>
    public List<(int Row, int Column, string Words)> LikeTotals { get; } = [];

    /// <summary>Indexes of rows that repeat the headers, as where exports were pasted one below the other.</summary>
    public HashSet<int> HeadersAgain { get; } = [];
    public List<Misfit> Misfits { get; } = [];
    public DateOrder Dates { get; } = new();
    public int Width { get; private set; }

    /// <summary>The file holds more rows than are kept.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether another person's row differs from this one for certain: an id that was not damaged, or a time, stands in it.</summary>
    public bool TellsApart(int row) => _hasTimes || Ids[row] is { Length: > 0 } id && !SpreadsheetDamage.Seen(id);

    /// <summary>Whether rows of two files differ for certain: short ids start afresh in every file, times and long ids do not.</summary>
    public bool TellsFilesApart =>
        _hasTimes || _idColumn >= 0 && Ids.TrueForAll(id => id is { Length: >= 8 } && !SpreadsheetDamage.Seen(id));
    public bool HasMetadata => _hasMetadata;
    public int IdColumn => _idColumn;

    public void Take(RowBatch batch)
    {
        IsTooLong |= Rows.Count + Misfits.Count + batch.Count > MostRows;
        if (IsTooLong)
        {
            return;
        }
        Width = Math.Max(Width, batch.Width);
        var first = batch.FirstRow > 0 ? batch.FirstRow : _nextRow;
        for (var row = 0; row < batch.Count; row++)
        {
            Rows.Add(batch.FirstRow > 0 ? batch.NumberOf(row) : first + row);
            TakePrints(batch, row);
            foreach (var question in Questions)
            {
                question.Take(batch, row, _text);
            }
            foreach (var (column, words) in Kept)
            {
                words.Add(QuestionIntake.Cell(batch, row, column, _text).ToString());
            }
        }
        _nextRow = first + batch.Count;
    }

    public void TakeMisfit(Misfit misfit)
    {
        IsTooLong |= Misfits.Count == MostRows;
        if (!IsTooLong)
        {
            Misfits.Add(misfit);
        }
    }

    private void TakePrints(RowBatch batch, int row)
    {
        var start = batch.Starts[row];
        var end = batch.Ends[(row + 1) * batch.Width - 1];
        Prints.Add(Print(batch.Bytes.AsSpan(start, end - start), []));
        PrintsWithoutId.Add(_idColumn < 0 ? Prints[^1] : PrintWithout(batch, row, start, end));
        var first = FirstCell(batch, row);
        Blank.Add(first < 0);
        _header = first < 0 ? -1 : _headers.Find(_header, batch, row, _text);
        if (_header >= 0)
        {
            HeadersAgain.Add(Rows.Count - 1);
        }
        if (first >= 0 && TotalsRow.Begins(QuestionIntake.Cell(batch, row, first, _text)) is { } words)
        {
            LikeTotals.Add((Rows.Count - 1, first, words));
        }
        Ids.Add(_idColumn < 0 ? null : QuestionIntake.Cell(batch, row, _idColumn, _text).Trim().ToString());
        if (_dateColumn >= 0)
        {
            Dates.Add(QuestionIntake.Cell(batch, row, _dateColumn, _text));
        }
    }

    private UInt128 PrintWithout(RowBatch batch, int row, int start, int end)
    {
        var at = row * batch.Width + _idColumn;
        var before = _idColumn == 0 ? start : batch.Ends[at - 1];
        return Print(batch.Bytes.AsSpan(start, before - start), batch.Bytes.AsSpan(batch.Ends[at], end - batch.Ends[at]));
    }

    private static UInt128 Print(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var print = new RowPrint();
        print.Add(first);
        print.Add(second);
        return print.Value;
    }

    // -1: the row is blank.
    private static int FirstCell(RowBatch batch, int row)
    {
        for (var column = 0; column < batch.Width; column++)
        {
            if (!batch.Raw(row, column).Trim(" \t\r\n\""u8).IsEmpty)
            {
                return column;
            }
        }
        return -1;
    }

    private int Of(IdentityKind kind) =>
        _map.Layout.Columns.FirstOrDefault(c => c.Identity == kind && !_map.Columns[c.Index].Used)?.Index ?? -1;
}
