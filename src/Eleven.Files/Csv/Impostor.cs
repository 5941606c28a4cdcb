namespace Eleven.Files.Csv;

/// <summary>Files that are called .csv and are something else.</summary>
internal static class Impostor
{
    private const int LookedAt = 4096;

    /// <summary>Refuses in one sentence what is not text in cells.</summary>
    public static void Refuse(ReadOnlySpan<byte> start, string file, bool wide)
    {
        if (start.Trim(" \r\n\t"u8).IsEmpty)
        {
            throw new FileRefused(file, "the file is empty; ask for a fresh export.");
        }
        if (What(start) is { } what)
        {
            throw new FileRefused(file, what);
        }
        if (!wide && start[..Math.Min(start.Length, LookedAt)].Contains((byte)0))
        {
            throw new FileRefused(file, "is not a text file, whatever its name says; save it again as CSV UTF-8.");
        }
    }

    private static string? What(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("PK\x03\x04"u8))
        {
            return "is a zip file or an Excel workbook, not CSV; if it is a workbook, give its name the ending .xlsx.";
        }
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return "is an old Excel workbook, not CSV; open it and save it as .xlsx.";
        }
        if (start.StartsWith("%PDF"u8))
        {
            return "is a PDF, not CSV; ask for the export of all responses.";
        }
        var text = start[..Math.Min(start.Length, LookedAt)].TrimStart("\uFEFF \r\n\t"u8);
        return text.StartsWith("<"u8)
            ? "is a web page or XML, not CSV; download the export again while signed in to the survey tool."
            : null;
    }
}
