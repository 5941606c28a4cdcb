using System.Globalization;

namespace Eleven.Answers.Parsing;

/// <summary>
/// Whether a column of dates puts the day or the month first, decided over all of it, and its newest day. A spreadsheet's serial numbers and year-first dates
/// need no decision.
/// </summary>
public sealed class DateOrder
{
    private readonly HashSet<(int First, int Second, int Year)> _dates = [];
    private DateOnly? _newest;
    private bool _dayFirst;
    private bool _monthFirst;

    /// <summary>Dates that could be read either way: neither number is over 12 in any of them, or both orders occur.</summary>
    public bool IsUnclear => _dates.Count > 0 && _dayFirst == _monthFirst && !_dates.All(d => d.First == d.Second);

    /// <summary>Null while unclear, or when no cell holds a date.</summary>
    public DateOnly? Newest => IsUnclear ? null : _dates.Select(Day).Append(_newest).Max();

    public void Add(ReadOnlySpan<char> cell)
    {
        var text = cell.Trim();
        if (Serial(text) is { } serial)
        {
            Keep(serial);
            return;
        }
        var end = text.IndexOfAny(" T");
        var day = end < 0 ? text : text[..end];
        Span<Range> parts = stackalloc Range[4];
        if (
            day.SplitAny(parts, "/-.") != 3
            || !Number(day[parts[0]], out var a)
            || !Number(day[parts[1]], out var b)
            || !Number(day[parts[2]], out var c)
        )
        {
            return;
        }
        if (a > 31)
        {
            Keep(Valid(a, b, c));
        }
        else if (a is > 0 and <= 31 && b is > 0 and <= 31)
        {
            _dates.Add((a, b, c < 100 ? 2000 + c : c));
            _dayFirst |= a > 12;
            _monthFirst |= b > 12;
        }
    }

    private DateOnly? Day((int First, int Second, int Year) date) =>
        _dayFirst ? Valid(date.Year, date.Second, date.First) : Valid(date.Year, date.First, date.Second);

    private void Keep(DateOnly? day) => _newest = day > (_newest ?? DateOnly.MinValue) ? day : _newest;

    // Days since the end of 1899, as spreadsheets count; the fraction is the time of day.
    private static DateOnly? Serial(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && days is > 20_000 and < 80_000
            ? new DateOnly(1899, 12, 30).AddDays((int)days)
            : null;

    private static DateOnly? Valid(int year, int month, int day) =>
        year is > 1900 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static bool Number(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
