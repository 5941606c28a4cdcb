using System.Globalization;
using System.Text;

namespace Eleven.Store.Record;

/// <summary>Heads of the record in a text file outside the store, a line each: when, the number of the last line, and its seal in hexadecimal.</summary>
public static class HeadFile
{
    public const string Name = "record-heads.txt";

    /// <summary>Adds a line, and is done when it is on the disk.</summary>
    public static void Add(string folder, RecordHead head, DateTime at)
    {
        Directory.CreateDirectory(folder);
        using var file = new FileStream(Path.Combine(folder, Name), FileMode.Append, FileAccess.Write);
        file.Write(
            Encoding.ASCII.GetBytes(
                string.Create(null, $"{at:yyyy-MM-dd'T'HH:mm:ss'Z'} {head.Number} {Convert.ToHexStringLower(head.Seal)}\n")
            )
        );
        file.Flush(flushToDisk: true);
    }

    /// <summary>All heads there are, the oldest first. A line that was broken off is passed over.</summary>
    public static IReadOnlyList<(DateTime At, ExportedHead Head)> Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        return File.Exists(path) ? [.. File.ReadLines(path).Select(Line).OfType<(DateTime, ExportedHead)>()] : [];
    }

    private static (DateTime, ExportedHead)? Line(string line) =>
        line.Split(' ') is [var at, var number, { Length: 2 * Chain.SealLength } seal]
        && DateTime.TryParse(
            at,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
            out var when
        )
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
        && seal.All(char.IsAsciiHexDigit)
            ? (when, new ExportedHead(last, Convert.FromHexString(seal)))
            : null;
}
