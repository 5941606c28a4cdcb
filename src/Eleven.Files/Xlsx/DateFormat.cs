using System.Globalization;

namespace Eleven.Files.Xlsx;

/// <summary>How a number is shown as a date, as far as it matters for reading one. Null in place of it: the number is a number.</summary>
internal sealed record DateFormat(bool Day, bool Month, bool Year, bool Time)
{
    private static readonly DateOnly Epoch1900 = new(1899, 12, 30);
    private static readonly DateOnly Epoch1904 = new(1904, 1, 1);
    private const double Days = 2_958_466;
    private const int SecondsOfDay = 86_400;

    // Excel counts a 29 February 1900 that never was, as day 60.
    private const int FirstOfMarch1900 = 61;

    private static readonly DateFormat Date = new(true, true, true, false);
    private static readonly DateFormat Clock = new(false, false, false, true);

    /// <summary>The formats that have no text of their own, by number.</summary>
    public static DateFormat? OfNumber(int format) =>
        format switch
        {
            16 => new(true, true, false, false),
            17 => new(false, true, true, false),
            14 or 15 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => Date,
            22 => new(true, true, true, true),
            (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 => Clock,
            _ => null,
        };

    /// <summary>A format as someone wrote it, such as yyyy\-mm\-dd or [h]:mm: letters in quotes, brackets and after a backslash are no date.</summary>
    public static DateFormat? OfText(string text)
    {
        var first = text.Split(';')[0].Replace("General", "", StringComparison.OrdinalIgnoreCase);
        var (day, month, year, time, minutes) = (false, false, false, false, false);
        for (var i = 0; i < first.Length; i++)
        {
            var c = char.ToLowerInvariant(first[i]);
            if (c is '"' or '[')
            {
                var end = first.IndexOf(c == '"' ? '"' : ']', i + 1);
                time |= c == '[' && end > i + 1 && first[(i + 1)..end].All(x => x is 'h' or 'H' or 'm' or 'M' or 's' or 'S');
                i = end < 0 ? first.Length : end;
                continue;
            }
            i += c is '\\' or '_' or '*' ? 1 : 0;
            day |= c == 'd';
            year |= c is 'y' or 'e';
            minutes |= c == 'm';
            time |= c is 'h' or 's';
            if (c is '0' or '#' or '?' && !(time || year || day))
            {
                return null;
            }
        }
        month = minutes && (!time || day || year);
        return day || month || year || time ? new(day, month, year, time) : null;
    }

    /// <summary>
    /// The day as ISO 8601, with the time where there is one. A date without its year or day stands as the spreadsheet shows it (20-Jun, Oct-49): nobody
    /// asked for half a date, it is what opening a file in a spreadsheet made of 6-20 and 10-49.
    /// </summary>
    public string? Show(double serial, bool from1904)
    {
        if (!(serial >= 0 && serial < Days))
        {
            return null;
        }
        var seconds = (long)Math.Round(serial * SecondsOfDay);
        var (days, clock) = ((int)(seconds / SecondsOfDay), seconds % SecondsOfDay);
        if (Time && !(Day || Month || Year))
        {
            return $"{seconds / 3600:00}:{clock / 60 % 60:00}:{clock % 60:00}";
        }
        var first = from1904 ? Epoch1904 : Epoch1900;
        days += !from1904 && days < FirstOfMarch1900 ? 1 : 0;
        if (days > DateOnly.MaxValue.DayNumber - first.DayNumber)
        {
            return null;
        }
        var date = first.AddDays(days);
        var shown = (Day, Month, Year) switch
        {
            (true, true, false) when !Time => date.ToString("d-MMM", CultureInfo.InvariantCulture),
            (false, true, true) when !Time => date.ToString("MMM-yy", CultureInfo.InvariantCulture),
            _ => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        return Time || clock != 0 ? $"{shown} {clock / 3600:00}:{clock / 60 % 60:00}:{clock % 60:00}" : shown;
    }
}
