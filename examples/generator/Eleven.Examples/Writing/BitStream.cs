namespace Eleven.Examples.Writing;

/// <summary>Bits to bytes, lowest bit first, as the Deflate format wants them.</summary>
internal sealed class BitStream
{
    private readonly List<byte> _bytes = [];
    private ulong _bits;
    private int _count;

    public void Write(int value, int length)
    {
        _bits |= (ulong)(uint)value << _count;
        _count += length;
        while (_count >= 8)
        {
            _bytes.Add((byte)_bits);
            _bits >>= 8;
            _count -= 8;
        }
    }

    /// <summary>Codes of the fixed tables are written highest bit first.</summary>
    public void WriteCode(int code, int length)
    {
        for (var bit = length - 1; bit >= 0; bit--)
        {
            Write(code >> bit & 1, 1);
        }
    }

    public byte[] Done()
    {
        Write(0, (8 - _count) % 8);
        return [.. _bytes];
    }
}
