using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Eleven.Tests.Cli;

/// <summary>The built command as a process of its own: what it said, and how it ended.</summary>
internal sealed record Ran(int Exit, string Out, string Error)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    // Beyond this the process ends with an error of its own, which no test takes for a plain sentence.
    private const long HeapLimit = 400 << 20;

    public string[] OutLines => Lines(Out);
    public string[] ErrorLines => Lines(Error);

    public static Ran Eleven(params string[] arguments) => In(ProjectFolder.Root, arguments);

    public static Ran In(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        return End(process);
    }

    /// <summary>As <see cref="In"/>, through a shell: for pipes, full disks and terminals. "$ELEVEN" is the command.</summary>
    public static Ran Shell(string folder, string script)
    {
        var start = Info("/bin/sh", folder, ["-c", script]);
        start.Environment["ELEVEN"] = Command;
        using var process = Process.Start(start)!;
        return End(process);
    }

    public static Process Start(string folder, params string[] arguments) => Process.Start(Info(Command, folder, arguments))!;

    public static Ran End(Process process)
    {
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeLimit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"Not done after {TimeLimit.TotalSeconds} seconds.");
        }
        return new(process.ExitCode, said.GetAwaiter().GetResult(), complained.GetAwaiter().GetResult());
    }

    /// <summary>Every line that was said is one a terminal may be given and a person can read.</summary>
    public Ran ShouldBePlain()
    {
        var all = Out + Error;
        all.ShouldNotContain("   at ");
        all.ShouldNotContain("Exception");
        all.ShouldNotContain("Something in Eleven itself");
        all.Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
        ErrorLines.ShouldAllBe(l => l.Length <= 1100);
        return this;
    }

    public Ran ShouldEnd(int exit)
    {
        ShouldBePlain();
        Exit.ShouldBe(exit, $"It said:\n{Out}{Error}");
        return this;
    }

    /// <summary>Ended with the code, after one sentence on standard error and nothing on standard output.</summary>
    public void ShouldRefuse(int exit, params string[] words)
    {
        ShouldEnd(exit);
        Out.ShouldBeEmpty();
        var sentence = ErrorLines.ShouldHaveSingleItem();
        sentence.ShouldMatch("[.?]$");
        words.ShouldAllBe(w => sentence.Contains(w), $"It said: {sentence}");
    }

    /// <summary>Ended with the code, and its last sentence says why; what was said before stands.</summary>
    public void ShouldRefuseLast(int exit, string words)
    {
        ShouldEnd(exit);
        ErrorLines[^1].ShouldContain(words);
    }

    private static string Command => Path.Combine(AppContext.BaseDirectory, "Eleven.Cli");

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static ProcessStartInfo Info(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit.ToString("x");
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }
}
