using System.Diagnostics;
using System.Text.RegularExpressions;
using Eleven.Files.Html;
using Eleven.Files.Pdf;
using Eleven.Reports;
using Eleven.Tests.Reports;

namespace Eleven.Tests.Html;

/// <summary>Lays a report out in the real browser, in a frame as narrow as a telephone.</summary>
public sealed partial class NarrowPageTests
{
    [Theory]
    [InlineData("report", 390)]
    [InlineData("report", 320)]
    [InlineData("briefing", 390)]
    [InlineData("hostile", 390)]
    public void The_page_never_scrolls_sideways(string which, int width)
    {
        var report = which switch
        {
            "report" => KitchenSink.Report,
            "briefing" => KitchenSink.Briefing,
            _ => Hostile.Report,
        };

        WidthOf(report, width).ShouldBe(width);
    }

    private static int WidthOf(Report report, int width)
    {
        var folder = Directory.CreateTempSubdirectory("eleven");
        try
        {
            HtmlReport.Save(report, Path.Combine(folder.FullName, "report.html"));
            var frame = Path.Combine(folder.FullName, "frame.html");
            File.WriteAllText(
                frame,
                $"""
                <iframe src="report.html" style="width:{width}px;height:800px;border:0"></iframe><p></p>
                <script>onload = () => document.querySelector("p").textContent =
                  "width " + document.querySelector("iframe").contentDocument.documentElement.scrollWidth;</script>
                """
            );
            return int.Parse(Width().Match(Dom(frame, folder.FullName)).Groups[1].Value);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Dom(string file, string profile)
    {
        var chromium = Browser.Find(
            Environment.GetEnvironmentVariable(Browser.Setting),
            Environment.GetEnvironmentVariable("PATH"),
            Browser.Places
        );
        string[] root = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        using var process = Process.Start(
            new ProcessStartInfo(
                chromium,
                [
                    "--headless",
                    "--disable-gpu",
                    "--hide-scrollbars",
                    "--no-first-run",
                    "--allow-file-access-from-files",
                    "--virtual-time-budget=10000",
                    $"--user-data-dir={profile}/profile",
                    .. root,
                    "--dump-dom",
                    new Uri(file).AbsoluteUri,
                ]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var dom = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return dom;
    }

    [GeneratedRegex("<p>width ([0-9]+)</p>")]
    private static partial Regex Width();
}
