using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ArmAes = System.Runtime.Intrinsics.Arm.Aes;

namespace Eleven.Files.Csv;

/// <summary>Where a byte stands among 64: bit i for byte i. With the widest vectors that the processor has.</summary>
internal static unsafe class Masks
{
    public const int Block = 64;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(byte* block, byte value)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return Vector512.Equals(Vector512.Load(block), Vector512.Create(value)).ExtractMostSignificantBits();
        }
        if (Vector256.IsHardwareAccelerated)
        {
            var wide = Vector256.Create(value);
            var low = Vector256.Equals(Vector256.Load(block), wide).ExtractMostSignificantBits();
            return low | (ulong)Vector256.Equals(Vector256.Load(block + 32), wide).ExtractMostSignificantBits() << 32;
        }
        var narrow = Vector128.Create(value);
        var mask = 0UL;
        for (var i = 0; i < Block; i += 16)
        {
            mask |= (ulong)Vector128.Equals(Vector128.Load(block + i), narrow).ExtractMostSignificantBits() << i;
        }
        return mask;
    }

    /// <summary>Bit i of the result is the parity of bits 0 to i: set from an odd bit up to the next one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong RunningParity(ulong bits)
    {
        if (Pclmulqdq.IsSupported)
        {
            return Pclmulqdq.CarrylessMultiply(Vector128.Create(bits, 0UL), Vector128<ulong>.AllBitsSet, 0).ToScalar();
        }
        if (ArmAes.IsSupported)
        {
            return ArmAes.PolynomialMultiplyWideningLower(Vector64.Create(bits), Vector64<ulong>.AllBitsSet).ToScalar();
        }
        return RunningParityByShifts(bits);
    }

    public static ulong RunningParityByShifts(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ bits << 32;
    }
}
