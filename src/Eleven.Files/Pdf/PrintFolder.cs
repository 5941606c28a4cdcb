namespace Eleven.Files.Pdf;

/// <summary>
/// Where reports lie while they are printed. They may be for one audience alone: where a run was ended before it could remove its folder, the next one does. Whose
/// run goes on is told by a lock on a file beside the folder.
/// </summary>
internal sealed class PrintFolder : IDisposable
{
    private const string Prefix = "eleven-pdf-";
    private const string Lock = ".lock";
    private readonly FileStream _lock;

    /// <param name="beneath">The machine's folder for such things.</param>
    public PrintFolder(string beneath)
    {
        RemoveLeft(beneath);
        Path = System.IO.Path.Combine(beneath, Prefix + Guid.NewGuid().ToString("N"));
        // Before the folder, so that no folder is there without it.
        _lock = new FileStream(Path + Lock, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
        }
        else
        {
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    public void Dispose() => Remove(Path, _lock);

    private static void RemoveLeft(string beneath)
    {
        foreach (var folder in Directory.GetDirectories(beneath, Prefix + "*"))
        {
            try
            {
                Remove(folder, new FileStream(folder + Lock, FileMode.Open, FileAccess.ReadWrite, FileShare.None));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Its run goes on, or it is somebody else's.
            }
        }
    }

    // A browser that was just ended may still hold a file of its profile for a moment; then the lock's file stays and the next run removes both.
    private static void Remove(string folder, FileStream held)
    {
        using (held)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                File.Delete(folder + Lock);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
        }
    }
}
