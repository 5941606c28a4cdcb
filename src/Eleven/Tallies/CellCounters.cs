namespace Eleven.Tallies;

/// <summary>
/// One set of counters for each combination of areas and sector that was seen. The 16-bit lanes are emptied into long sums before they can overflow; the groups
/// are made of the combinations afterwards.
/// </summary>
internal sealed unsafe class CellCounters(int areas, int sectors, int vectors)
{
    private const int DenseUpTo = 1 << 14;
    private const int FlushAfter = ushort.MaxValue - 1;

    private readonly List<CellSums> _cells = [];
    private readonly LaneMemory?[] _dense = new LaneMemory?[areas < 13 && (sectors + 1L) << areas <= DenseUpTo ? sectors + 1 << areas : 0];

    // Only where so many areas and sectors are possible that not each combination can have its place.
    private readonly Dictionary<string, LaneMemory> _sparse = [];
    private int _since;

    /// <summary>Counters of a combination for one more row.</summary>
    /// <param name="sector">-1 where none was given.</param>
    public ushort* Next(uint areaMask, int sector)
    {
        if (_since++ == FlushAfter)
        {
            Flush();
            _since = 1;
        }
        if (_dense.Length > 0)
        {
            ref var cell = ref _dense[(sector + 1 << areas) | (int)areaMask];
            return (cell ??= Make(areaMask, sector)).At;
        }
        var key = $"{areaMask} {sector}";
        if (!_sparse.TryGetValue(key, out var found))
        {
            _sparse[key] = found = Make(areaMask, sector);
        }
        return found.At;
    }

    /// <summary>Every combination seen, its lanes emptied into its sums.</summary>
    public IReadOnlyList<CellSums> Cells()
    {
        Flush();
        return _cells;
    }

    private LaneMemory Make(uint areaMask, int sector)
    {
        var lanes = LaneMemory.Allocate(vectors);
        _cells.Add(new(areaMask, sector, lanes, new long[vectors * LaneMemory.PerVector]));
        return lanes;
    }

    private void Flush()
    {
        foreach (var cell in _cells)
        {
            for (var lane = 0; lane < cell.Sums.Length; lane++)
            {
                cell.Sums[lane] += cell.Lanes.At[lane];
            }
            new Span<ushort>(cell.Lanes.At, cell.Sums.Length).Clear();
        }
        _since = 0;
    }
}
