using System.IO.Compression;

namespace Eleven.Files.Xlsx;

/// <summary>A workbook's zip file, opened for one reading. Nothing of it is ever written to disk.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Allowance _allowance;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    private Package(ZipArchive zip, string file)
    {
        (_zip, File, _allowance) = (zip, file, new Allowance(file));
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (name.StartsWith('/') || name.Contains(':') || name.Split('/').Contains(".."))
            {
                throw new FileRefused(
                    file,
                    "holds a part whose name leads out of the workbook, which no spreadsheet writes; do not open it, and ask the sender."
                );
            }
            if (!_parts.TryAdd(name, entry))
            {
                throw XlsxLimits.Damaged(file, $"the workbook holds two parts of one name ({Short(name)})");
            }
        }
    }

    public string File { get; }

    public static Package Open(string path)
    {
        var file = Path.GetFileName(path);
        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            NotAWorkbook.RefuseByStart(stream, file);
            if (stream.Length > XlsxLimits.FileBytes)
            {
                throw new FileRefused(
                    file,
                    $"is larger than {XlsxLimits.FileBytes >> 20} MB; ask for the export as CSV, which may be of any size."
                );
            }
            ZipEnd.Check(stream, file);
            var package = new Package(new ZipArchive(stream, ZipArchiveMode.Read), file);
            NotAWorkbook.RefuseByParts(package, file);
            return package;
        }
        catch (Exception e)
        {
            stream?.Dispose();
            throw e switch
            {
                FileRefused => e,
                InvalidDataException or EndOfStreamException => XlsxLimits.Damaged(file),
                IOException or UnauthorizedAccessException => FileRefused.CannotOpen(path, e),
                _ => e,
            };
        }
    }

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>The XML of a part; null when there is none of that name.</summary>
    public XmlPart? Read(string part)
    {
        if (!_parts.TryGetValue(part, out var entry))
        {
            return null;
        }
        if (entry.IsEncrypted)
        {
            throw NotAWorkbook.Locked(File);
        }
        try
        {
            return new XmlPart(new PartStream(entry.Open(), entry, File, _allowance), File);
        }
        catch (InvalidDataException)
        {
            throw XlsxLimits.Damaged(File);
        }
    }

    public void Dispose() => _zip.Dispose();

    private static string Short(string name) => name.Length <= 60 ? name : name[..57] + "...";
}
