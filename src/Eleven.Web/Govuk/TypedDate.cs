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

    /// <summary>The date, or what is wrong with it and with which part.</summary>
    /// <param name="name">What it is a date of, as a sentence begins: "The date the survey opens".</param>
    public DateReading Read(string name)
    {
        (string Part, string? Text)[] parts = [("Day", Day), ("Month", Month), ("Year", Year)];
        var absent = parts.Where(p => string.IsNullOrWhiteSpace(p.Text)).Select(p => p.Part).ToArray();
        if (absent.Length > 0)
        {
            var words = string.Join(" and ", absent.Select(p => "a " + p.ToLowerInvariant()));
            return new(
                Date: null,
                absent[0],
                absent.Length == 3 ? $"Enter {char.ToLowerInvariant(name[0])}{name[1..]}" : $"{name} must include {words}"
            );
        }

        if (!TryNumber(Year!, out var year) || Year!.Trim().Length != 4)
        {
            return new(Date: null, "Year", "Year must include 4 numbers");
        }

        var month = MonthNumber(Month!.Trim().ToLowerInvariant());
        var real =
            year > 0 && month is >= 1 and <= 12 && TryNumber(Day!, out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return real
            ? new(new DateOnly(year, month, int.Parse(Day!.Trim())), Part: null, Problem: null)
            : new(Date: null, "Day", $"{name} must be a real date");
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text.Trim(), System.Globalization.NumberStyles.None, provider: null, out number);

    private static int MonthNumber(string month) =>
        TryNumber(month, out var number) ? number
        : month.Length < 3 ? 0
        : 1 + Array.FindIndex(Months, m => m.StartsWith(month));
}

/// <summary>A date that was read, or the name of the part that is wrong first and what to do about it.</summary>
public sealed record DateReading(DateOnly? Date, string? Part, string? Problem);
