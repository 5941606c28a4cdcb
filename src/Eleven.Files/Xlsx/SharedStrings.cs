using System.Buffers.Binary;

namespace Eleven.Files.Xlsx;

/// <summary>The texts that a workbook's cells point to, as UTF-8 in large pieces: they may be most of the file.</summary>
internal sealed class SharedStrings
{
    public static readonly SharedStrings None = new();

    private const int PieceBits = 22;
    private const int PieceBytes = 1 << PieceBits;
    private readonly List<byte[]> _pieces = [];
    private readonly List<int> _starts = [];
    private int _filled = PieceBytes;

    private SharedStrings() { }

    public int Count => _starts.Count;

    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var start = _starts[index];
            var text = _pieces[start >> PieceBits].AsSpan(start & PieceBytes - 1);
            return text.Slice(sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(text));
        }
    }

    public static SharedStrings Read(XmlPart xml, string file)
    {
        var strings = new SharedStrings();
        var text = new XmlText(() => $"{file}, shared text {strings.Count + 1:N0}");
        while (xml.Read())
        {
            if (xml.IsStart && xml.Name == "si")
            {
                text.Clear();
                text.AppendRich(xml);
                text.Unescape();
                strings.Add(text, file);
            }
        }
        return strings;
    }

    private void Add(XmlText text, string file)
    {
        var longest = sizeof(int) + text.Chars.Length * 3;
        if (_filled + longest > PieceBytes)
        {
            _pieces.Add(new byte[PieceBytes]);
            _filled = 0;
        }
        if (Count == XlsxLimits.SharedStrings || (long)_pieces.Count * PieceBytes > XlsxLimits.SharedBytes)
        {
            throw new FileRefused(
                file,
                $"holds more than {XlsxLimits.SharedBytes >> 20} MB of text, too much to keep in memory; ask for the export as CSV, which may be of any size."
            );
        }
        var to = _pieces[^1].AsSpan(_filled);
        var length = text.Encode(to[sizeof(int)..]);
        BinaryPrimitives.WriteInt32LittleEndian(to, length);
        _starts.Add((_pieces.Count - 1) << PieceBits | _filled);
        _filled += sizeof(int) + length;
    }
}
