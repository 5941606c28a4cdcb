using System.Globalization;
using System.Text;

namespace Eleven.Examples.Writing;

/// <summary>A CSV as SurveyMonkey exports all individual responses: two header rows, the question over the first of its columns.</summary>
internal static class SurveyMonkeyCsv
{
    public static readonly string[] Metadata =
    [
        "Respondent ID",
        "Collector ID",
        "Start Date",
        "End Date",
        "IP Address",
        "Email Address",
        "First Name",
        "Last Name",
        "Custom Data 1",
    ];

    /// <summary>Metadata of a response; addresses are of those kept for documentation.</summary>
    public static string[] Respondent(long id, long collector, DateTime started, TimeSpan took, int address, string custom) =>
        [
            id.ToString(CultureInfo.InvariantCulture),
            collector.ToString(CultureInfo.InvariantCulture),
            Moment(started),
            Moment(started + took),
            $"192.0.2.{address}",
            "",
            "",
            "",
            custom,
        ];

    public static byte[] Write(IEnumerable<SurveyColumn> columns, IEnumerable<IEnumerable<string>> rows, Encoding encoding)
    {
        List<SurveyColumn> all = [.. Metadata.Select(m => new SurveyColumn(m, "")), .. columns];
        var text = new StringBuilder();
        Row(text, all.Select(c => c.Top));
        Row(text, all.Select(c => c.Second));
        foreach (var row in rows)
        {
            Row(text, row);
        }
        return [.. encoding.Preamble, .. encoding.GetBytes(text.ToString())];
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Moment(DateTime moment) => moment.ToString("MM/dd/yyyy hh:mm:ss tt", CultureInfo.InvariantCulture);
}

/// <summary>A column's two headers; the upper one is blank where a question goes on.</summary>
internal sealed record SurveyColumn(string Top, string Second);
