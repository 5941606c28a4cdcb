using System.Collections.Immutable;
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
        var kept = PatternFile.Read(request.Folder, audit.Folder.Audit.Id, request.Audience);
        if (StandingReports.Locked(audit.Folder, kept) is { IsEmpty: false } locked)
        {
            return new([], locked, null);
        }
        var input = DraftInputs.Of(audit, request.Audience, kept) with { IsDraft = !request.Final };
        var pattern = input.Now.View.Pattern with { Digest = StandingReports.DigestOf(audit, request.Audience) };
        if (
            kept is { Published: true }
            && Editions.Differencing(pattern, kept.Pattern, PatternFile.NameOf(request.Audience)) is { } refusal
        )
        {
            return new([], [], refusal);
        }
        if (EarlierEditions.Differing(audit, input, request.Audience) is [var differing, ..])
        {
            return new([], [], differing);
        }
        var (reports, mistakes) = Draft(input, request.Names);
        if (mistakes.Length > 0)
        {
            return new([], mistakes, null);
        }
        WriteAll(reports, input.Now.View, audit, request, folder.Unfinished, progress ?? (_ => { }));
        // What is withheld is kept before anything of it is published: whatever ends the run in between, no later edition can tell it.
        PatternFile.Write(
            request.Folder,
            audit.Folder.Audit.Id,
            new KeptPattern(pattern, request.Final || kept is { Published: true }, audit.Folder.Audit.Thresholds)
        );
        return new(folder.Finish(), [], null);
    }

    /// <summary>What writing the reports that audit.yaml lists would find wrong in them; nothing is written.</summary>
    public static ImmutableArray<Problem> Check(ReadAudit audit, Audience audience) =>
        Draft(DraftInputs.Of(audit, audience), audit.Folder.Reports).Mistakes;

    private static (ImmutableArray<Report> Reports, ImmutableArray<Problem> Mistakes) Draft(DraftInput input, ImmutableArray<string> names)
    {
        var drafted = new Drafted?[names.Length];
        Parallel.For(0, drafted.Length, i => drafted[i] = ReportDrafting.Of(input, names[i]));
        var unknown = names.Where((_, i) => drafted[i] is null).Select(n => Unknown(n, input.Now.Audit));
        var known = drafted.OfType<Drafted>().ToArray();
        return ([.. known.Select(d => d.Report)], [.. unknown, .. known.SelectMany(d => d.Problems).Distinct()]);
    }

    private static Problem Unknown(string name, Audit audit)
    {
        string[] known = [.. ReportName.All(audit).Select(r => r.Name)];
        return new(Severity.Refused, "reports", $"There is no report '{name}': {Nearest.Hint(name, known)}");
    }

    private static void WriteAll(
        ImmutableArray<Report> reports,
        AudienceView view,
        ReadAudit audit,
        PackRequest request,
        string unfinished,
        Action<string> progress
    )
    {
        var figures = request.Formats.Any(f => f is ReportFormat.Excel or ReportFormat.Data) ? Figures(view, audit) : [];
        Parallel.ForEach(
            reports,
            report =>
            {
                foreach (var format in request.Formats.Where(f => f != ReportFormat.Pdf))
                {
                    Write(report, format, figures, unfinished);
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
            PdfReport.Save([.. reports.Select(r => (r, PathOf(r, "pdf", unfinished)))], PdfReport.TimeLimit).GetAwaiter().GetResult();
        }
    }

    private static void Write(Report report, ReportFormat format, ImmutableArray<TidyRow> figures, string folder)
    {
        switch (format)
        {
            case ReportFormat.Word:
                AtomicFile.Write(PathOf(report, "docx", folder), stream => WordWriter.Write(report, stream));
                break;
            case ReportFormat.Html:
                HtmlReport.Save(report, PathOf(report, "html", folder));
                break;
            case ReportFormat.Excel:
                ReportWorkbook.Save(report, figures, PathOf(report, "xlsx", folder));
                break;
            case ReportFormat.Data:
                ReportJson.Save(report, figures, PathOf(report, "json", folder));
                break;
            default:
                throw new InvalidOperationException($"No writer for {format}.");
        }
    }

    private static string PathOf(Report report, string ending, string folder) => Path.Combine(folder, $"{report.FileName}.{ending}");

    private static ImmutableArray<TidyRow> Figures(AudienceView view, ReadAudit audit)
    {
        var groups = view.Audience == Audience.Team ? audit.Tallies.Book.Groups : OfferedGroups.Of(view.Audit);
        return [.. AllFigures.Of(view, audit.Tallies.Book, audit.Tallies.Questions, groups)];
    }
}
