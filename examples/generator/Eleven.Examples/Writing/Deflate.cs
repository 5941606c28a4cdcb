namespace Eleven.Examples.Writing;

/// <summary>
/// Deflate (RFC 1951) in one block of fixed codes. The framework's own compressor may give other bytes on another processor or version, and theme codes and
/// quotes are bound to a file's hash: the examples must come out the same everywhere.
/// </summary>
internal static class Deflate
{
    private const int Shortest = 3;
    private const int Longest = 258;
    private const int Window = 32768;
    private const int Tries = 48;

    private static readonly int[] LengthBase =
    [
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        13,
        15,
        17,
        19,
        23,
        27,
        31,
        35,
        43,
        51,
        59,
        67,
        83,
        99,
        115,
        131,
        163,
        195,
        227,
        258,
    ];
    private static readonly int[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly int[] DistanceBase =
    [
        1,
        2,
        3,
        4,
        5,
        7,
        9,
        13,
        17,
        25,
        33,
        49,
        65,
        97,
        129,
        193,
        257,
        385,
        513,
        769,
        1025,
        1537,
        2049,
        3073,
        4097,
        6145,
        8193,
        12289,
        16385,
        24577,
    ];

    public static byte[] Of(byte[] data)
    {
        var bits = new BitStream();
        bits.Write(0b011, 3);
        var heads = new Dictionary<int, int>();
        var before = new int[data.Length];
        for (var at = 0; at < data.Length; )
        {
            var (length, distance) = Match(data, at, heads, before);
            if (length < Shortest)
            {
                Symbol(bits, data[at]);
                length = 1;
            }
            else
            {
                Pair(bits, length, distance);
            }
            for (var end = at + length; at < end; at++)
            {
                Remember(data, at, heads, before);
            }
        }
        Symbol(bits, 256);
        return bits.Done();
    }

    private static (int Length, int Distance) Match(byte[] data, int at, Dictionary<int, int> heads, int[] before)
    {
        var best = (Length: 0, Distance: 0);
        if (at + Shortest > data.Length || !heads.TryGetValue(Key(data, at), out var candidate))
        {
            return best;
        }
        var most = Math.Min(Longest, data.Length - at);
        for (var tries = 0; tries < Tries && candidate >= 0 && at - candidate <= Window; tries++, candidate = before[candidate])
        {
            var length = data.AsSpan(at, most).CommonPrefixLength(data.AsSpan(candidate, most));
            if (length > best.Length)
            {
                best = (length, at - candidate);
            }
        }
        return best;
    }

    private static void Remember(byte[] data, int at, Dictionary<int, int> heads, int[] before)
    {
        if (at + Shortest <= data.Length)
        {
            var key = Key(data, at);
            before[at] = heads.GetValueOrDefault(key, -1);
            heads[key] = at;
        }
    }

    private static int Key(byte[] data, int at) => data[at] | data[at + 1] << 8 | data[at + 2] << 16;

    private static void Pair(BitStream bits, int length, int distance)
    {
        var l = length == Longest ? LengthBase.Length - 1 : Array.FindLastIndex(LengthBase, b => b <= length);
        Symbol(bits, 257 + l);
        bits.Write(length - LengthBase[l], LengthExtra[l]);
        var d = Array.FindLastIndex(DistanceBase, b => b <= distance);
        bits.WriteCode(d, 5);
        bits.Write(distance - DistanceBase[d], d < 2 ? 0 : d / 2 - 1);
    }

    private static void Symbol(BitStream bits, int symbol)
    {
        var (code, length) = symbol switch
        {
            < 144 => (0x30 + symbol, 8),
            < 256 => (0x190 + symbol - 144, 9),
            < 280 => (symbol - 256, 7),
            _ => (0xC0 + symbol - 280, 8),
        };
        bits.WriteCode(code, length);
    }
}
