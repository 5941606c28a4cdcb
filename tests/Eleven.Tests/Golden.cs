namespace Eleven.Tests;

/// <summary>Texts that somebody read and approved, kept beside the tests in files that a reviewer can read.</summary>
internal static class Golden
{
    private const string ToWriteThemAgain = "ELEVEN_WRITE_GOLDEN";
    private const int LinesShown = 4;

    /// <summary>Whether whoever runs the tests has read what is new, and wants it kept.</summary>
    public static bool AreWritten => Environment.GetEnvironmentVariable(ToWriteThemAgain) is not null;

    /// <param name="file">From the tests' folder.</param>
    public static void ShouldBeAsRead(string text, params string[] file)
    {
        var path = ProjectFolder.Path(["tests", "Eleven.Tests", .. file]);
        if (AreWritten)
        {
            File.WriteAllText(path, text);
        }
        Difference(File.ReadAllText(path), text)
            .ShouldBeNull($"{string.Join('/', file)}: read what is new, then set {ToWriteThemAgain}=1 and run this test again.");
    }

    /// <summary>The first lines that differ, as they were read and as they are; null when none does.</summary>
    public static string? Difference(string read, string now)
    {
        if (read == now)
        {
            return null;
        }
        var (before, after) = (read.Split('\n'), now.Split('\n'));
        var at = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join(
            '\n',
            [
                $"From line {at + 1}:",
                .. before.Skip(at).Take(LinesShown).Select(l => "- " + l),
                .. after.Skip(at).Take(LinesShown).Select(l => "+ " + l),
            ]
        );
    }
}
