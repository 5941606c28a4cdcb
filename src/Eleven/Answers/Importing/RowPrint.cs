using System.Buffers.Binary;
using System.Numerics;

namespace Eleven.Answers.Importing;

/// <summary>128 bits by which equal rows are found without keeping them. Not secret: nobody gains by two rows that look alike.</summary>
internal struct RowPrint()
{
    private ulong _a = 0x9E3779B97F4A7C15;
    private ulong _b = 0xC2B2AE3D27D4EB4F;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Mix((ulong)bytes.Length);
        while (bytes.Length >= 8)
        {
            Mix(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }
        var last = 0UL;
        for (var i = 0; i < bytes.Length; i++)
        {
            last |= (ulong)bytes[i] << 8 * i;
        }
        Mix(last);
    }

    public readonly UInt128 Value => new(_a ^ BitOperations.RotateLeft(_b, 31), _b ^ _a >> 29);

    private void Mix(ulong word)
    {
        _a = BitOperations.RotateLeft((_a ^ word) * 0xFF51AFD7ED558CCD, 29);
        _b = BitOperations.RotateLeft((_b + word) * 0xC4CEB9FE1A85EC53, 33) ^ _a;
    }
}
