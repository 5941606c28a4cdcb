using System.Collections.Immutable;

namespace Eleven.Answers.Layouts;

/// <summary>The first rows of a file: headers and a sample.</summary>
internal sealed class TopRows(string file, IReadOnlyList<string[]> rows)
{
    public string File { get; } = file;
    public int Count => rows.Count;

    /// <summary>Rows with anything in them.</summary>
    public int FilledRows { get; } = rows.Count(r => r.Any(c => !string.IsNullOrWhiteSpace(c)));

    /// <summary>Columns up to the last one with anything in it.</summary>
    public int Width { get; } = rows.Select(r => Array.FindLastIndex(r, c => c.Trim().Length > 0) + 1).DefaultIfEmpty().Max();

    /// <summary>Row and column, from 0, of the first cell longer than <paramref name="most"/> characters; null where there is none.</summary>
    public (int Row, int Column)? LongerThan(int most)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            if (Array.FindIndex(rows[row], c => c.Length > most) is >= 0 and var column)
            {
                return (row, column);
            }
        }
        return null;
    }

    /// <summary>Empty beyond the row or the file.</summary>
    public string Cell(int row, int column) => row < rows.Count && column < rows[row].Length ? rows[row][column] : "";

    public bool IsBlank(int row, int column) => string.IsNullOrWhiteSpace(Cell(row, column));

    public string Key(int row, int column) => Wording.Key(Cell(row, column));

    public IEnumerable<string> Keys(int row) => Enumerable.Range(0, Width).Select(c => Key(row, c));

    public ImmutableArray<string[]> First(int headerRows) => [.. rows.Take(headerRows)];

    public ImmutableArray<string[]> After(int headerRows) => [.. rows.Skip(headerRows)];

    /// <summary>Columns as one header row gives them, each with its role.</summary>
    public ImmutableArray<LayoutColumn> OneRow(Func<int, string, LayoutColumn> column) =>
        [.. Enumerable.Range(0, Width).Select(c => column(c, Cell(0, c)))];
}
