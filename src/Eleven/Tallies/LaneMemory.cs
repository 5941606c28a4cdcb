using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Eleven.Tallies;

/// <summary>Counters of 16 bits in memory that stays where it is, in vectors of 64 bytes that begin at multiples of 64.</summary>
internal sealed unsafe class LaneMemory
{
    public const int PerVector = 32;

    private readonly ushort[] _memory;

    private LaneMemory(int vectors)
    {
        Vectors = vectors;
        _memory = GC.AllocateArray<ushort>((vectors + 1) * PerVector, pinned: true);
        var start = (nuint)Unsafe.AsPointer(ref _memory[0]);
        At = (ushort*)((start + 63) & ~(nuint)63);
    }

    public int Vectors { get; }
    public ushort* At { get; }

    public static LaneMemory Allocate(int vectors) => new(vectors);

    public static int VectorsFor(int lanes) => (lanes + PerVector - 1) / PerVector;

    public LaneMemory Enlarged(int vectors)
    {
        var larger = new LaneMemory(vectors);
        new Span<ushort>(At, Vectors * PerVector).CopyTo(new Span<ushort>(larger.At, Vectors * PerVector));
        return larger;
    }

    /// <summary>Adds one vector to another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ushort* to, ushort* from) => (Vector512.LoadAligned(to) + Vector512.LoadAligned(from)).StoreAligned(to);
}
