using Eleven.Answers;

namespace Eleven.Files.Xlsx;

/// <summary>A cell as spreadsheets name it, such as D7.</summary>
internal static class CellAddress
{
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string Of(int column, int row) => $"{ColumnLetter.Of(column)}{row}";
}
