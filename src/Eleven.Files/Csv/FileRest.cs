using Microsoft.Win32.SafeHandles;

namespace Eleven.Files.Csv;

/// <summary>A file from some place on, read through a handle that others read through as well.</summary>
internal sealed class FileRest(SafeFileHandle file, long from) : ForwardStream
{
    private long _at = from;

    public override int Read(Span<byte> buffer)
    {
        var read = RandomAccess.Read(file, buffer, _at);
        _at += read;
        return read;
    }
}
