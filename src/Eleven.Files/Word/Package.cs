using System.IO.Compression;
using System.Text;

namespace Eleven.Files.Word;

/// <summary>A zip of XML parts. Every part bears the same date, so that the same report gives the same bytes.</summary>
internal sealed class Package(Stream stream) : IDisposable
{
    private static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);

    public void Add(string path, Markup xml) => Add(path, Encoding.UTF8.GetBytes(Declaration + xml), CompressionLevel.Fastest);

    public void Add(string path, string xml) => Add(path, Encoding.UTF8.GetBytes(Declaration + xml), CompressionLevel.Fastest);

    /// <summary>A part too long to hold: its pieces are written as they come.</summary>
    public void Add(string path, IEnumerable<Markup> pieces)
    {
        using var part = Open(path, CompressionLevel.Fastest);
        using var text = new StreamWriter(part);
        text.Write(Declaration);
        foreach (var piece in pieces)
        {
            text.Write(piece);
        }
    }

    /// <summary>A part that is a package itself: packed already, so stored as it is.</summary>
    public void AddPacked(string path, byte[] package) => Add(path, package, CompressionLevel.NoCompression);

    public void Dispose() => zip.Dispose();

    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";

    private void Add(string path, byte[] bytes, CompressionLevel level)
    {
        using var part = Open(path, level);
        part.Write(bytes);
    }

    private Stream Open(string path, CompressionLevel level)
    {
        var entry = zip.CreateEntry(path, level);
        entry.LastWriteTime = Date;
        return entry.Open();
    }
}
