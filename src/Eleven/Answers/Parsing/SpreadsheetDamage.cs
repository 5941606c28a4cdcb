using System.Text.RegularExpressions;

namespace Eleven.Answers.Parsing;

/// <summary>What opening and saving a file in a spreadsheet does to cells: "10-49" turns into Oct-49, "6-20" into 20-Jun, "- none" into #NAME?, a 3 that is shown as a date into 1900-01-03, long ids into 1.2E+15.</summary>
public static partial class SpreadsheetDamage
{
    public const string Advice = "it was changed when the file was opened and saved in a spreadsheet; please export the file afresh";

    public static bool Seen(string cell) => cell.Length is > 3 and < 24 && Signs().IsMatch(cell.Trim());

    /// <summary>Whether "1.2" was the answer "1.20" before.</summary>
    public static bool LostZero(string cell, string option) =>
        option.Contains('.') && option.EndsWith('0') && option.TrimEnd('0').TrimEnd('.') == cell.Trim();

    [GeneratedRegex(
        @"^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d{2}|\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:1899|1900)-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?|#NAME\?|#REF!|#VALUE!|#N/A|#DIV/0!|\d(?:[.,]\d+)?E\+\d{1,3})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Signs();
}
