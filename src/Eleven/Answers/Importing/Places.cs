namespace Eleven.Answers.Importing;

/// <summary>Rows and columns in words.</summary>
internal static class Places
{
    /// <summary>So many rows are named one by one.</summary>
    public const int Named = 12;

    /// <summary>"row 4", "rows 4, 9 and 12", "rows 4, 9, ... and 30 more".</summary>
    public static string Rows(IEnumerable<int> numbers)
    {
        var rows = numbers.ToList();
        return rows.Count switch
        {
            1 => $"row {rows[0]}",
            <= Named => $"rows {string.Join(", ", rows.Take(rows.Count - 1))} and {rows[^1]}",
            _ => $"rows {string.Join(", ", rows.Take(Named))} and {rows.Count - Named} more",
        };
    }

    public static string Column(string file, int column) => $"{file}, column {ColumnLetter.Of(column)}";

    public static string Cells(string file, int column, IEnumerable<int> rows) => $"{Column(file, column)}, {Rows(rows)}";
}
