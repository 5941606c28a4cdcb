using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Eleven.Answers;

namespace Eleven.Files.Xlsx;

/// <summary>
/// One worksheet of an Excel workbook, read row by row. Rows have as many cells as the widest row so far: a spreadsheet leaves empty cells out,
/// so a row is never too short, and one that is wider than the header holds cells beyond it.
/// </summary>
public sealed class XlsxSheet : Sheet
{
    private readonly string _path;
    private readonly WorkbookContent _content;
    private readonly Worksheet _sheet;
    private readonly ImmutableArray<Problem> _chosen;
    private ImmutableArray<Problem>? _seen;
    private string? _hash;

    [SetsRequiredMembers]
    private XlsxSheet(string path, WorkbookContent content, Worksheet sheet, ImmutableArray<Problem> chosen)
    {
        (_path, _content, _sheet, _chosen) = (path, content, sheet, chosen);
        (File, Worksheet) = (content.File, sheet.Name);
    }

    /// <summary>Throws <see cref="FileRefused"/> for what is no workbook or holds no such worksheet.</summary>
    /// <param name="worksheet">The name on the tab; null: the first worksheet with anything in it, those in sight before hidden ones.</param>
    public static XlsxSheet Open(string path, string? worksheet = null)
    {
        using var package = Package.Open(path);
        var content = WorkbookContent.Read(package);
        var (sheet, notes) = SheetChoice.Of(package, content, worksheet);
        return new(path, content, sheet, notes);
    }

    /// <summary>Names of all worksheets of a workbook in the order of their tabs; nothing else of it is read.</summary>
    public static ImmutableArray<string> Worksheets(string path)
    {
        using var package = Package.Open(path);
        return [.. Workbook.Read(package).Sheets.Select(s => s.Name)];
    }

    /// <summary>All worksheets of a workbook in the order of their tabs.</summary>
    public static ImmutableArray<XlsxSheet> OpenAll(string path)
    {
        using var package = Package.Open(path);
        var content = WorkbookContent.Read(package);
        return [.. content.Workbook.Sheets.Select(s => new XlsxSheet(path, content, s, []))];
    }

    public override string Hash => _hash ??= FileHash.Of(_path);

    /// <summary>Hidden rows and joined cells are known when the sheet has been read: asked for before, it is read for them.</summary>
    public override ImmutableArray<Problem> Notes
    {
        get
        {
            if (_seen is null)
            {
                Read(0, _ => { }, _ => { });
            }
            return [.. _chosen, .. _seen!];
        }
    }

    public override IReadOnlyList<string[]> Head(int rows)
    {
        using var package = Package.Open(_path);
        using var reader = _content.Rows(package, _sheet);
        var head = new List<string[]>();
        while (head.Count < rows && reader.Read())
        {
            while (head.Count < Math.Min(reader.Row - 1, rows))
            {
                head.Add([""]);
            }
            if (head.Count < rows)
            {
                head.Add(reader.Cells.Width == 0 ? [""] : reader.Cells.Texts());
            }
        }
        return head;
    }

    public override void Read(int skip, Action<RowBatch> batch, Action<Misfit> misfit)
    {
        using var package = Package.Open(_path);
        using var reader = _content.Rows(package, _sheet);
        new SheetGatherer(reader, skip, batch).Run();
        _seen = [.. Seen(reader)];
    }

    private IEnumerable<Problem> Seen(WorksheetReader reader)
    {
        if (reader.HiddenRows > 0)
        {
            yield return new(
                Severity.Note,
                _content.Place(_sheet),
                $"{reader.HiddenRows:N0} {(reader.HiddenRows == 1 ? "row is" : "rows are")} hidden in the worksheet (a filter, perhaps) and were read like all others."
            );
        }
        if (reader.MergedBelowHeader > 0)
        {
            yield return new(
                Severity.Note,
                _content.Place(_sheet),
                "cells below the header are merged over several rows; what they say was read for the first of those rows only."
            );
        }
    }
}
