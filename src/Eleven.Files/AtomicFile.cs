namespace Eleven.Files;

/// <summary>
/// Writes a whole file or none: beside the place where it will stand, then under its name in one step, so that nobody ever reads half a report
/// and a failed run leaves the earlier file as it was.
/// </summary>
public static class AtomicFile
{
    // What a killed run left is taken away once no run can still be writing it.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new FileRefused(path, "this is a folder; name the file to write.");
        }
        var folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        if (IsDevice(full))
        {
            using var device = new FileStream(full, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }
        var beginning = $".{Path.GetFileName(full)}.unfinished-";
        TakeAway(folder, beginning);
        var unfinished = Path.Combine(folder, beginning + Guid.NewGuid().ToString("N"));
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, full, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    // Such as /dev/null or /dev/stdout: there is no name to put a finished file under.
    private static bool IsDevice(string path) =>
        OperatingSystem.IsLinux() && path.StartsWith("/dev/", StringComparison.Ordinal) && File.Exists(path);

    private static void TakeAway(string folder, string beginning)
    {
        foreach (
            var left in new DirectoryInfo(folder).EnumerateFiles(".*").Where(f => f.Name.StartsWith(beginning, StringComparison.Ordinal))
        )
        {
            if (DateTime.UtcNow - left.LastWriteTimeUtc > Abandoned)
            {
                left.Delete();
            }
        }
    }
}
