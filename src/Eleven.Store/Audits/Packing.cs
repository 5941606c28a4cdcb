using System.Text;

namespace Eleven.Store.Audits;

/// <summary>Writes small numbers small, and texts with their lengths, after the number of the form they are packed in.</summary>
internal sealed class Packing : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;

    public Packing(byte form)
    {
        _writer = new BinaryWriter(_bytes, Encoding.UTF8);
        _writer.Write(form);
    }

    public void Byte(byte value) => _writer.Write(value);

    /// <summary>Nought and above in as few bytes as it takes.</summary>
    public void Number(ulong value) => _writer.Write7BitEncodedInt64((long)value);

    public void Count(int value) => _writer.Write7BitEncodedInt(value);

    public void Text(string? text)
    {
        _writer.Write(text is not null);
        if (text is not null)
        {
            _writer.Write(text);
        }
    }

    public void All<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Count(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    public byte[] Done()
    {
        _writer.Flush();
        return _bytes.ToArray();
    }

    public void Dispose() => _writer.Dispose();
}

/// <summary>Reads what <see cref="Packing"/> wrote.</summary>
internal sealed class Unpacking : IDisposable
{
    private readonly BinaryReader _reader;

    /// <exception cref="InvalidDataException">The bytes are packed in a form that this version does not know.</exception>
    public Unpacking(byte[] packed, byte form)
    {
        _reader = new BinaryReader(new MemoryStream(packed), Encoding.UTF8);
        var found = _reader.ReadByte();
        if (found != form)
        {
            throw new InvalidDataException($"Answers are packed in form {found}, and form {form} is known.");
        }
    }

    public byte Byte() => _reader.ReadByte();

    public ulong Number() => (ulong)_reader.Read7BitEncodedInt64();

    public int Count() => _reader.Read7BitEncodedInt();

    public string? TextOrNull() => _reader.ReadBoolean() ? _reader.ReadString() : null;

    public string Text() => TextOrNull() ?? throw new InvalidDataException("Nothing stands where a text should.");

    public T[] All<T>(Func<T> read)
    {
        var items = new T[Count()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }
        return items;
    }

    public void Dispose() => _reader.Dispose();
}
