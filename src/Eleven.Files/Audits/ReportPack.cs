using System.Collections.Immutable;
using System.Text;
using Eleven.Answers;
using Eleven.Files.Data;
using Eleven.Files.Excel;
using Eleven.Files.Html;
using Eleven.Files.Pdf;
using Eleven.Files.Word;
using Eleven.Files.Yaml;
using Eleven.QuestionSets;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Reports.Withholding;
using Eleven.Tallies;

namespace Eleven.Files.Audits;

/// <summary>Which reports of an audit are written, for whom, and where.</summary>
/// <param name="Names">Of <see cref="ReportName"/>.</param>
/// <param name="Final">Without the watermark; later editions are held against it.</param>
public sealed record PackRequest(
    ImmutableArray<string> Names,
    Audience Audience,
    ImmutableArray<ReportFormat> Formats,
    string Folder,
    bool Final
);

/// <summary>What was written, or why nothing was.</summary>
/// <param name="Mistakes">In the prose, or names that are no report.</param>
public sealed record PackOutcome(ImmutableArray<string> Files, ImmutableArray<Problem> Mistakes, Problem? Refusal);

/// <summary>
/// Drafts an audit's reports together, over one withholding, and writes them in every format asked for: first all of them beside the place where they will
/// stand, then under their names, so that a failed run leaves no part of a pack.
/// </summary>
public static class ReportPack
{
    public static PackOutcome Write(ReadAudit audit, PackRequest request, Action<string>? progress = null)
    {
        using var folder = PackFolder.Open(request.Folder);
        if (StandingReports.OfOthers(request.Folder, request.Audience) is { } others)
        {
            return new([], [], others);
        }
        var standing = FolderEditions.Of(audit, request.Folder, request.Audience);
        var pack = PackDraft.Of(audit, request.Names, request.Audience, request.Final, standing);
        if (pack.Mistakes.Length > 0 || pack.Refusal is not null)
        {
            return new([], pack.Mistakes, pack.Refusal);
        }
        WriteAll(pack, audit, request, folder.Unfinished, progress ?? (_ => { }));
        PatternFile.Write(request.Folder, audit.Folder.Audit.Id, pack.Kept);
        return new(folder.Finish(), [], null);
    }

    /// <summary>What writing the reports that audit.yaml lists would find wrong in them; nothing is written.</summary>
    public static ImmutableArray<Problem> Check(ReadAudit audit, Audience audience) =>
        PackDraft.Check(audit, audit.Folder.Reports, audience, FolderEditions.Of(audit, null, audience));

    /// <summary>Writes one report of a pack in one format, which is not PDF: that is printed from the web page, by <see cref="PdfReport"/>.</summary>
    /// <param name="figures">Of <see cref="AllFigures"/>; only Excel and data hold them.</param>
    public static void Write(Report report, ReportFormat format, ImmutableArray<TidyRow> figures, Stream stream)
    {
        switch (format)
        {
            case ReportFormat.Word:
                WordWriter.Write(report, stream);
                break;
            case ReportFormat.Html:
                stream.Write(Encoding.UTF8.GetBytes(HtmlReport.Write(report)));
                break;
            case ReportFormat.Excel:
                ReportWorkbook.Write(report, figures, stream);
                break;
            case ReportFormat.Data:
                ReportJson.Write(report, figures, stream);
                break;
            default:
                throw new InvalidOperationException($"No writer for {format}.");
        }
    }

    /// <summary>As <see cref="Write(Report, ReportFormat, ImmutableArray{TidyRow}, Stream)"/>, in memory.</summary>
    public static byte[] Write(Report report, ReportFormat format, ImmutableArray<TidyRow> figures)
    {
        using var stream = new MemoryStream();
        Write(report, format, figures, stream);
        return stream.ToArray();
    }

    /// <summary>Of the file, without a folder. What is not for the public says whom it is for, so that it is not published by mistake.</summary>
    public static string NameOf(Report report, ReportFormat format)
    {
        var whose = report.Audience == Audience.Public ? "" : "-" + report.Audience.ToString().ToLowerInvariant();
        return $"{report.FileName}{whose}.{EndingOf(format)}";
    }

    /// <summary>As a web server names what it sends.</summary>
    public static string MediaTypeOf(ReportFormat format) =>
        format switch
        {
            ReportFormat.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ReportFormat.Html => "text/html; charset=utf-8",
            ReportFormat.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ReportFormat.Pdf => "application/pdf",
            _ => "application/json",
        };

    private static void WriteAll(PackDraft pack, CountedAudit audit, PackRequest request, string unfinished, Action<string> progress)
    {
        var figures = request.Formats.Any(f => f is ReportFormat.Excel or ReportFormat.Data) ? AllFigures.Of(pack.View, audit) : [];
        var reports = pack.Reports;
        Parallel.ForEach(
            reports,
            report =>
            {
                foreach (var format in request.Formats.Where(f => f != ReportFormat.Pdf))
                {
                    AtomicFile.Write(PathOf(report, format, unfinished), stream => Write(report, format, figures, stream));
                }
            }
        );
        if (request.Formats.Contains(ReportFormat.Data))
        {
            TidyCsv.Save(figures, Path.Combine(unfinished, "figures.csv"), byteOrderMark: true);
        }
        if (request.Formats.Contains(ReportFormat.Pdf))
        {
            progress(reports.Length == 1 ? "Printing the PDF" : $"Printing {reports.Length} PDFs");
            PdfReport
                .Save([.. reports.Select(r => (r, PathOf(r, ReportFormat.Pdf, unfinished)))], PdfReport.TimeLimit)
                .GetAwaiter()
                .GetResult();
        }
    }

    private static string EndingOf(ReportFormat format) =>
        format switch
        {
            ReportFormat.Word => "docx",
            ReportFormat.Html => "html",
            ReportFormat.Excel => "xlsx",
            ReportFormat.Pdf => "pdf",
            _ => "json",
        };

    private static string PathOf(Report report, ReportFormat format, string folder) => Path.Combine(folder, NameOf(report, format));
}
