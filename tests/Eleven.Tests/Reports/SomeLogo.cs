using System.Buffers.Binary;
using System.IO.Compression;
using Eleven.Files.Pictures;
using Eleven.QuestionSets;

namespace Eleven.Tests.Reports;

/// <summary>A logo of two colours, as a program for pictures writes it.</summary>
internal static class SomeLogo
{
    public static readonly byte[] Bytes = Png(480, 120);

    public static readonly Logo Logo = PictureFile.AsLogo(Bytes).Logo!;

    public static byte[] Png(int width, int height)
    {
        var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                packed.WriteByte(0);
                for (var x = 0; x < width; x++)
                {
                    packed.Write(
                        x < height && x > y ? [0xB5, 0x56, 0x2B]
                        : x < height ? (ReadOnlySpan<byte>)[0x1D, 0x4F, 0x73]
                        : [0xF0, 0xF0, 0xF0]
                    );
                }
            }
        }
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        return
        [
            0x89,
            (byte)'P',
            (byte)'N',
            (byte)'G',
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            .. Chunk("IHDR"u8, head),
            .. Chunk("IDAT"u8, rows.ToArray()),
            .. Chunk("IEND"u8, []),
        ];
    }

    public static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        byte[] named = [.. name, .. content];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(named));
        return [.. length, .. named, .. sum];
    }

    private static uint Crc(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
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
