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

    public IEnumerable<string> Keys(int row)
    {
        for (var column = 0; column < Width; column++)
        {
            yield return Key(row, column);
        }
    }

    public ImmutableArray<string[]> First(int headerRows) => [.. rows.Take(headerRows)];

    /// <summary>The rows below the headers; none that repeats one of them, which is no answer to guess by.</summary>
    public ImmutableArray<string[]> After(int headerRows) =>
        [.. rows.Skip(headerRows).Where(row => !rows.Take(headerRows).Any(header => IsCopy(header, row)))];

    /// <summary>Whether headers are the same but for capitals and kinds of space, in which two downloads of one form differ.</summary>
    public static bool IsSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }
        for (var i = 0; i < one.Length; i++)
        {
            if (
                char.ToLowerInvariant(one[i]) != char.ToLowerInvariant(other[i])
                && !(char.IsWhiteSpace(one[i]) && char.IsWhiteSpace(other[i]))
            )
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsCopy(string[] header, string[] row)
    {
        for (var column = 0; column < Math.Max(header.Length, row.Length); column++)
        {
            var (left, right) = (header.ElementAtOrDefault(column), row.ElementAtOrDefault(column));
            if (!IsSame(left.AsSpan().Trim(), right.AsSpan().Trim()))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Columns as one header row gives them, each with its role.</summary>
    public ImmutableArray<LayoutColumn> OneRow(Func<int, string, LayoutColumn> column)
    {
        var columns = ImmutableArray.CreateBuilder<LayoutColumn>(Width);
        for (var i = 0; i < Width; i++)
        {
            columns.Add(column(i, Cell(0, i)));
        }
        return columns.MoveToImmutable();
    }
}
