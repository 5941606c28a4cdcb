using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Eleven.Tallies;

/// <summary>64 bits that stand for a run of bytes, by wide multiplications; alike on every processor.</summary>
internal static unsafe class Fingerprint
{
    private const ulong A = 0xA0761D6478BD642F;
    private const ulong B = 0xE7037ED1A0B428DB;
    private const ulong C = 0x8EBC6AF09C88C6E3;

    /// <param name="bytes">At least 16 readable bytes beyond the run are needed.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(byte* bytes, int count)
    {
        if (count < 8)
        {
            return Mix(Word(bytes) & ((1UL << count * 8) - 1) ^ A, (ulong)count ^ B);
        }
        if (count <= 16)
        {
            return Mix(Word(bytes) ^ A, Word(bytes + count - 8) ^ B ^ (ulong)count);
        }
        return OfLong(bytes, count);
    }

    // Two chains side by side: a multiplication waits for the one before it in its chain only.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong OfLong(byte* bytes, int count)
    {
        var (one, other, at) = ((ulong)count, C, 0);
        for (; at + 32 < count; at += 32)
        {
            one = Mix(Word(bytes + at) ^ A, Word(bytes + at + 8) ^ one);
            other = Mix(Word(bytes + at + 16) ^ B, Word(bytes + at + 24) ^ other);
        }
        if (at + 16 < count)
        {
            one = Mix(Word(bytes + at) ^ A, Word(bytes + at + 8) ^ one);
        }
        other = Mix(Word(bytes + count - 16) ^ B, Word(bytes + count - 8) ^ other);
        return Mix(one ^ C, other);
    }

    /// <summary>Whether two runs of the same length hold the same bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Same(byte* a, byte* b, int count) =>
        count < 8 ? ((Word(a) ^ Word(b)) & ((1UL << count * 8) - 1)) == 0
        : count <= 16 ? Word(a) == Word(b) && Word(a + count - 8) == Word(b + count - 8)
        : SameLong(a, b, count);

    // Whole vectors, and one that ends where the run does and so overlaps the last of them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool SameLong(byte* a, byte* b, int count)
    {
        if (count < 32)
        {
            return Vector128.Load(a) == Vector128.Load(b) && Vector128.Load(a + count - 16) == Vector128.Load(b + count - 16);
        }
        for (var at = 0; at + 32 < count; at += 32)
        {
            if (Vector256.Load(a + at) != Vector256.Load(b + at))
            {
                return false;
            }
        }
        return Vector256.Load(a + count - 32) == Vector256.Load(b + count - 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(byte* at) => Unsafe.ReadUnaligned<ulong>(at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
