namespace Eleven.Files.Csv;

/// <summary>The unpacked bytes of a packed file, refused once they are out of all proportion to what was packed, or fewer than it says at its end.</summary>
/// <param name="lastMember">Length modulo 2^32 as the file's last four bytes give it.</param>
internal sealed class BoundedStream(Stream unpacked, string file, long packedLength, uint lastMember) : ForwardStream
{
    // Text shrinks ten- or twentyfold; a thousandfold is a bomb.
    private const int LargestRatio = 200;
    private const long AlwaysAllowed = 16 << 20;
    private uint _length;
    private long _left = Math.Max(AlwaysAllowed, packedLength * LargestRatio);

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = unpacked.Read(buffer);
            _left -= read;
            _length += (uint)read;
            if (read == 0 && buffer.Length > 0 && _length != lastMember)
            {
                throw new InvalidDataException();
            }
            return _left >= 0
                ? read
                : throw new FileRefused(
                    file,
                    $"unpacks to more than {LargestRatio} times its size, which no survey does; ask for a fresh export."
                );
        }
        catch (InvalidDataException)
        {
            throw new FileRefused(file, "is packed (gzip) and is damaged or was cut short; ask for a fresh export.");
        }
    }

    protected override void Dispose(bool disposing)
    {
        unpacked.Dispose();
        base.Dispose(disposing);
    }
}
