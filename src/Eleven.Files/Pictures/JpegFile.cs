using System.Buffers.Binary;

namespace Eleven.Files.Pictures;

/// <summary>A JPEG as ITU-T T.81, annex B, builds it.</summary>
internal static class JpegFile
{
    private const byte StartOfScan = 0xDA;
    private const byte End = 0xD9;

    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    /// <summary>Its size in pixels, and the file with nothing but the picture; null where it is damaged.</summary>
    public static (uint Width, uint Height, byte[] Bare)? Read(ReadOnlySpan<byte> file)
    {
        // Segments of marker, length and content: a frame says how large the picture is, and a scan is followed by what is drawn.
        (uint Width, uint Height)? size = null;
        var hasPicture = false;
        List<byte> bare = [.. file[..2]];
        var rest = file[2..];
        while (rest.Length >= 2 && rest[0] == 0xFF)
        {
            var marker = rest[1];
            if (marker == 0xFF)
            {
                // Any number of these may stand before a marker.
                rest = rest[1..];
                continue;
            }
            if (marker == End)
            {
                // What stands behind the end is none of the picture.
                return hasPicture && size is var (width, height) ? (width, height, [.. bare, 0xFF, End]) : null;
            }
            var segment = Segment(rest);
            if (segment.IsEmpty)
            {
                return null;
            }
            if (IsFrame(marker) && segment.Length >= 10)
            {
                size = (BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]));
            }
            var drawn = marker == StartOfScan ? Drawn(rest[segment.Length..]) : 0;
            hasPicture |= drawn > 0;
            if (IsOfPicture(marker, segment[4..]))
            {
                bare.AddRange(rest[..(segment.Length + drawn)]);
            }
            rest = rest[(segment.Length + drawn)..];
        }
        return null;
    }

    // With its marker and its length; empty where it goes beyond the end.
    private static ReadOnlySpan<byte> Segment(ReadOnlySpan<byte> rest)
    {
        var length = rest.Length < 4 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
        return length >= 2 && length + 2 <= rest.Length ? rest[..(length + 2)] : [];
    }

    // How many bytes are drawn: until a marker that is neither a byte of its own nor the beginning of the next strip.
    private static int Drawn(ReadOnlySpan<byte> rest)
    {
        for (var at = 0; at + 1 < rest.Length; at++)
        {
            if (rest[at] == 0xFF && rest[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
        }
        return rest.Length;
    }

    // Tables, frames, scans, strips, and what the colours mean. All others may hold words or a place: comments, Exif, XMP, IPTC.
    private static bool IsOfPicture(byte marker, ReadOnlySpan<byte> content) =>
        marker is (>= 0xC0 and <= 0xCF) or StartOfScan or 0xDB or 0xDC or 0xDD or 0xEE
        || (marker == 0xE0 && content.StartsWith("JFIF\0"u8));

    // C4, C8 and CC stand among the frames and are none.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
