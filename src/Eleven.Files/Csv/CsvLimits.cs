namespace Eleven.Files.Csv;

/// <summary>Beyond these a file is no table of answers. As wide as a spreadsheet can be, and a row as long as a novel.</summary>
internal static class CsvLimits
{
    public const int Columns = 16_384;
    public const int RowBytes = 8 << 20;

    public static FileRefused TooWide(string file, long line) =>
        new(
            Line(file, line),
            $"the row has more than {Columns:N0} columns, the most a spreadsheet holds; check that this is an export of responses."
        );

    public static FileRefused TooLong(string file, long line) =>
        new(
            Line(file, line),
            $"here begins a row of more than {RowBytes >> 20} MB; a quotation mark may lack its partner, or this is no export of responses."
        );

    public static FileRefused Unclosed(string file, long line) =>
        new(
            Line(file, line),
            "here begins a row with a quotation mark that is never closed; the file was cut short or edited: ask for a fresh export."
        );

    public static FileRefused NotText(string file, long line) =>
        new(Line(file, line), "the line holds zero bytes, so the file is damaged or no text; ask for a fresh export.");

    public static FileRefused NotUtf8(string file, long line) =>
        new(Line(file, line), "the line holds bytes that are not UTF-8 although the file begins so; save it again as CSV UTF-8.");

    private static string Line(string file, long line) => $"{file}, line {line}";
}
