namespace Eleven.Files.Data;

/// <summary>Text that a spreadsheet would run or take for a number when it opens a CSV file.</summary>
internal static class FormulaSafe
{
    /// <summary>Whether the text begins as a formula does.</summary>
    public static bool BeginsLikeFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    /// <summary>With an apostrophe before what begins as a formula does, and before what would otherwise be read as such a text.</summary>
    public static string Text(string text) => NeedsApostrophe(text) ? "'" + text : text;

    /// <summary>Without the apostrophe that <see cref="Text"/> put before it.</summary>
    public static string Original(string text) => text is ['\'', .. var rest] && NeedsApostrophe(rest) ? rest : text;

    private static bool NeedsApostrophe(string text) => BeginsLikeFormula(text.TrimStart('\''));
}
