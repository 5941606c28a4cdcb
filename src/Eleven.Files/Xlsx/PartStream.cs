using System.IO.Compression;

namespace Eleven.Files.Xlsx;

/// <summary>
/// One part of a workbook as it is unpacked. The sizes that the file states are not believed: what comes out is counted against the size of
/// the part as packed and against the whole file's allowance, and held against its checksum at the end.
/// </summary>
internal sealed class PartStream(Stream unpacked, ZipArchiveEntry entry, string file, Allowance whole) : ForwardStream
{
    private readonly long _allowed = Math.Max(XlsxLimits.AlwaysAllowed, entry.CompressedLength * XlsxLimits.LargestRatio);
    private long _given;
    private long _atRest;
    private uint _crc;

    /// <summary>Says that the reader of the XML came upon something that ends; see <see cref="XlsxLimits.PieceBytes"/>.</summary>
    public void Rest() => _atRest = _given;

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        if (read == 0 && buffer.Length > 0)
        {
            return _crc == entry.Crc32 && _given == entry.Length ? 0 : throw XlsxLimits.Damaged(file);
        }
        _given += read;
        _crc = Crc32.Continue(_crc, buffer[..read]);
        whole.Spend(read);
        if (_given > _allowed)
        {
            throw XlsxLimits.Bomb(file);
        }
        if (_given - _atRest > XlsxLimits.PieceBytes)
        {
            throw XlsxLimits.Damaged(
                file,
                $"{entry.FullName} holds a piece of more than {XlsxLimits.PieceBytes >> 20} MB that no spreadsheet writes"
            );
        }
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        unpacked.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>How many bytes may still be unpacked from one file, over all its parts.</summary>
internal sealed class Allowance(string file)
{
    private long _left = XlsxLimits.UnpackedBytes;

    public void Spend(int bytes)
    {
        _left -= bytes;
        if (_left < 0)
        {
            throw XlsxLimits.Bomb(file);
        }
    }
}
