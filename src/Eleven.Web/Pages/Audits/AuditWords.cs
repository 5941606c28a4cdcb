using Eleven.Files.Audits;
using Eleven.Reports;
using Eleven.Store.Audits;

namespace Eleven.Web.Pages.Audits;

/// <summary>What the states, audiences and formats of an audit are called.</summary>
public static class AuditWords
{
    /// <summary>The one to read first.</summary>
    public static ReportFormat[] Formats { get; } =
    [ReportFormat.Html, ReportFormat.Word, ReportFormat.Pdf, ReportFormat.Excel, ReportFormat.Data];

    public static string Name(AuditState state) =>
        state switch
        {
            AuditState.InPreparation => "In preparation",
            AuditState.Open => "Open",
            AuditState.Closed => "Closed",
            _ => "Published",
        };

    public static string Name(ReportFormat format) =>
        format switch
        {
            ReportFormat.Word => "Word",
            ReportFormat.Html => "Web page",
            ReportFormat.Pdf => "PDF",
            ReportFormat.Excel => "Excel",
            _ => "Data",
        };

    /// <summary>Who may be given a copy, and what is withheld from them.</summary>
    public static string Hint(Audience audience) =>
        audience switch
        {
            Audience.Team => "Shows everything. Do not pass it on.",
            Audience.Partners => "Breakdowns of few people are withheld.",
            _ => "Breakdowns of few people and small counts are withheld. This is the copy to publish.",
        };
}
