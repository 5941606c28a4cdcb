using System.Diagnostics;

namespace Eleven.Files.Pdf;

/// <summary>The Chromium that prints: where it is and how it is started, quiet, without scripts and without a network.</summary>
internal static class Browser
{
    public const string Setting = "ELEVEN_CHROMIUM";

    // Debian's own program first: the command of that name is a script around it that costs time.
    public static readonly string[] Places =
    [
        "/usr/lib/chromium/chromium",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
    ];

    private static readonly string[] Flags =
    [
        "--headless",
        "--remote-debugging-pipe",
        "--disable-gpu",
        "--disable-quic",
        "--disable-extensions",
        "--disable-sync",
        "--disable-component-update",
        "--disable-background-networking",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-default-browser-check",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--blink-settings=scriptEnabled=false",
    ];

    /// <param name="named">The value of the setting ELEVEN_CHROMIUM, if there is one.</param>
    /// <param name="path">Folders of commands, as in PATH.</param>
    /// <param name="places">Files and commands to look for, the best first.</param>
    public static string Find(string? named, string? path, string[] places)
    {
        if (!string.IsNullOrWhiteSpace(named))
        {
            return File.Exists(named)
                ? named
                : throw new PdfNotPrinted(
                    $"{Setting} names {named}, and there is no such file. Correct it, or take it away so that Chromium is looked for."
                );
        }
        var folders = (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return places.SelectMany(p => Path.IsPathRooted(p) ? [p] : folders.Select(f => Path.Combine(f, p))).FirstOrDefault(File.Exists)
            ?? throw new PdfNotPrinted(
                $"PDF needs Chromium, and none was found. Install it (on Debian: apt-get install chromium) or name it in {Setting}. Every other format works without it."
            );
    }

    // .NET hands on three streams only, and the browser takes commands from the fourth and fifth: the shell moves them there.
    public static Process Start(string program, string profile)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] root = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        string[] arguments =
        [
            "-c",
            "exec \"$@\" 3<&0 4>&1 0</dev/null 1>&2",
            "sh",
            program,
            .. Flags,
            .. root,
            "--user-data-dir=" + profile,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        return Process.Start(start) ?? throw new PdfNotPrinted($"{program} could not be started.");
    }
}
