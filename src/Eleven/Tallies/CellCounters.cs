namespace Eleven.Tallies;

/// <summary>
/// One set of counters for each combination of areas and sector that was seen. The 16-bit lanes are emptied into long sums before they can overflow; the groups
/// are made of the combinations afterwards.
/// </summary>
internal sealed unsafe class CellCounters(int areas, int sectors, int vectors)
{
    private const int DenseUpTo = 1 << 14;
    private const int FlushAfter = ushort.MaxValue - 1;

    private readonly LaneMemory?[] _dense = new LaneMemory?[areas < 13 && (sectors + 1L) << areas <= DenseUpTo ? sectors + 1 << areas : 0];
    private readonly Dictionary<ulong, LaneMemory> _sparse = [];
    private readonly Dictionary<ulong, long[]> _sums = [];
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
            var cell = _dense[(sector + 1 << areas) | (int)areaMask];
            return (cell ?? Make(areaMask, sector)).At;
        }
        return (_sparse.GetValueOrDefault(Key(areaMask, sector)) ?? Make(areaMask, sector)).At;
    }

    /// <summary>The sums of every combination seen: its areas, its sector and as many counters as the lanes of all vectors.</summary>
    public IEnumerable<(uint Areas, int Sector, long[] Sums)> Sums()
    {
        Flush();
        return _sums.Select(s => ((uint)s.Key, (int)(s.Key >> 32) - 1, s.Value));
    }

    private static ulong Key(uint areaMask, int sector) => (ulong)(sector + 1) << 32 | areaMask;

    private LaneMemory Make(uint areaMask, int sector)
    {
        var cell = LaneMemory.Allocate(vectors);
        if (_dense.Length > 0)
        {
            _dense[(sector + 1 << areas) | (int)areaMask] = cell;
        }
        _sparse[Key(areaMask, sector)] = cell;
        _sums[Key(areaMask, sector)] = new long[vectors * LaneMemory.PerVector];
        return cell;
    }

    private void Flush()
    {
        foreach (var (key, cell) in _sparse)
        {
            var sums = _sums[key];
            for (var lane = 0; lane < sums.Length; lane++)
            {
                sums[lane] += cell.At[lane];
            }
            new Span<ushort>(cell.At, sums.Length).Clear();
        }
        _since = 0;
    }
}
