using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Reports.Drafting.Tables;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>
/// What became of every row and cell of the files. Cells of a file are the ticks in it, so that a count which is withheld could be told from them: they are for
/// the team alone, and so are rows file by file, because a file may hold one area's answers.
/// </summary>
internal static class FilesRead
{
    // Files of one layout that a reader wants by name; more, such as a folder of returns, stand in one row.
    private const int MostNamed = 6;

    public static IEnumerable<Block> Of(ImmutableArray<Reconciliation> files, bool forTeam)
    {
        yield return new TableBlock(forTeam ? Counted(files) : InAll(files));
        var why = files
            .SelectMany(r => r.Rows.Select(e => ("Rows", e)).Concat(forTeam ? r.Cells.Select(e => ("Cells", e)) : []))
            .Where(e => e.e.Count > 0)
            .GroupBy(e => (What: e.Item1, e.e.Why))
            .OrderByDescending(g => g.Key.What)
            .ThenByDescending(g => g.Sum(e => e.e.Count))
            .Select(g => new Row([
                new Cell(g.Key.What),
                new Cell(Wording.Sentence.Capital(g.Key.Why)),
                FigureCells.Number(g.Sum(e => e.e.Count)),
            ]))
            .ToImmutableArray();
        if (why.Length > 0)
        {
            yield return new TableBlock(
                new Table(
                    "table-explained",
                    forTeam ? "Why rows and cells are not answers" : "Why rows are not counted",
                    [new("What", ColumnKind.Text, 1), new("Why", ColumnKind.Text, 6), new("How many")],
                    why
                )
            );
        }
    }

    private static Table Counted(ImmutableArray<Reconciliation> files) =>
        new(
            "table-files",
            "Files, and what became of their rows and cells",
            [
                new("File", ColumnKind.Text, 3.2),
                new("Layout", ColumnKind.Text, 1.8),
                new("Rows"),
                new("Counted"),
                new("Left out"),
                new("Cells"),
                new("Answers"),
                new("Other cells"),
            ],
            [.. Named(files).Select(f => new Row([.. Name(f), .. Rows(f.Files), .. Cells(f.Files)]))]
        )
        {
            Note = "Every row and every cell is an answer or is explained: the two add up to what was in the file.",
        };

    private static Table InAll(ImmutableArray<Reconciliation> files) =>
        new(
            "table-files",
            "Files, and what became of their rows",
            [new("File", ColumnKind.Text, 4), new("Layout", ColumnKind.Text, 2), new("Rows"), new("Counted"), new("Left out")],
            [
                new Row([
                    new Cell(files is [var only] ? only.File : $"{files.Length} files"),
                    new Cell(Wording.Sentence.Capital(string.Join(", ", files.Select(f => f.Layout).Distinct()))),
                    .. Rows([.. files]),
                ]),
            ]
        )
        {
            Note = "Every row is counted or explained. The team's copy of this report says the same of every cell.",
        };

    private static IEnumerable<(string Name, Reconciliation[] Files)> Named(ImmutableArray<Reconciliation> files) =>
        files
            .GroupBy(f => f.Layout)
            .SelectMany(same =>
                same.Count() > MostNamed ? [($"{same.Count()} files", same.ToArray())] : same.Select(file => (file.File, new[] { file }))
            );

    private static Cell[] Name((string Name, Reconciliation[] Files) of) =>
        [new Cell(of.Name), new Cell(Wording.Sentence.Capital(of.Files[0].Layout))];

    private static Cell[] Rows(Reconciliation[] files) =>
        [
            FigureCells.Number(files.Sum(f => f.RowsIn)),
            FigureCells.Number(files.Sum(f => f.RowsStored)),
            FigureCells.Number(files.Sum(f => f.Rows.Sum(r => r.Count))),
        ];

    private static Cell[] Cells(Reconciliation[] files) =>
        [
            FigureCells.Number(files.Sum(f => f.CellsIn)),
            FigureCells.Number(files.Sum(f => f.CellsStored)),
            FigureCells.Number(files.Sum(f => f.Cells.Sum(c => c.Count))),
        ];
}
