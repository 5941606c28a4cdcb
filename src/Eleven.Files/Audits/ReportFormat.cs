namespace Eleven.Files.Audits;

/// <summary>In which form a report is written.</summary>
public enum ReportFormat
{
    Word,
    Html,
    Pdf,
    Excel,

    /// <summary>All tables as JSON, and all figures as one tidy CSV.</summary>
    Data,
}
