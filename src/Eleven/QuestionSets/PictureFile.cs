using System.Buffers.Binary;

namespace Eleven.QuestionSets;

/// <summary>Tells a PNG or JPEG by its whole build, and not by how it begins: what a browser or Word could not show is none. A picture that could hold scripts is neither.</summary>
internal static class PictureFile
{
    /// <summary>Null where it is neither.</summary>
    public static string? MediaType(ReadOnlySpan<byte> file) =>
        file.StartsWith(Png) ? Logo.Png
        : file.StartsWith(Jpeg) ? Logo.Jpeg
        : null;

    /// <summary>In pixels; null where it is damaged.</summary>
    public static (int Width, int Height)? Size(ReadOnlySpan<byte> file) =>
        (file.StartsWith(Png) ? SizeOfPng(file) : SizeOfJpeg(file)) is var (width, height)
        && width is > 0 and <= int.MaxValue
        && height is > 0 and <= int.MaxValue
            ? ((int)width, (int)height)
            : null;

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    // A signature, and chunks of length, name, content and checksum: IHDR is the first, IEND the last, and a picture is between. https://www.w3.org/TR/png/#5Chunk-layout
    private static (uint Width, uint Height)? SizeOfPng(ReadOnlySpan<byte> file)
    {
        const int around = 12;
        (uint Width, uint Height)? size = null;
        var hasPicture = false;
        var rest = file[Png.Length..];
        while (rest.Length >= around)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - around)
            {
                return null;
            }
            var chunk = rest.Slice(4, 4 + (int)length);
            if (Checksum(chunk) != BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..]))
            {
                return null;
            }
            var name = chunk[..4];
            var content = chunk[4..];
            rest = rest[(around + (int)length)..];
            if (size is null)
            {
                if (!name.SequenceEqual("IHDR"u8) || length != 13)
                {
                    return null;
                }
                size = (BinaryPrimitives.ReadUInt32BigEndian(content), BinaryPrimitives.ReadUInt32BigEndian(content[4..]));
            }
            hasPicture |= name.SequenceEqual("IDAT"u8);
            if (name.SequenceEqual("IEND"u8))
            {
                return length == 0 && rest.IsEmpty && hasPicture ? size : null;
            }
        }
        return null;
    }

    private static uint Checksum(ReadOnlySpan<byte> chunk)
    {
        var sum = uint.MaxValue;
        foreach (var one in chunk)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            }
        }
        return ~sum;
    }

    // Segments of marker, length and content: a frame says how large the picture is, and a scan of it goes to the end of the file. ITU-T T.81, annex B.
    private static (uint Width, uint Height)? SizeOfJpeg(ReadOnlySpan<byte> file)
    {
        const byte startOfScan = 0xDA;
        (uint Width, uint Height)? size = null;
        var rest = file[2..];
        while (rest.Length >= 4 && rest[0] == 0xFF)
        {
            var (marker, length) = (rest[1], BinaryPrimitives.ReadUInt16BigEndian(rest[2..]));
            if (length < 2 || length + 2 > rest.Length)
            {
                return null;
            }
            if (marker == startOfScan)
            {
                return rest[(length + 2)..].LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0 ? size : null;
            }
            if (IsFrame(marker) && length >= 8)
            {
                size = (BinaryPrimitives.ReadUInt16BigEndian(rest[7..]), BinaryPrimitives.ReadUInt16BigEndian(rest[5..]));
            }
            rest = rest[(length + 2)..];
        }
        return null;
    }

    // C4, C8 and CC stand among the frames and are none.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
