using System.Text;

namespace Eleven.Examples.Writing;

/// <summary>A zip archive whose bytes follow from its contents alone: one fixed date, no extra fields, our own compressor.</summary>
internal static class ZipFile
{
    // 1 January 2024, midnight, as the format counts.
    private const int Date = (2024 - 1980) << 9 | 1 << 5 | 1;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Shifted((uint)n))];

    public static byte[] Of(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var zip = new MemoryStream();
        using var directory = new MemoryStream();
        using var toZip = new BinaryWriter(zip);
        using var toDirectory = new BinaryWriter(directory);
        var count = 0;
        foreach (var (name, content) in parts)
        {
            var offset = (uint)zip.Position;
            var packed = Deflate.Of(content);
            var path = Encoding.UTF8.GetBytes(name);
            toZip.Write(0x04034b50u);
            Header(toZip, content, packed, path);
            toZip.Write(path);
            toZip.Write(packed);
            toDirectory.Write(0x02014b50u);
            toDirectory.Write((ushort)20);
            Header(toDirectory, content, packed, path);
            // No comment, first disk, no attributes.
            toDirectory.Write((ushort)0);
            toDirectory.Write((ushort)0);
            toDirectory.Write((ushort)0);
            toDirectory.Write(0u);
            toDirectory.Write(offset);
            toDirectory.Write(path);
            count++;
        }
        var at = (uint)zip.Position;
        toZip.Write(directory.ToArray());
        toZip.Write(0x06054b50u);
        toZip.Write(0u);
        toZip.Write((ushort)count);
        toZip.Write((ushort)count);
        toZip.Write((uint)directory.Length);
        toZip.Write(at);
        toZip.Write((ushort)0);
        return zip.ToArray();
    }

    private static void Header(BinaryWriter to, byte[] content, byte[] packed, byte[] path)
    {
        to.Write((ushort)20);
        to.Write((ushort)0x0800);
        to.Write((ushort)8);
        to.Write((ushort)0);
        to.Write((ushort)Date);
        to.Write(~content.Aggregate(~0u, (crc, b) => Table[(byte)(crc ^ b)] ^ crc >> 8));
        to.Write((uint)packed.Length);
        to.Write((uint)content.Length);
        to.Write((ushort)path.Length);
        to.Write((ushort)0);
    }

    private static uint Shifted(uint n)
    {
        for (var i = 0; i < 8; i++)
        {
            n = (n & 1) != 0 ? 0xEDB88320 ^ n >> 1 : n >> 1;
        }
        return n;
    }
}
