using Eleven.Answers;

namespace Eleven.Files;

/// <summary>A file that is not what it claims to be, or is beyond every bound. Caught at the host's edge only; its problem is the sentence people read.</summary>
public sealed class FileRefused(Problem problem) : Exception(problem.ToString())
{
    /// <param name="where">File, and row and column where they are known.</param>
    /// <param name="what">What is wrong and what to do, one sentence.</param>
    public FileRefused(string where, string what)
        : this(new Problem(Severity.Refused, where, what)) { }

    public Problem Problem { get; } = problem;

    /// <summary>What to say of a file that is not there or that may not be read.</summary>
    public static FileRefused CannotOpen(string path, Exception why) =>
        new(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(path)),
            Directory.Exists(path) ? "this is a folder, not a file; name the file in it."
                : why is FileNotFoundException or DirectoryNotFoundException ? "there is no such file; check its name and folder."
                : "the file cannot be opened; close it in other programs and check that you may read it."
        );
}
