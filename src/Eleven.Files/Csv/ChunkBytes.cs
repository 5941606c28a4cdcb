using Microsoft.Win32.SafeHandles;

namespace Eleven.Files.Csv;

/// <summary>The bytes of one chunk of a file and of what follows it, as far as they were needed. The memory serves one chunk after the other.</summary>
/// <param name="usual">So many bytes are read at once: a chunk, and as much more as most rows reach beyond it.</param>
internal sealed class ChunkBytes(SafeFileHandle file, int usual)
{
    // As far past the end as the scanner looks.
    private const int Padding = Masks.Block;
    private long _offset;

    public byte[] All { get; private set; } = Room(usual);
    public int Filled { get; private set; }

    /// <param name="offset">Where the chunk begins in the file.</param>
    public void Begin(long offset)
    {
        (_offset, Filled) = (offset, 0);
        Fill(usual);
    }

    /// <summary>Reads on behind what is there, for a row that is longer than most; false at the end of the file.</summary>
    public bool More()
    {
        var before = Filled;
        Fill(Filled + usual);
        return Filled > before;
    }

    private void Fill(int to)
    {
        if (to + Padding > All.Length)
        {
            var larger = Room(to * 2);
            All.AsSpan(0, Filled).CopyTo(larger);
            All = larger;
        }
        while (Filled < to)
        {
            var got = RandomAccess.Read(file, All.AsSpan(Filled, to - Filled), _offset + Filled);
            if (got == 0)
            {
                break;
            }
            Filled += got;
        }
        All.AsSpan(Filled, Padding).Clear();
    }

    private static byte[] Room(int count) => GC.AllocateUninitializedArray<byte>(count + Padding, pinned: true);
}
