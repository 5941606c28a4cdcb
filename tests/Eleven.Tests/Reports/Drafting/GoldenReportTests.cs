using Eleven.Files.Audits;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Tests.Examples;

namespace Eleven.Tests.Reports.Drafting;

/// <summary>Two drafted reports as text, to be read as a reader would: tests/Eleven.Tests/Reports/Drafting/golden.</summary>
public sealed class GoldenReportTests
{
    [Theory]
    [InlineData("2024-25", "westmarch", "survey-area.txt")]
    [InlineData("2023-24", "briefing:westmarch", "self-assessment-briefing.txt")]
    public void The_report_says_what_was_read_and_approved(string audit, string name, string file)
    {
        var report = ReportDrafting.Of(DraftInputs.Of(ExampleAudits.Of(audit), Audience.Public), name)!.Report;

        Golden.ShouldBeAsRead(string.Concat(report.Lines().Select(line => $"{line}\n")), "Reports", "Drafting", "golden", file);
    }
}
