using Eleven.Reports;

namespace Eleven.Tests.Reports;

/// <summary>A report of nothing but these blocks.</summary>
internal static class SmallReport
{
    public static Report Of(params Block[] blocks) =>
        new()
        {
            Kind = ReportKind.Region,
            Title = "Audit",
            Subtitle = "What we found",
            Publisher = "Five Rivers",
            Audience = Audience.Public,
            FileName = "audit",
            Blocks = [.. blocks],
        };
}
