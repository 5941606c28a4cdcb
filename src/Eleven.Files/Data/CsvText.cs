using System.Buffers;

namespace Eleven.Files.Data;

/// <summary>Rows of CSV as RFC 4180 has them. No cell is run as a formula by a spreadsheet that opens the file.</summary>
public static class CsvText
{
    public const string RowEnd = "\r\n";
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>A row of words, without its end.</summary>
    public static string Row(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    /// <summary>Words as a cell, in quotes where they need them.</summary>
    public static string Cell(string words)
    {
        var safe = FormulaSafe.Text(words);
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"")}\"" : safe;
    }

    /// <summary>The words of a cell that was written by <see cref="Cell"/> and read again, whatever program saved it in between.</summary>
    public static string Words(string cell) => FormulaSafe.Original(cell);
}
