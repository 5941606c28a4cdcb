using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Eleven.Files.Pdf;
using Eleven.Reports;
using Eleven.Tests.Reports;
using Chromium = Eleven.Files.Pdf.Browser;

namespace Eleven.Tests.Pdf;

/// <summary>Prints once with the real browser, and looks at what came out.</summary>
public sealed class PrintedReports : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eleven").FullName;

    public string Report => Path.Combine(_folder, "report.pdf");
    public string Briefing => Path.Combine(_folder, "briefing.pdf");

    public async ValueTask InitializeAsync() =>
        await PdfReport.Save([(KitchenSink.Report, Report), (KitchenSink.Briefing, Briefing)], PdfReport.TimeLimit);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    public static string Run(string command, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(command, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var wrong = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + wrong.Result;
        process.WaitForExit();
        return said;
    }
}

public sealed partial class PdfReportTests(PrintedReports printed) : IClassFixture<PrintedReports>
{
    [Fact]
    public void The_file_is_tagged_and_has_a_language_an_outline_and_a_title()
    {
        var pdf = Encoding.Latin1.GetString(File.ReadAllBytes(printed.Report));

        pdf.ShouldStartWith("%PDF-");
        pdf.ShouldContain("/StructTreeRoot");
        pdf.ShouldContain("/Marked true");
        pdf.ShouldContain("/Lang (en-GB)");
        pdf.ShouldContain("/Outlines");
        PrintedReports
            .Run("pdfinfo", printed.Report)
            .ShouldSatisfyAllConditions(
                info => info.ShouldMatch("Tagged: +yes"),
                info => info.ShouldMatch("Title: +Section 11 audit 2024-25: Westmarch"),
                info => info.ShouldMatch("Page size: .*A4")
            );
    }

    [Fact]
    public void Headings_tables_and_pictures_are_tagged_as_such()
    {
        var tags = PrintedReports.Run("pdfinfo", "-struct-text", printed.Report);

        tags.ShouldNotContain("Syntax Error");
        foreach (var tag in (string[])["H1", "H2", "H3", "H4", "Table", "TH", "TD", "Figure", "L", "LI"])
        {
            tags.ShouldMatch($@"(?m)^ *{tag}\b");
        }
    }

    [Fact]
    public void Every_picture_says_in_words_what_it_shows()
    {
        var pdf = Encoding.Latin1.GetString(File.ReadAllBytes(printed.Report));
        var charts = KitchenSink.Report.Blocks.OfType<ChartBlock>().Count();

        Alternative().Count(pdf).ShouldBe(charts);
    }

    [Fact]
    public void Every_page_but_the_cover_bears_its_number_and_the_date_of_the_data()
    {
        var pages = PrintedReports.Run("pdftotext", "-layout", printed.Report, "-").Split('\f', StringSplitOptions.RemoveEmptyEntries);

        pages.Length.ShouldBeGreaterThan(5);
        pages[0].ShouldNotContain("Page 1 of");
        for (var i = 1; i < pages.Length; i++)
        {
            pages[i].ShouldContain($"Page {i + 1} of {pages.Length}");
            pages[i].ShouldContain("Draft. Data as at 30 August 2024.");
        }
    }

    [Fact]
    public void A_briefing_is_one_page() => PrintedReports.Run("pdfinfo", printed.Briefing).ShouldMatch("Pages: +1\n");

    // Pictures in place of letters and colours make a report too large to send.
    [Fact]
    public void A_report_is_small_enough_to_send() => new FileInfo(printed.Report).Length.ShouldBeLessThan(500_000);

    [Fact]
    public void Without_a_browser_a_sentence_says_what_to_do() =>
        Should
            .Throw<PdfNotPrinted>(() => Chromium.Find(null, "/nowhere", []))
            .Message.ShouldBe(
                "PDF needs Chromium, and none was found. Install it (on Debian: apt-get install chromium) or name it in ELEVEN_CHROMIUM. Every other format works without it."
            );

    [Fact]
    public void A_browser_that_was_named_and_is_not_there_is_named_in_the_sentence() =>
        Should
            .Throw<PdfNotPrinted>(() => Chromium.Find("/nowhere/chromium", null, []))
            .Message.ShouldStartWith("ELEVEN_CHROMIUM names /nowhere/chromium");

    [Fact]
    public async Task A_browser_that_takes_too_long_is_ended_and_leaves_no_file()
    {
        var folder = Directory.CreateTempSubdirectory("eleven");

        var failed = await Should.ThrowAsync<PdfNotPrinted>(() =>
            PdfReport.Save([(KitchenSink.Briefing, Path.Combine(folder.FullName, "late.pdf"))], TimeSpan.FromMilliseconds(1))
        );

        failed.Message.ShouldStartWith("Chromium did not print 1 report within");
        folder.GetFiles().ShouldBeEmpty();
        folder.Delete();
    }

    [GeneratedRegex(@"/S /Figure\b[^>]*?/Alt|/Alt [^>]*?/S /Figure\b", RegexOptions.Singleline)]
    private static partial Regex Alternative();
}
