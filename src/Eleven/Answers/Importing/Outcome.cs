using System.Collections.Immutable;
using Eleven.Answers.Layouts;
using Eleven.Answers.Matching;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Importing;

/// <summary>Puts together what an import found: the answers of the rows that count, and the account of all the others.</summary>
internal sealed class Outcome(Sheet sheet, ImportRequest request, ColumnMap map, Intake intake)
{
    private readonly CellLedger _cells = new();
    private readonly List<Problem> _problems = [];

    public Imported Imported()
    {
        var fates = new RowFates(intake, request, sheet.File);
        var rows = fates.Stored;
        var routing = new Routing(intake.Questions, intake.Rows.Count);
        var shared = intake
            .Questions.SelectMany(q => q.Columns.Cells)
            .GroupBy(c => c)
            .Where(g => g.Skip(1).Any())
            .Select(g => g.Key)
            .ToHashSet();
        var columns = intake.Questions.Select(q => new ColumnOutcome(q, routing, rows, intake.Rows, sheet.File, shared)).ToList();
        CountShared(columns, shared, rows);
        var placement = new Placement(intake, request, sheet.File, rows);
        var organisations = placement.Organisations();
        var table = new AnswerTable
        {
            Source = request.Source,
            Questions = request.Form,
            Variant = request.Variant,
            PoliceForm = request.PoliceForm,
            Rows = [.. rows.Select(r => new RowOrigin(sheet.File, intake.Rows[r], sheet.Hash))],
            Columns = [.. columns.Select(c => c.Column(_cells, _problems))],
            AreasOf = placement.Areas(organisations),
            SectorOf = placement.Sectors(organisations),
            Returns = request.Form.Instrument == Instrument.SelfAssessment ? Returns(organisations, rows) : [],
            Kept = intake.Kept.ToImmutableDictionary(
                k => Wording.OneLine(map.Columns[k.Key].Column.Header),
                k => rows.Select(r => k.Value[r]).ToImmutableArray()
            ),
        };
        _problems.InsertRange(
            0,
            [
                .. sheet.Notes,
                .. map.Problems,
                .. MatchProblems.Asked(map, sheet.File),
                .. FileProblems.Of(sheet.File, map, intake),
                .. fates.Problems,
            ]
        );
        _problems.AddRange([.. placement.Problems, .. FileProblems.OfDates(sheet.File, request.Audit, intake)]);
        return new Imported(table, Reconciliation(fates, rows))
        {
            Map = map,
            CountsForNothing = CountsForNothing(),
            Extent = (map.Layout.HeaderRows + 1, intake.Rows.Concat(intake.Misfits.Select(m => m.Row)).DefaultIfEmpty().Max()),
            NewestAnswer = intake.Dates.Newest,
            RowPrints = intake.TellsFilesApart ? [.. rows.Select(r => intake.Prints[r])] : [],
        };
    }

    // A file of another survey may share the question for the area. Where all is blank, people gave no answers and no column is at fault.
    private bool CountsForNothing()
    {
        var asked = intake.Questions.Where(q => q.Columns.Question.Classifies == Classifies.Nothing).ToArray();
        var read = asked.SelectMany(q => q.Readings.Select(r => r.Value.Answer.Given)).ToHashSet();
        var counts = read.Contains(Given.Answered) || read.Contains(Given.NotRelevant) || asked.Any(q => q.HasWords);
        return asked.Length > 0
            && !counts
            && (read.Contains(Given.Unreadable) || map.LeavesAnswers || map.Columns.All(c => c.Question is null));
    }

    // A grid that stands whole in a cell is one cell, whatever its rows made of it: an answer, if it is one to any of them.
    private void CountShared(List<ColumnOutcome> columns, HashSet<int> shared, List<int> rows)
    {
        foreach (var column in shared)
        {
            foreach (var row in rows)
            {
                var (fate, asked) = columns.Select(c => c.FateOf(row, column)).OfType<(CellFate Fate, bool Asked)>().MaxBy(Weight);
                _cells.Count(fate, asked, 1);
            }
        }
    }

    private static int Weight((CellFate Fate, bool Asked) told) =>
        told switch
        {
            (CellFate.Stored, true) => 5,
            (CellFate.Damaged or CellFate.NoListedOption, true) => 4,
            (CellFate.Blank, false) => 0,
            (_, false) => 3,
            (CellFate.Blank, _) => 1,
            _ => 2,
        };

    private ImmutableArray<Return> Returns(Organisation?[] organisations, List<int> rows)
    {
        foreach (
            var twice in Enumerable
                .Range(0, rows.Count)
                .Where(r => organisations[r] is not null)
                .GroupBy(r => organisations[r]!.Id)
                .Where(g => g.Skip(1).Any())
        )
        {
            var numbers = Places.Rows(twice.Select(r => intake.Rows[rows[r]]));
            _problems.Add(
                new(
                    Severity.Unsure,
                    $"{sheet.File}, {numbers}",
                    $"{organisations[twice.First()]!.Name} is in the file {twice.Count()} times. All count until a line under duplicates in audit.yaml says which row to keep."
                )
            );
        }
        return
        [
            .. rows.Select((r, at) => organisations[at]?.Id ?? $"row-{intake.Rows[r]}")
                .Select(id => new Return(id, request.OwnFormats.GetValueOrDefault(id))),
        ];
    }

    private Reconciliation Reconciliation(RowFates fates, List<int> rows)
    {
        var width = Math.Max(intake.Width, map.Columns.Length);
        var rowsIn = intake.Rows.Count + intake.Misfits.Count;
        foreach (var explained in fates.Explained)
        {
            _cells.Count($"in a row that is not counted: {explained.Why}", explained.Count * width);
        }
        foreach (var unused in map.Columns.Where(c => !c.Used))
        {
            _cells.Count(
                intake.Kept.ContainsKey(unused.Column.Index) ? "identity column, kept by a decision" : WhyUnused(unused),
                rows.Count
            );
        }
        _cells.Count("beyond the last header", (long)(width - map.Columns.Length) * rows.Count);
        return new Reconciliation
        {
            Source = request.Source,
            File = sheet.File,
            FileHash = sheet.Hash,
            Layout = map.Layout.Title,
            RowsIn = rowsIn,
            RowsStored = rows.Count,
            Rows = [.. fates.Explained],
            CellsIn = (long)rowsIn * width,
            CellsStored = _cells.Stored,
            Cells = _cells.Explained,
            Columns = [.. map.Columns.Select(c => new MatchedColumn(c.Column.Index, c.Column.Shown, CodesOf(c), WhyShown(c), c.Sure))],
            Problems = [.. _problems],
        };
    }

    private static string WhyUnused(ColumnMatch match) =>
        match.Question is null ? match.Sort ?? match.Why : "the column is not matched for sure";

    private static string? CodesOf(ColumnMatch match) =>
        match.Question is null ? null : string.Join(", ", match.Each.Select(m => m.Question!.Code));

    private string WhyShown(ColumnMatch match) => intake.Kept.ContainsKey(match.Column.Index) ? "kept by a decision" : match.Why;
}
