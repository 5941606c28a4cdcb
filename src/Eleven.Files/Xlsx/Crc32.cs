namespace Eleven.Files.Xlsx;

/// <summary>The checksum of zip files (reflected polynomial EDB88320): a changed bit in a part must not become a changed answer.</summary>
internal static class Crc32
{
    private const int Lanes = 8;
    private static readonly uint[][] Tables = Make();

    /// <summary>Begin with 0; pass the result on for the bytes that follow.</summary>
    public static uint Continue(uint crc, ReadOnlySpan<byte> bytes)
    {
        crc = ~crc;
        while (bytes.Length >= Lanes)
        {
            crc ^= BitConverter.ToUInt32(bytes);
            crc =
                Tables[7][crc & 0xFF]
                ^ Tables[6][crc >> 8 & 0xFF]
                ^ Tables[5][crc >> 16 & 0xFF]
                ^ Tables[4][crc >> 24]
                ^ Tables[3][bytes[4]]
                ^ Tables[2][bytes[5]]
                ^ Tables[1][bytes[6]]
                ^ Tables[0][bytes[7]];
            bytes = bytes[Lanes..];
        }
        foreach (var b in bytes)
        {
            crc = Tables[0][(crc ^ b) & 0xFF] ^ crc >> 8;
        }
        return ~crc;
    }

    private static uint[][] Make()
    {
        var tables = Enumerable.Range(0, Lanes).Select(_ => new uint[256]).ToArray();
        for (uint n = 0; n < 256; n++)
        {
            var crc = n;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
            }
            tables[0][n] = crc;
        }
        for (var lane = 1; lane < Lanes; lane++)
        {
            for (var n = 0; n < 256; n++)
            {
                var before = tables[lane - 1][n];
                tables[lane][n] = tables[0][before & 0xFF] ^ before >> 8;
            }
        }
        return tables;
    }
}
