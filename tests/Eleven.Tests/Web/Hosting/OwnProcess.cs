using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Eleven.Tests.Store;
using Eleven.Web.Hosting;

namespace Eleven.Tests.Web.Hosting;

/// <summary>The application as a process of its own, as whoever runs Eleven starts it: it can be killed, and started again on the same store.</summary>
internal sealed class OwnProcess : IDisposable
{
    private readonly ConcurrentQueue<string> _said = new();
    private readonly Process _process;

    private OwnProcess(Process process) => _process = process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Hands it back when it can answer.</summary>
    /// <param name="connection">Of the store; its key file holds <see cref="EmptyStore.Key"/>.</param>
    /// <param name="folder">For the key file and what is exported.</param>
    /// <param name="smtp">The port of a mail server on this machine.</param>
    /// <param name="instead">Other variables of its environment, or other values.</param>
    public static async Task<OwnProcess> Start(
        string connection,
        string folder,
        Uri address,
        int smtp,
        params (string Name, string Value)[] instead
    )
    {
        var key = Path.Combine(folder, "eleven.key");
        await File.WriteAllBytesAsync(key, EmptyStore.Key, Stop);
        // A file that may grow no further is then an error of the write that would make it grow, as a full disk is.
        var start = new ProcessStartInfo("sh", ["-c", "trap '' XFSZ; exec dotnet \"$0\"", typeof(SettingsReader).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
            Environment =
            {
                ["Eleven__Store"] = connection,
                ["Eleven__KeyFile"] = key,
                ["Eleven__DataFolder"] = folder,
                ["Eleven__PublicAddress"] = address.AbsoluteUri,
                ["Eleven__Smtp__Host"] = "127.0.0.1",
                ["Eleven__Smtp__Port"] = smtp.ToString(CultureInfo.InvariantCulture),
                ["Eleven__Smtp__From"] = "eleven@example.org",
                ["Eleven__Smtp__StartTls"] = "false",
                ["ASPNETCORE_URLS"] = address.AbsoluteUri,
            },
        };
        foreach (var (name, value) in instead)
        {
            start.Environment[name] = value;
        }
        var own = new OwnProcess(Process.Start(start)!);
        own._process.ErrorDataReceived += (_, line) => own._said.Enqueue(line.Data ?? "");
        own._process.BeginErrorReadLine();
        // Nobody reads the log, and a full pipe would hold the program up.
        own._process.BeginOutputReadLine();
        await Until.True(() => own.IsReady(address));
        return own;
    }

    /// <summary>What is printed for whoever started it: with which the first account is made.</summary>
    public async Task<string> FirstLink()
    {
        string? link = null;
        await Until.True(() => Task.FromResult((link = _said.FirstOrDefault(s => s.Contains("/first-account/"))) is not null));
        return link!;
    }

    /// <summary>As `kill -9` does: nothing is seen through, and nothing written that is not written yet.</summary>
    public Task Kill()
    {
        _process.Kill();
        return _process.WaitForExitAsync(Stop);
    }

    /// <summary>From now on nothing it writes to a file finds room, or all does again.</summary>
    public async Task DiskIsFull(bool full)
    {
        using var limit = Process.Start("prlimit", [$"--pid={_process.Id}", $"--fsize={(full ? "1" : "unlimited")}:unlimited"]);
        await limit.WaitForExitAsync(Stop);
        limit.ExitCode.ShouldBe(0);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }
        _process.Dispose();
    }

    private async Task<bool> IsReady(Uri address)
    {
        _process.HasExited.ShouldBeFalse(string.Join('\n', _said));
        using var client = new HttpClient();
        try
        {
            using var answer = await client.GetAsync(new Uri(address, "/health/ready"), Stop);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
