using System.Collections.Immutable;

namespace Eleven.Files.Audits;

/// <summary>
/// The folder that a pack of reports is written to: held by one run at a time, the files written beside the place where they will stand and put there all
/// at the end. A run that was killed leaves a folder .unfinished-... behind, which the next run takes away.
/// </summary>
internal sealed class PackFolder : IDisposable
{
    private const string Held = ".being-written";
    private const string Beginning = ".unfinished-";
    private readonly string _folder;
    private readonly FileStream _held;
    private readonly bool _isNew;

    private PackFolder(string folder, FileStream held, bool isNew)
    {
        (_folder, _held, _isNew) = (folder, held, isNew);
        foreach (var left in new DirectoryInfo(folder).EnumerateDirectories(Beginning + "*").Where(d => d.LinkTarget is null))
        {
            left.Delete(recursive: true);
        }
        Unfinished = Directory.CreateDirectory(Path.Combine(folder, Beginning + Guid.NewGuid().ToString("N"))).FullName;
    }

    /// <summary>Where the files are written first.</summary>
    public string Unfinished { get; }

    /// <summary>Throws <see cref="FileRefused"/> when another run writes there.</summary>
    public static PackFolder Open(string folder)
    {
        if (File.Exists(folder))
        {
            throw new FileRefused(folder, "this is a file; name a folder for the reports.");
        }
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        FileStream held;
        try
        {
            // The system lets go of it when the run ends, however it ends.
            held = new FileStream(
                Path.Combine(folder, Held),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException) when (File.Exists(Path.Combine(folder, Held)))
        {
            throw new FileRefused(
                folder,
                "another run of Eleven is writing reports into this folder; wait until it is done, or name another folder."
            );
        }
        try
        {
            return new PackFolder(folder, held, isNew);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Puts every file under its name; their paths, in order.</summary>
    public ImmutableArray<string> Finish()
    {
        var files = Directory.EnumerateFiles(Unfinished).Select(f => (From: f, To: Path.Combine(_folder, Path.GetFileName(f)))).ToArray();
        if (files.FirstOrDefault(f => Directory.Exists(f.To)).To is { } inTheWay)
        {
            throw new FileRefused(
                inTheWay,
                "a folder has the name that a report is to have; rename the folder, or name another one to write to."
            );
        }
        foreach (var (from, to) in files)
        {
            File.Move(from, to, overwrite: true);
        }
        return [.. files.Select(f => f.To).Order(StringComparer.Ordinal)];
    }

    public void Dispose()
    {
        Directory.Delete(Unfinished, recursive: true);
        _held.Dispose();
        // A run that wrote nothing leaves nothing.
        if (_isNew && !Directory.EnumerateFileSystemEntries(_folder).Any())
        {
            Directory.Delete(_folder);
        }
    }
}
