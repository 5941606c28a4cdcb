namespace Eleven.Files.Xlsx;

/// <summary>A cell as spreadsheets name it, such as D7.</summary>
internal static class CellAddress
{
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string Of(int column, int row) => $"{Letters(column)}{row}";

    public static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);
}
