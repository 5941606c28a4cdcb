namespace Eleven.Tallies;

/// <summary>Eight bytes for every row, in blocks, so that growing copies nothing.</summary>
internal sealed class Fingerprints
{
    private const int Block = 1 << 15;
    private readonly List<ulong[]> _blocks = [];
    private ulong[] _last = [];
    private int _used;

    public long Count => _blocks.Count == 0 ? 0 : (long)(_blocks.Count - 1) * Block + _used;

    public void Add(ulong print)
    {
        if (_used == _last.Length)
        {
            _last = new ulong[Block];
            _blocks.Add(_last);
            _used = 0;
        }
        _last[_used++] = print;
    }

    /// <summary>
    /// Prints that occur more than once. They are parted by their upper bits into heaps that fit the processor's cache, and each heap is then looked through by
    /// itself; so it takes as many bytes again as the prints themselves, and little more.
    /// </summary>
    public static HashSet<ulong> Repeated(IEnumerable<Fingerprints> all)
    {
        var parts = new Parted([.. all]);
        var repeated = new HashSet<ulong>();
        for (var part = 0; part < Parted.Parts; part++)
        {
            AddRepeated(parts[part], repeated);
        }
        return repeated;
    }

    private ReadOnlySpan<ulong> this[int block] => _blocks[block].AsSpan(0, block < _blocks.Count - 1 ? Block : _used);

    private static void AddRepeated(ReadOnlySpan<ulong> prints, HashSet<ulong> repeated)
    {
        Span<ulong> table = new ulong[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)prints.Length * 2 + 2)];
        foreach (var print in prints)
        {
            // Zero marks an empty place; a print of zero is as good as one.
            var key = print == 0 ? 1 : print;
            var at = (int)key & table.Length - 1;
            while (table[at] != 0 && table[at] != key)
            {
                at = at + 1 & table.Length - 1;
            }
            if (table[at] == key)
            {
                repeated.Add(print);
            }
            table[at] = key;
        }
    }

    private sealed class Parted
    {
        public const int Parts = 1 << Bits;
        private const int Bits = 9;
        private readonly ulong[] _prints;
        private readonly int[] _ends = new int[Parts];

        public Parted(Fingerprints[] all)
        {
            var total = 0L;
            foreach (var prints in all)
            {
                total += prints.Count;
                for (var block = 0; block < prints._blocks.Count; block++)
                {
                    foreach (var print in prints[block])
                    {
                        _ends[print >> 64 - Bits]++;
                    }
                }
            }
            _prints = new ulong[total];
            var sum = 0;
            for (var part = 0; part < Parts; part++)
            {
                (_ends[part], sum) = (sum, sum + _ends[part]);
            }
            foreach (var prints in all)
            {
                for (var block = 0; block < prints._blocks.Count; block++)
                {
                    foreach (var print in prints[block])
                    {
                        _prints[_ends[print >> 64 - Bits]++] = print;
                    }
                }
            }
        }

        public ReadOnlySpan<ulong> this[int part] => _prints.AsSpan((part == 0 ? 0 : _ends[part - 1])..(_ends[part]));
    }
}
