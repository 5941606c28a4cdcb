using Eleven.Files.Data;
using Eleven.Files.Word;
using Eleven.Reports;

namespace Eleven.Files.Excel;

/// <summary>
/// The tables of a report as a workbook (.xlsx): a sheet that leads to the others, one a question, one on the method, and the figures of each audit
/// a row each. Rows are written as they come; the same report gives the same bytes.
/// </summary>
public static class ReportWorkbook
{
    // Rows of a sheet, less its header.
    private const int MostRows = 1_048_575;

    public static void Save(Report report, IEnumerable<TidyRow> figures, string path) =>
        AtomicFile.Write(path, stream => Write(report, figures, stream));

    public static void Write(Report report, IEnumerable<TidyRow> figures, Stream stream)
    {
        var (looks, names) = (new Looks(), new SheetNames());
        var (contents, method) = (names.Of("Contents"), names.Of("Method"));
        var foot = $"{(report.Draft ? "Draft. " : "")}{report.Publisher}: {report.Title}";
        TableSheet[] tables =
        [
            .. TablesOf
                .Report(report)
                .GroupBy(t => t.Heading)
                .Select(g => (Title: g.Key?.Text ?? report.Title, Tab: g.Key?.Name ?? g.Key?.Text ?? report.Title, Tables: g.ToArray()))
                .Select(g => new TableSheet(looks, names.Of(g.Tab), g.Title, foot, g.Tables)),
        ];
        FiguresSheet[] rows =
        [
            .. figures
                .GroupBy(f => f.Audit)
                .SelectMany(g => g.Chunk(MostRows))
                .Select(some => new FiguresSheet(looks, names.Of($"Figures {some[0].Audit}"), foot, some)),
        ];
        (string Name, int? Repeated)[] sheets =
        [
            (contents, null),
            .. tables.Select(t => (t.Name, (int?)t.Repeated)),
            (method, null),
            .. rows.Select(r => (r.Name, (int?)1)),
        ];
        var parts = new[] { Contents(looks, report, contents, foot, tables, [method, .. rows.Select(r => r.Name)]) }
            .Concat(tables.Select(t => t.Write(contents)))
            .Append(MethodSheet.Write(looks, report, method, foot, contents))
            .Concat(rows.Select(r => r.Write()));
        using var package = new Package(stream);
        foreach (var (i, part) in parts.Index())
        {
            package.Add(WorkbookParts.PathOf(i), part);
        }
        // The looks are known only when every cell is written.
        WorkbookParts.Write(package, report, looks, sheets);
    }

    private static IEnumerable<Markup> Contents(Looks looks, Report report, string name, string foot, TableSheet[] tables, string[] others)
    {
        const int before = 5;
        const double holdsWidth = 104;
        var rows = new SheetRows(looks);
        string[] all = [.. tables.Select(t => t.Name), .. others];
        var part = new SheetPart(name, [36, holdsWidth, 9], before)
        {
            Links = [.. all.Select((sheet, i) => ($"A{before + 1 + i}", sheet))],
            Foot = foot,
        };
        yield return part.Start();
        rows.NewRow(24).Text(report.Title, new Look { Font = Font.Title });
        rows.NewRow().Text(report.Subtitle);
        rows.NewRow()
            .Text(
                $"{report.Publisher}. {(report.Draft ? "Draft: not for publication. " : "")}{Edition.Of(report)}",
                new Look { Font = Font.Note }
            );
        rows.NewRow();
        rows.NewRow();
        foreach (var heading in (string[])["Sheet", "What it holds", "Tables"])
        {
            rows.Text(heading, new Look { Font = Font.Bold, Edge = Edge.Below });
        }
        foreach (var table in tables)
        {
            rows.NewRow(Widths.HeightOf(table.Title, holdsWidth))
                .Text(table.Name, new Look { Font = Font.Link })
                .Text(table.Title, new Look { Wraps = true })
                .Number(table.Tables, new Look { Format = "0" });
        }
        foreach (var other in others)
        {
            var holds = other == others[0] ? "How the figures were made, and what the marks mean" : "One figure a row";
            rows.NewRow().Text(other, new Look { Font = Font.Link }).Text(holds);
        }
        yield return rows.Take();
        yield return part.End();
    }
}
