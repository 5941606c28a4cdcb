namespace Eleven.Answers;

/// <summary>A column as spreadsheets letter it: A, B, ... Z, AA.</summary>
public static class ColumnLetter
{
    /// <param name="index">From 0.</param>
    public static string Of(int index) => index < 26 ? ((char)('A' + index)).ToString() : Of(index / 26 - 1) + (char)('A' + index % 26);

    /// <summary>The index (from 0) of up to three capital letters; -1 when the text is none.</summary>
    public static int Index(string letters)
    {
        if (letters.Length is 0 or > 3 || !letters.All(char.IsAsciiLetterUpper))
        {
            return -1;
        }
        return letters.Aggregate(0, (sum, c) => sum * 26 + c - 'A' + 1) - 1;
    }
}
