using System.Buffers.Binary;

namespace Eleven.Files.Pictures;

/// <summary>A PNG as its specification builds it: https://www.w3.org/TR/png/#5Chunk-layout</summary>
internal static class PngFile
{
    // Of length, name and checksum.
    private const int Around = 12;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Its size in pixels, and the file with nothing but the picture; null where it is damaged.</summary>
    public static (uint Width, uint Height, byte[] Bare)? Read(ReadOnlySpan<byte> file)
    {
        // Chunks of length, name, content and checksum: IHDR is the first, IEND the last, and a picture is between.
        (uint Width, uint Height)? size = null;
        var hasPicture = false;
        List<byte> bare = [.. Signature];
        var rest = file[Signature.Length..];
        while (rest.Length >= Around)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - Around)
            {
                return null;
            }
            var whole = rest[..(Around + (int)length)];
            var name = whole[4..8];
            var content = whole[8..^4];
            if (Checksum(whole[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(whole[^4..]))
            {
                return null;
            }
            rest = rest[whole.Length..];
            if (size is null)
            {
                if (!name.SequenceEqual("IHDR"u8) || length != 13)
                {
                    return null;
                }
                size = (BinaryPrimitives.ReadUInt32BigEndian(content), BinaryPrimitives.ReadUInt32BigEndian(content[4..]));
            }
            hasPicture |= name.SequenceEqual("IDAT"u8);
            if (IsOfPicture(name))
            {
                bare.AddRange(whole);
            }
            if (name.SequenceEqual("IEND"u8))
            {
                return length == 0 && rest.IsEmpty && hasPicture ? (size.Value.Width, size.Value.Height, [.. bare]) : null;
            }
        }
        return null;
    }

    // All others may hold words or a place: tEXt, zTXt, iTXt, eXIf and whatever a program invents.
    private static bool IsOfPicture(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("IHDR"u8)
        || name.SequenceEqual("PLTE"u8)
        || name.SequenceEqual("tRNS"u8)
        || name.SequenceEqual("gAMA"u8)
        || name.SequenceEqual("sRGB"u8)
        || name.SequenceEqual("IDAT"u8)
        || name.SequenceEqual("IEND"u8);

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
}
