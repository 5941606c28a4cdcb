namespace Eleven.Files.Xlsx;

/// <summary>Files that are called workbooks and are something else, or are workbooks that nobody can read without a password.</summary>
internal static class NotAWorkbook
{
    private const int LookedAt = 4096;
    private const int SectorSizeAt = 30;
    private const int DirectoryAt = 48;

    /// <summary>How every Office file before 2007 begins, and every workbook under a password.</summary>
    public static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static ReadOnlySpan<byte> Zip => "PK"u8;

    public static FileRefused Locked(string file) =>
        new(file, "is protected by a password, so nobody can read it here; open it, take the password off and save it again.");

    /// <summary>Refuses what does not begin as a zip file does. The stream is then at its beginning.</summary>
    public static void RefuseByStart(Stream file, string name)
    {
        var start = new byte[LookedAt];
        var read = start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        if (read.StartsWith(OldOffice))
        {
            throw HoldsName(file, read, "EncryptedPackage")
                ? Locked(name)
                : new FileRefused(name, "is an old Excel workbook (.xls); open it and save it as .xlsx.");
        }
        var text = read.TrimStart("\uFEFF \r\n\t"u8);
        if (text.StartsWith("<"u8))
        {
            throw new FileRefused(
                name,
                "is a web page or XML, not an Excel workbook; download the export again while signed in to the survey tool."
            );
        }
        if (text.IsEmpty)
        {
            throw new FileRefused(name, "the file is empty; ask for a fresh export.");
        }
        if (!read.StartsWith(Zip))
        {
            throw new FileRefused(
                name,
                read.Contains((byte)0)
                    ? "is no Excel workbook; ask for the export as .xlsx or CSV."
                    : "is text, not an Excel workbook; give its name the ending .csv."
            );
        }
        file.Seek(0, SeekOrigin.Begin);
    }

    /// <summary>Refuses zip files that are no workbooks.</summary>
    public static void RefuseByParts(Package package, string file)
    {
        if (package.Has("word/document.xml"))
        {
            throw new FileRefused(file, "is a Word document, not an Excel workbook; check that the right file was named.");
        }
        if (package.Has("xl/workbook.bin"))
        {
            throw new FileRefused(file, "is a binary Excel workbook (.xlsb); open it and save it as .xlsx.");
        }
        if (package.Has("content.xml") && package.Has("mimetype"))
        {
            throw new FileRefused(file, "is an OpenDocument file; open it and save it as .xlsx.");
        }
        if (!package.Has("[Content_Types].xml") && !package.Has("_rels/.rels"))
        {
            throw new FileRefused(file, "is a zip file and no Excel workbook; unpack it and name the file in it.");
        }
    }

    // The directory of an old Office file names its streams in UTF-16.
    private static bool HoldsName(Stream file, ReadOnlySpan<byte> start, string name)
    {
        if (start.Length < DirectoryAt + sizeof(int))
        {
            return false;
        }
        var sector = 1L << Math.Min(start[SectorSizeAt], (byte)12);
        var at = (BitConverter.ToUInt32(start[DirectoryAt..]) + 1L) * sector;
        var directory = new byte[LookedAt];
        if (at >= file.Length)
        {
            return false;
        }
        file.Seek(at, SeekOrigin.Begin);
        var read = file.ReadAtLeast(directory, directory.Length, throwOnEndOfStream: false);
        return directory.AsSpan(0, read).IndexOf(System.Text.Encoding.Unicode.GetBytes(name)) >= 0;
    }
}
