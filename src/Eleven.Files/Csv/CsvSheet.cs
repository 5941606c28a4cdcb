using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Eleven.Answers;

namespace Eleven.Files.Csv;

/// <summary>A file of cells parted by commas, semicolons or tabs, in whatever encoding, packed (gzip) or not.</summary>
public sealed class CsvSheet : Sheet
{
    private readonly string _path;
    private readonly CsvSource _source;
    private string? _hash;

    [SetsRequiredMembers]
    private CsvSheet(string path, CsvSource source) => (_path, _source, File) = (path, source, source.Name);

    /// <summary>Recognises encoding, separator and row ends. Throws <see cref="FileRefused"/> for what is no such file.</summary>
    public static CsvSheet Open(string path) => new(path, CsvSource.Open(path));

    public override ImmutableArray<Problem> Notes => [.. _source.Notes];

    public override string Hash => _hash ??= FileHash.Of(_path);

    /// <summary>Comma, semicolon or tab.</summary>
    public char Separator => (char)_source.Dialect.Separator;

    /// <summary>For example UTF-8 or Windows-1252.</summary>
    public string Encoding => _source.Text.Name;

    public override IReadOnlyList<string[]> Head(int rows)
    {
        using var content = _source.Content();
        var reader = new RowReader(content, _source.Dialect, File, 1 << 16);
        var head = new List<string[]>();
        while (head.Count < rows)
        {
            if (reader.Read())
            {
                head.Add(Texts(reader));
            }
            else if (!reader.Refill())
            {
                break;
            }
        }
        return head;
    }

    public override void Read(int skip, Action<RowBatch> batch, Action<Misfit> misfit)
    {
        using var content = _source.Content();
        new RowGatherer(new(content, _source.Dialect, File), skip, 0, batch, misfit).Run(0);
    }

    public override void ReadInParallel(int skip, Func<Action<RowBatch>> worker, Action<Misfit> misfit) =>
        ReadInParallel(skip, worker, misfit, Environment.ProcessorCount, ParallelRead.UsualChunk);

    internal void ReadInParallel(int skip, Func<Action<RowBatch>> worker, Action<Misfit> misfit, int threads, int chunkSize)
    {
        if (!_source.AsItStands)
        {
            Read(skip, worker(), misfit);
            return;
        }
        using var file = System.IO.File.OpenHandle(_path, options: FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(file);
        var read = new ParallelRead(file, File, _source.Dialect, _source.Text.Mark, WidthOf(Math.Max(1, skip)), skip, chunkSize);
        read.Run((int)Math.Clamp(length / chunkSize, 1, threads), worker, misfit);
    }

    private int WidthOf(int headerRows)
    {
        using var content = _source.Content();
        var reader = new RowReader(content, _source.Dialect, File, 1 << 14);
        var width = 0;
        do
        {
            while (reader.Row < headerRows && reader.Read())
            {
                width = Math.Max(width, reader.Cells);
            }
        } while (reader.Row < headerRows && reader.Refill());
        return width;
    }

    private static string[] Texts(RowReader row)
    {
        var texts = new string[row.Cells];
        var from = row.Start;
        for (var cell = 0; cell < texts.Length; cell++)
        {
            texts[cell] = RowBatch.Text(row.Bytes.AsSpan(from, row.Ends[cell] - from), quoted: true);
            from = row.Ends[cell] + 1;
        }
        return texts;
    }
}
