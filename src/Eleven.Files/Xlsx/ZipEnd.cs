using System.Buffers.Binary;

namespace Eleven.Files.Xlsx;

/// <summary>
/// Looks at the end of a zip file before anything else does: a directory of a million parts would fill memory by being read, and a file cut short
/// has no end.
/// </summary>
internal static class ZipEnd
{
    private const int Length = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int LocatorLength = 20;
    private const int Zip64Length = 56;

    public static void Check(Stream zip, string file)
    {
        var tail = new byte[(int)Math.Min(zip.Length, Length + LongestComment)];
        zip.Seek(-tail.Length, SeekOrigin.End);
        zip.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || at + Length > tail.Length)
        {
            throw XlsxLimits.Damaged(file, "the end of the workbook is missing: it was cut short");
        }
        var end = tail.AsSpan(at);
        var endsAt = zip.Length - tail.Length + at;
        ulong parts = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        ulong directoryAt = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        if (parts == ushort.MaxValue || directoryAt == uint.MaxValue)
        {
            (parts, directoryAt) = Large(zip, endsAt, file);
        }
        if (directoryAt > (ulong)endsAt)
        {
            throw XlsxLimits.Damaged(file);
        }
        if (parts > XlsxLimits.Parts || (ulong)endsAt - directoryAt > XlsxLimits.DirectoryBytes)
        {
            throw new FileRefused(
                file,
                $"holds more than {XlsxLimits.Parts:N0} parts, which no workbook of answers does; ask for a fresh export."
            );
        }
        zip.Seek(0, SeekOrigin.Begin);
    }

    private static (ulong Parts, ulong DirectoryAt) Large(Stream zip, long endsAt, string file)
    {
        Span<byte> record = stackalloc byte[Zip64Length];
        var locator = record[..LocatorLength];
        if (endsAt < LocatorLength)
        {
            throw XlsxLimits.Damaged(file);
        }
        zip.Seek(endsAt - LocatorLength, SeekOrigin.Begin);
        zip.ReadExactly(locator);
        var at = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        if (!locator.StartsWith("PK\x06\x07"u8) || at < 0 || at > endsAt - Zip64Length)
        {
            throw XlsxLimits.Damaged(file);
        }
        zip.Seek(at, SeekOrigin.Begin);
        zip.ReadExactly(record);
        return (BinaryPrimitives.ReadUInt64LittleEndian(record[32..]), BinaryPrimitives.ReadUInt64LittleEndian(record[48..]));
    }
}
