using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Eleven.Tallies;

/// <summary>One bit a row.</summary>
internal static class Bits
{
    private const int PerWord = 64;

    /// <summary>Room for that many rows, in whole vectors.</summary>
    public static ulong[] For(int rows) => new ulong[(rows + 511) / 512 * 8];

    public static void Set(ulong[] bits, int row) => bits[row / PerWord] |= 1UL << row % PerWord;

    public static bool Has(ulong[] bits, int row) => (bits[row / PerWord] >> row % PerWord & 1) != 0;

    public static void And(ulong[] bits, ulong[] other)
    {
        for (var i = 0; i <= bits.Length - Vector<ulong>.Count; i += Vector<ulong>.Count)
        {
            (new Vector<ulong>(bits, i) & new Vector<ulong>(other, i)).CopyTo(bits, i);
        }
    }

    public static void AndNot(ulong[] bits, ulong[] other)
    {
        for (var i = 0; i <= bits.Length - Vector<ulong>.Count; i += Vector<ulong>.Count)
        {
            Vector.AndNot(new Vector<ulong>(bits, i), new Vector<ulong>(other, i)).CopyTo(bits, i);
        }
    }

    public static long Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0L;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }
        return count;
    }

    /// <summary>How many bits both have. Four sums side by side keep the processor busy.</summary>
    public static long CountBoth(ulong[] one, ulong[] other)
    {
        var (n0, n1, n2, n3) = (0L, 0L, 0L, 0L);
        ref var a = ref MemoryMarshal.GetArrayDataReference(one);
        ref var b = ref MemoryMarshal.GetArrayDataReference(other);
        for (nuint i = 0; i < (nuint)Math.Min(one.Length, other.Length); i += 4)
        {
            n0 += BitOperations.PopCount(Unsafe.Add(ref a, i) & Unsafe.Add(ref b, i));
            n1 += BitOperations.PopCount(Unsafe.Add(ref a, i + 1) & Unsafe.Add(ref b, i + 1));
            n2 += BitOperations.PopCount(Unsafe.Add(ref a, i + 2) & Unsafe.Add(ref b, i + 2));
            n3 += BitOperations.PopCount(Unsafe.Add(ref a, i + 3) & Unsafe.Add(ref b, i + 3));
        }
        return n0 + n1 + n2 + n3;
    }

    public static IEnumerable<int> Rows(ulong[] bits)
    {
        for (var word = 0; word < bits.Length; word++)
        {
            for (var left = bits[word]; left != 0; left &= left - 1)
            {
                yield return word * PerWord + BitOperations.TrailingZeroCount(left);
            }
        }
    }
}
