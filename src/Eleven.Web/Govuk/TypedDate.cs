using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Eleven.Web.Govuk;

/// <summary>A date as it was typed, part by part, so that a wrong one is shown again as it was.</summary>
public sealed record TypedDate
{
    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    public string? Day { get; init; }

    /// <summary>A number, or a name as one writes it.</summary>
    public string? Month { get; init; }

    /// <summary>With four digits.</summary>
    public string? Year { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    public static TypedDate Of(DateOnly? date) =>
        date is { } d
            ? new()
            {
                Day = d.Day.ToString(),
                Month = d.Month.ToString(),
                Year = d.Year.ToString(),
            }
            : new();

    /// <summary>The date, or none and what is wrong with it in the page's problems.</summary>
    /// <param name="key">The property, as of an error of its own.</param>
    /// <param name="name">What it is a date of, as a sentence begins: "The date the survey opens".</param>
    public DateOnly? Read(ModelStateDictionary problems, string key, string name)
    {
        var (date, part, problem) = Read(name);
        if (problem is not null)
        {
            // The summary finds the field to link to by its first part, be it sent or not.
            var day = key + ".Day";
            if (!problems.ContainsKey(day))
            {
                problems.SetModelValue(day, Day, Day);
            }

            problems.AddModelError(part is null ? key : $"{key}.{part}", problem);
        }

        return date;
    }

    /// <summary>The date, or what is wrong with it and with which part.</summary>
    /// <param name="name">What it is a date of, as a sentence begins: "The date the survey opens".</param>
    public DateReading Read(string name)
    {
        (string Part, string? Text)[] parts = [("Day", Day), ("Month", Month), ("Year", Year)];
        var absent = parts.Where(p => string.IsNullOrWhiteSpace(p.Text)).Select(p => p.Part).ToArray();
        if (absent.Length > 0)
        {
            var words = string.Join(" and ", absent.Select(p => "a " + p.ToLowerInvariant()));
            return absent.Length == 3
                ? new(Date: null, Part: null, $"Enter {char.ToLowerInvariant(name[0])}{name[1..]}")
                : new(Date: null, absent[0], $"{name} must include {words}");
        }

        if (!TryNumber(Year!, out var year) || Year!.Trim().Length != 4)
        {
            return new(Date: null, "Year", $"{name} must include a year of 4 numbers");
        }

        var month = MonthNumber(Month!.Trim().ToLowerInvariant());
        var real =
            year > 0 && month is >= 1 and <= 12 && TryNumber(Day!, out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return real
            ? new(new DateOnly(year, month, int.Parse(Day!.Trim())), Part: null, Problem: null)
            : new(Date: null, Part: null, $"{name} must be a real date");
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text.Trim(), System.Globalization.NumberStyles.None, provider: null, out number);

    private static int MonthNumber(string month) =>
        TryNumber(month, out var number) ? number
        : month.Length < 3 ? 0
        : 1 + Array.FindIndex(Months, m => m.StartsWith(month));
}
