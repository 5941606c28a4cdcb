namespace Eleven.Store;

/// <summary>A file that nobody but the user of the program may open, from its first moment and whatever folder it is in.</summary>
internal static class PrivateFile
{
    /// <param name="mode">Only a file that this makes is made private.</param>
    public static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 1,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return new(path, options);
    }

    /// <summary>An empty one, which SQLite takes for a new database. What it writes beside it is as private.</summary>
    public static void Make(string path) => Open(path, FileMode.OpenOrCreate).Dispose();
}
