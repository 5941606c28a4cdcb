using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Eleven.Answers;

namespace Eleven.Tallies;

/// <summary>
/// The distinct raw values of one question, each understood once, with what it adds to the question's counters as vectors of 16-bit lanes. How many are kept is
/// bounded: words given as Other may be different in every row, and the rest is then understood again each time.
/// </summary>
internal sealed unsafe class ValueDictionary
{
    private const int MostValues = 1 << 14;
    private const int MostKeyBytes = 2 << 20;
    private const int KeyBlock = 1 << 16;
    private const int Padding = 32;

    private readonly StreamedQuestion _streamed;
    private readonly Lanes _lanes;
    private readonly Asking _asking;
    private Slot[] _slots = new Slot[256];
    private Meaning[] _meanings = new Meaning[64];
    private readonly List<byte[]> _blocks = [];
    private byte[] _keys = [];
    private int _keysUsed;
    private int _keyBytes;
    private int _count;

    private readonly Func<Value, int>? _place;

    /// <param name="place">For the questions after which rows are told apart: which areas, as a mask, or which sector an answer names.</param>
    public ValueDictionary(StreamedQuestion streamed, Lanes lanes, Asking asking, Func<Value, int>? place)
    {
        (_streamed, _lanes, _asking, _place) = (streamed, lanes, asking, place);
        Vectors = LaneMemory.VectorsFor(lanes.Count);
        LanesOfValues = LaneMemory.Allocate(_meanings.Length * Vectors);
    }

    /// <summary>64-byte vectors that one value takes.</summary>
    public int Vectors { get; }

    /// <summary>What the values add, one behind the other.</summary>
    public LaneMemory LanesOfValues { get; private set; }

    /// <summary>Whether of any value something was not understood.</summary>
    public bool HasTrouble { get; private set; }

    public ref readonly Meaning this[int value] => ref _meanings[value];

    /// <summary>Number of the value; -1 when it was not seen before, or not kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(byte* bytes, int count)
    {
        var print = Fingerprint.Of(bytes, count);
        var mask = _slots.Length - 1;
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        for (var at = (int)print & mask; ; at = at + 1 & mask)
        {
            ref var slot = ref Unsafe.Add(ref slots, at);
            if (slot.Key == null)
            {
                return -1;
            }
            if (slot.Print == print && slot.Count == count && Fingerprint.Same(slot.Key, bytes, count))
            {
                return slot.Value;
            }
        }
    }

    /// <summary>Understands a value that was not found. Once the dictionary is full its number holds only until the next such value.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Add(byte* bytes, int count, string text)
    {
        if (_count + 1 == _meanings.Length)
        {
            Array.Resize(ref _meanings, _meanings.Length * 2);
            LanesOfValues = LanesOfValues.Enlarged(_meanings.Length * Vectors);
        }
        Understand(text);
        if (_count == MostValues || _keyBytes + count > MostKeyBytes)
        {
            return _count;
        }
        if (_count * 2 >= _slots.Length)
        {
            Rehash();
        }
        Put(new(Fingerprint.Of(bytes, count), count, _count, Keep(bytes, count)));
        return _count++;
    }

    private void Understand(string text)
    {
        var reading = _streamed.Parse(text);
        var (answer, trouble) = (reading.Value.Answer, reading.Trouble);
        var place = _place?.Invoke(reading.Value) ?? 0;
        _meanings[_count] = new(answer, _asking.Meets(_streamed.Question, answer), place, trouble, reading.LosesNothing);
        HasTrouble |= trouble is not null;
        var lanes = new Span<ushort>(LanesOfValues.At + _count * Vectors * LaneMemory.PerVector, Vectors * LaneMemory.PerVector);
        lanes.Clear();
        foreach (var lane in _lanes.Of(answer))
        {
            lanes[lane] = 1;
        }
    }

    private byte* Keep(byte* bytes, int count)
    {
        var room = count + Padding;
        if (_keysUsed + room > _keys.Length)
        {
            _keys = GC.AllocateArray<byte>(Math.Max(KeyBlock, room), pinned: true);
            _blocks.Add(_keys);
            _keysUsed = 0;
        }
        var key = (byte*)Unsafe.AsPointer(ref _keys[_keysUsed]);
        new Span<byte>(bytes, count).CopyTo(new Span<byte>(key, count));
        _keysUsed += room;
        _keyBytes += count;
        return key;
    }

    private void Rehash()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Key != null)
            {
                Put(slot);
            }
        }
    }

    private void Put(Slot slot)
    {
        var at = (int)slot.Print & _slots.Length - 1;
        while (_slots[at].Key != null)
        {
            at = at + 1 & _slots.Length - 1;
        }
        _slots[at] = slot;
    }

    /// <param name="Answer">As parsed.</param>
    /// <param name="Meets">Conditions of the question set that it makes true.</param>
    /// <param name="Place">Areas or sector that it names.</param>
    /// <param name="Trouble">What was left out and why.</param>
    public readonly record struct Meaning(Answer Answer, ulong Meets, int Place, string? Trouble, bool LosesNothing);

    private readonly struct Slot(ulong print, int count, int value, byte* key)
    {
        public readonly ulong Print = print;
        public readonly int Count = count;
        public readonly int Value = value;
        public readonly byte* Key = key;
    }
}
