using Eleven.Answers.Layouts;
using Eleven.Answers.Matching;
using Eleven.Answers.Parsing;

namespace Eleven.Answers.Importing;

/// <summary>
/// Knows a row that repeats a header row: it holds every header of it, but for capitals and kinds of space, and nothing else. A response that holds some of them is none. One that
/// ticks every option by its label may hold all, so that headers which are labels of options alone tell nothing.
/// </summary>
public sealed class RepeatedHeaders
{
    public static readonly RepeatedHeaders None = new([]);

    private readonly string[][] _rows;

    private RepeatedHeaders(string[][] rows) => _rows = rows;

    internal static RepeatedHeaders Of(ColumnMap map)
    {
        string[][] rows = [.. map.Layout.Headers.Select(r => Array.ConvertAll(r, c => c.Trim()))];
        var labelsAlone =
            rows is [var only] && map.Columns.All(c => only.ElementAtOrDefault(c.Column.Index) is null or "" || MayBeOption(c));
        return labelsAlone ? None : new(rows);
    }

    /// <summary>Column and text of the first header of the first row; null: there is none.</summary>
    internal (int Column, string Text)? First =>
        _rows.Length == 0 || FirstOf(_rows[0]) is not (>= 0 and var first) ? null : (first, _rows[0][first]);

    /// <summary>Which header row a row repeats; -1: none. One below the first is known only where it follows the one above it: options ticked may be all there is of it.</summary>
    /// <param name="before">Which one the row before it repeats; -1: none.</param>
    internal int Find(int before, RowBatch batch, int row, CellText text) =>
        before >= 0 && before + 1 < _rows.Length && IsCopy(_rows[before + 1], batch, row, text) ? before + 1
        : _rows.Length > 0 && IsCopy(_rows[0], batch, row, text) ? 0
        : -1;

    private static bool IsCopy(string[] header, RowBatch batch, int row, CellText text)
    {
        // Nearly every row differs in this cell.
        if (FirstOf(header) is not (>= 0 and var first) || !Says(first))
        {
            return false;
        }
        for (var column = 0; column < Math.Max(batch.Width, header.Length); column++)
        {
            if (!Says(column))
            {
                return false;
            }
        }
        return true;

        bool Says(int column) =>
            TopRows.IsSame(QuestionIntake.Cell(batch, row, column, text).Trim(), column < header.Length ? header[column] : "");
    }

    private static int FirstOf(string[] header)
    {
        for (var column = 0; column < header.Length; column++)
        {
            if (header[column].Length > 0)
            {
                return column;
            }
        }
        return -1;
    }

    // What is ignored, or not matched yet, may be an option as well.
    private static bool MayBeOption(ColumnMatch match) =>
        match.Used
            ? match.Each.All(m => m.Part?.Kind is PartKind.Option or PartKind.GridCell or PartKind.AnyOption or PartKind.OtherWords)
            : match.Column.Role == ColumnRole.Answer;
}
