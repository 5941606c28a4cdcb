using Eleven.Reports;

namespace Eleven.Files;

/// <summary>Who a report is for and how old its data is, in words.</summary>
internal static class Edition
{
    public static string Of(Report report) => (Data(report) + " " + For(report.Audience)).Trim();

    public static string Data(Report report) => report.DataDate is { } date ? $"Data as at {date:d MMMM yyyy}." : "";

    private static string For(Audience audience) =>
        audience switch
        {
            Audience.Team => "For the team only.",
            Audience.Partners => "For partner organisations only.",
            Audience.Public => "",
            _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, "An audience without words."),
        };
}
