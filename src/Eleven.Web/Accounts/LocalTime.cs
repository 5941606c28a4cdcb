namespace Eleven.Web.Accounts;

/// <summary>Dates and times as they are in England.</summary>
public static class LocalTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>4 May 2026</summary>
    public static string Day(DateTime utc) => Of(utc).ToString("d MMMM yyyy");

    /// <summary>4 May 2026, 3:05pm</summary>
    public static string Moment(DateTime utc) => Of(utc).ToString("d MMMM yyyy, h:mm") + (Of(utc).Hour < 12 ? "am" : "pm");

    /// <summary>4 May 2026</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy");

    /// <summary>The day that it is there.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Of(clock.GetUtcNow().UtcDateTime));

    /// <summary>The moment at which a day begins there, in UTC.</summary>
    public static DateTime Begin(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), London);

    private static DateTime Of(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, London);
}
