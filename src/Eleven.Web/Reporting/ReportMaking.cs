using Eleven.Files.Audits;
using Eleven.Files.Pdf;
using Eleven.Reports;
using Eleven.Reports.Drafting;
using Eleven.Store;
using Eleven.Store.Audits;
using Eleven.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Eleven.Web.Reporting;

/// <summary>What became of a report that was asked for.</summary>
public abstract record ReportMade
{
    /// <summary>There is no such report.</summary>
    public sealed record None : ReportMade;

    /// <param name="Why">In sentences.</param>
    public sealed record Refused(string Why) : ReportMade;

    public sealed record File(byte[] Bytes, string Type, string Name) : ReportMade;
}

/// <summary>Drafts one report from the store. What it withholds is kept before the report is handed out.</summary>
public sealed class ReportMaking(StoreContext store, ReportTurns turns)
{
    /// <param name="name">Of <see cref="ReportName"/>; an organisation's is not among these.</param>
    public async Task<ReportMade> Make(Guid id, Audience audience, string name, ReportFormat format, CancellationToken stop)
    {
        using var turn = await turns.Take(stop);
        if (await AuditOpening.Open(store, id, stop) is not { } audit || Find(audit, name) is null)
        {
            return new ReportMade.None();
        }
        var final = await store.Audits.AnyAsync(a => a.Id == id && a.State == AuditState.Published, stop);
        var standing = await KeptEditions.Find(store, id, audience, stop);
        var pack = PackDraft.Of(audit, [name], audience, final, standing);
        if (pack.Refusal is { } refusal)
        {
            return new ReportMade.Refused(refusal.What);
        }
        if (pack.Mistakes is [_, ..] mistakes)
        {
            return new ReportMade.Refused(string.Join(' ', mistakes.Select(m => m.ToString())));
        }
        await Keep(id, pack, stop);
        var report = pack.Reports.Single();
        var figures = format is ReportFormat.Excel or ReportFormat.Data ? AllFigures.Of(pack.View, audit) : [];
        return format == ReportFormat.Pdf ? await Print(report, stop) : File(report, format, ReportPack.Write(report, format, figures));
    }

    private static ReportName? Find(CountedAudit audit, string name) =>
        ReportName.Find(audit.Definition.Audit, name) is { Kind: not ReportKind.Organisation } found ? found : null;

    // Two who ask for the first report of an audience at once both keep the same.
    private async Task Keep(Guid id, PackDraft pack, CancellationToken stop)
    {
        try
        {
            await KeptEditions.Keep(store, id, pack.Kept, stop);
            await store.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            store.ChangeTracker.Clear();
            await KeptEditions.Keep(store, id, pack.Kept, stop);
            await store.SaveChangesAsync(stop);
        }
    }

    private static async Task<ReportMade> Print(Report report, CancellationToken stop)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await PdfReport.Save(report, path, stop);
            return File(report, ReportFormat.Pdf, await System.IO.File.ReadAllBytesAsync(path, stop));
        }
        catch (PdfNotPrinted trouble)
        {
            return new ReportMade.Refused(trouble.Message);
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    private static ReportMade.File File(Report report, ReportFormat format, byte[] bytes) =>
        new(bytes, ReportPack.MediaTypeOf(format), ReportPack.NameOf(report, format));
}

/// <summary>Drafting takes a processor and its memory: as many at a time as there are processors, the others wait their turn.</summary>
public sealed class ReportTurns : IDisposable
{
    private readonly SemaphoreSlim _free = new(Environment.ProcessorCount);

    public async Task<IDisposable> Take(CancellationToken stop)
    {
        await _free.WaitAsync(stop);
        return new Turn(_free);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
