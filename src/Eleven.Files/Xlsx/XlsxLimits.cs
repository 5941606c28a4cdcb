namespace Eleven.Files.Xlsx;

/// <summary>Beyond these a workbook is no table of answers. Rows and columns are the most that Excel itself holds.</summary>
internal static class XlsxLimits
{
    public const int Columns = 16_384;
    public const int Rows = 1_048_576;

    /// <summary>Excel allows 32,767 characters in a cell; other tools do not count so strictly.</summary>
    public const int CellBytes = 1 << 20;
    public const int RowBytes = 8 << 20;

    /// <summary>Of the file as it lies on disk.</summary>
    public const long FileBytes = 512L << 20;

    /// <summary>Of everything unpacked in one reading, whatever the file says of itself.</summary>
    public const long UnpackedBytes = 4L << 30;
    public const int LargestRatio = 200;
    public const long AlwaysAllowed = 16 << 20;

    /// <summary>Bytes of XML within which a reader must come upon something that ends: a name, a tag, a piece of text.</summary>
    public const int PieceBytes = 1 << 20;
    public const int Depth = 64;
    public const int Names = 10_000;

    public const int Parts = 20_000;
    public const int DirectoryBytes = 4 << 20;
    public const int Sheets = 1_000;
    public const int SharedStrings = 16 << 20;
    public const long SharedBytes = 512L << 20;
    public const int Styles = 1 << 17;

    public static FileRefused TooWide(string where) =>
        new(
            where,
            $"the cell lies beyond column XFD, the last of the {Columns:N0} that a spreadsheet holds; check that this is an export of responses."
        );

    public static FileRefused TooManyRows(string where) =>
        new(where, $"there are more than {Rows:N0} rows, the most a spreadsheet holds; ask for the export in several files.");

    public static FileRefused TooLong(string where) =>
        new(where, $"the cell holds more than {CellBytes >> 20} MB of text; check that this is an export of responses.");

    public static FileRefused RowTooLong(string where) =>
        new(where, $"the row holds more than {RowBytes >> 20} MB of text; check that this is an export of responses.");

    public static FileRefused Bomb(string file) =>
        new(file, $"unpacks to more than {LargestRatio} times its size, which no workbook of answers does; ask for a fresh export.");

    public static FileRefused Damaged(string where, string what = "the workbook is damaged or was cut short") =>
        new(where, $"{what}; ask for a fresh export, or open the file in Excel and save it again.");
}
