using System.Text.Json.Nodes;
using Eleven.Files.Html;
using Eleven.Reports;

namespace Eleven.Files.Pdf;

/// <summary>Reports as tagged PDF: the HTML of the same report, printed by one Chromium, as many at a time as there are processors.</summary>
public static class PdfReport
{
    /// <summary>Longest that all of them may take, unless told otherwise.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    public static Task Save(Report report, string path, CancellationToken stop = default) => Save([(report, path)], TimeLimit, stop);

    /// <summary>Each report under its path. Throws <see cref="PdfNotPrinted"/>, with a sentence for the reader, when there is no browser or it fails.</summary>
    public static async Task Save(
        IReadOnlyCollection<(Report Report, string Path)> reports,
        TimeSpan limit,
        CancellationToken stop = default
    )
    {
        var program = Browser.Find(
            Environment.GetEnvironmentVariable(Browser.Setting),
            Environment.GetEnvironmentVariable("PATH"),
            Browser.Places
        );
        using var folder = new PrintFolder(Path.GetTempPath());
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(limit);
        try
        {
            using var browser = new DevTools(Browser.Start(program, Path.Combine(folder.Path, "profile")));
            await Parallel.ForEachAsync(
                reports.Select((r, i) => (r.Report, r.Path, Page: Path.Combine(folder.Path, $"{i}.html"))),
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = time.Token },
                async (r, token) =>
                {
                    await File.WriteAllTextAsync(r.Page, HtmlReport.Write(r.Report), token);
                    var pdf = await Print(browser, r.Report, r.Page, token);
                    AtomicFile.Write(r.Path, stream => stream.Write(pdf));
                }
            );
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new PdfNotPrinted(
                $"Chromium did not print {reports.Count} {(reports.Count == 1 ? "report" : "reports")} within {limit.TotalSeconds:0} seconds. Try again when the machine is less busy.",
                e
            );
        }
    }

    private static async Task<byte[]> Print(DevTools browser, Report report, string page, CancellationToken stop)
    {
        var target = await browser.Ask("Target.createTarget", new() { ["url"] = "about:blank" }, null, stop);
        var id = target.GetProperty("targetId").GetString()!;
        var attached = await browser.Ask("Target.attachToTarget", new() { ["targetId"] = id, ["flatten"] = true }, null, stop);
        var session = attached.GetProperty("sessionId").GetString()!;
        await browser.Ask("Page.enable", [], session, stop);
        var loaded = browser.Loaded(session);
        await browser.Ask("Page.navigate", new() { ["url"] = new Uri(page).AbsoluteUri }, session, stop);
        await loaded.WaitAsync(stop);
        var pdf = await PageNumbers.Fill(
            report,
            script => browser.Ask("Runtime.evaluate", new() { ["expression"] = script }, session, stop),
            () => Printed(browser, session, stop)
        );
        await browser.Ask("Target.closeTarget", new() { ["targetId"] = id }, null, stop);
        return pdf;
    }

    private static async Task<byte[]> Printed(DevTools browser, string session, CancellationToken stop)
    {
        var printed = await browser.Ask(
            "Page.printToPDF",
            new()
            {
                ["printBackground"] = true,
                ["preferCSSPageSize"] = true,
                ["generateTaggedPDF"] = true,
                ["generateDocumentOutline"] = true,
            },
            session,
            stop
        );
        return printed.GetProperty("data").GetBytesFromBase64();
    }
}
