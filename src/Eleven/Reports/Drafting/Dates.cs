namespace Eleven.Reports.Drafting;

/// <summary>Dates as they are printed: 30 August 2024.</summary>
internal static class Dates
{
    public static string Words(DateOnly date) => date.ToString("d MMMM yyyy");

    /// <summary>As written where it is no date.</summary>
    public static string Words(string date) => DateOnly.TryParseExact(date, "yyyy-MM-dd", out var day) ? Words(day) : date;
}
