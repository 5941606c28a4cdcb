using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Eleven.Answers;

namespace Eleven.Files.Csv;

/// <summary>A text file opened for reading as UTF-8: unpacked if packed, turned into UTF-8 if it is not, refused if it is no text at all.</summary>
internal sealed class CsvSource
{
    private const int Piece = 1 << 20;

    // How far into a file the first character that is not plain ASCII is looked for before it is taken for UTF-8.
    private const int Patience = 64;

    private readonly string _path;
    private readonly bool _packed;

    private CsvSource(string path, bool packed)
    {
        _path = path;
        _packed = packed;
        Name = Path.GetFileName(path);
    }

    public string Name { get; }
    public SourceText Text { get; private set; } = SourceText.Utf8;
    public Dialect Dialect { get; private set; }
    public List<Problem> Notes { get; } = [];

    /// <summary>Whether the bytes on disk are the UTF-8 that is read, so that several threads may read at different places.</summary>
    public bool AsItStands => !_packed && Text.From is null;

    public static CsvSource Open(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            Span<byte> start = stackalloc byte[2];
            var got = file.ReadAtLeast(start, 2, throwOnEndOfStream: false);
            var source = new CsvSource(path, got == 2 && start[0] == 0x1F && start[1] == 0x8B);
            source.Unpack();
            source.Recognise();
            return source;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FileRefused.CannotOpen(path, e);
        }
    }

    /// <summary>The content as UTF-8 from its beginning, without byte-order mark.</summary>
    public Stream Content()
    {
        var raw = Unpacked();
        raw.ReadExactly(stackalloc byte[Text.Mark]);
        return Text.From is null ? raw : Encoding.CreateTranscodingStream(raw, Text.From, new UTF8Encoding(false));
    }

    private Stream Unpacked()
    {
        var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        if (!_packed)
        {
            return file;
        }
        Span<byte> end = stackalloc byte[sizeof(uint)];
        if (file.Length < end.Length)
        {
            throw new FileRefused(Name, "is packed (gzip) and was cut short; ask for a fresh export.");
        }
        file.Seek(-end.Length, SeekOrigin.End);
        file.ReadExactly(end);
        file.Seek(0, SeekOrigin.Begin);
        var unpacked = new GZipStream(file, CompressionMode.Decompress);
        return new BoundedStream(unpacked, Name, file.Length, BinaryPrimitives.ReadUInt32LittleEndian(end));
    }

    // A bomb or a file cut short is refused before any of it is kept.
    private void Unpack()
    {
        if (!_packed)
        {
            return;
        }
        using var all = Unpacked();
        var piece = new byte[Piece];
        while (all.Read(piece) > 0) { }
    }

    private void Recognise()
    {
        var piece = new byte[Piece];
        using (var raw = Unpacked())
        {
            var got = raw.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
            var marked = SourceText.ByMark(piece.AsSpan(0, got));
            Impostor.Refuse(piece.AsSpan(0, got), Name, marked?.From is not null);
            Text = marked ?? Judged(raw, piece, got);
        }
        using var content = Content();
        var sample = piece.AsSpan(0, content.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false));
        Dialect = Dialect.Sniff(sample);
        if (!Text.Certain)
        {
            Notes.Add(
                new(
                    Severity.Note,
                    Name,
                    $"the text was read as {Text.Name}; if names or apostrophes look wrong, save the file again as CSV UTF-8."
                )
            );
        }
        if (SourceText.LooksDamaged(sample))
        {
            Notes.Add(
                new(
                    Severity.Note,
                    Name,
                    "some characters were damaged before the file came here (such as \u201Câ€™\u201D for an apostrophe); ask for a fresh export if the words matter."
                )
            );
        }
    }

    private SourceText Judged(Stream raw, byte[] piece, int got)
    {
        for (var pieces = 0; got > 0 && pieces < Patience; pieces++)
        {
            if (!Ascii.IsValid(piece.AsSpan(0, got)))
            {
                var judged = SourceText.Judge(piece.AsSpan(0, got), isCut: got == piece.Length);
                return judged.From is not (null or UTF8Encoding) && AnotherScript.Seen(piece.AsSpan(0, got))
                    ? throw new FileRefused(
                        Name,
                        "the text is in an encoding that is not read here, as programs for other scripts write it; open the file there and save it as CSV UTF-8."
                    )
                    : judged;
            }
            got = raw.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
        }
        return SourceText.Utf8;
    }
}
