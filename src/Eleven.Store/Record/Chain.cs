using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Eleven.Store.Record;

/// <summary>Seals lines of the record: each seal covers its line and the seal before it, under a key that is not in the store.</summary>
public sealed class Chain(byte[] key)
{
    public const int SealLength = 32;
    private const int SaltLength = 16;
    private byte[] _buffer = new byte[512];

    /// <summary>Before the first line.</summary>
    public static byte[] Beginning => new byte[SealLength];

    /// <summary>The seal of a line that follows another.</summary>
    public byte[] Seal(ReadOnlySpan<byte> before, RecordRow row)
    {
        before.CopyTo(_buffer);
        var length = SealLength;
        length = Add(length, row.Number);
        length = Add(length, Microseconds(row.At));
        foreach (var text in (ReadOnlySpan<string>)[row.Actor, row.ActingAs, row.Action, row.Subject, row.SubjectId])
        {
            length = Add(length, text);
        }
        length = Add(length, row.ValuesHash?.Length ?? -1);
        if (row.ValuesHash is { } hash)
        {
            Room(length + hash.Length);
            hash.CopyTo(_buffer, length);
            length += hash.Length;
        }
        return HMACSHA256.HashData(key, _buffer.AsSpan(0, length));
    }

    public static byte[] Salt() => RandomNumberGenerator.GetBytes(SaltLength);

    public static byte[] Hash(byte[] salt, string json)
    {
        var bytes = new byte[salt.Length + Encoding.UTF8.GetMaxByteCount(json.Length)];
        salt.CopyTo(bytes, 0);
        var length = salt.Length + Encoding.UTF8.GetBytes(json, bytes.AsSpan(salt.Length));
        return SHA256.HashData(bytes.AsSpan(0, length));
    }

    public static long Microseconds(DateTime at) => (at.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    // Every text has its length before it, so that no two lines give the same bytes.
    private int Add(int at, string text)
    {
        Room(at + sizeof(long) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, _buffer.AsSpan(at + sizeof(long)));
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(at), length);
        return at + sizeof(long) + length;
    }

    private int Add(int at, long number)
    {
        Room(at + sizeof(long));
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(at), number);
        return at + sizeof(long);
    }

    private void Room(int length)
    {
        if (length > _buffer.Length)
        {
            Array.Resize(ref _buffer, length * 2);
        }
    }
}
