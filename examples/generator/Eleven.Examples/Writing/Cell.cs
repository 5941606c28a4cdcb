namespace Eleven.Examples.Writing;

/// <summary>One cell of an export: words, a number, a moment, or nothing.</summary>
internal readonly record struct Cell(string? Text, double? Number = null, bool Moment = false)
{
    public static readonly Cell Blank = new(null);

    /// <summary>A moment as the serial number that spreadsheets count.</summary>
    public static Cell At(DateTime moment) => new(null, Math.Round((moment - new DateTime(1899, 12, 30)).TotalDays, 9), true);

    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? Blank : new(text);

    public static Cell Of(double number) => new(null, number);
}
