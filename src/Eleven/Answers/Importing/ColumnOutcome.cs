using System.Collections.Immutable;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Importing;

/// <summary>One question's answers in the rows that count, with each of its cells accounted for.</summary>
/// <param name="shared">Columns that several questions are read from: their cells are accounted for once, over all of them.</param>
internal sealed class ColumnOutcome(
    QuestionIntake question,
    Routing routing,
    List<int> rows,
    List<int> numbers,
    string file,
    IReadOnlySet<int> shared
)
{
    private readonly bool[]? _asked = routing.Asked(question.Columns.Question);

    private bool HasColumns => question.Columns.HasColumns;

    public AnswerColumn Column(CellLedger cells, List<Problem> problems)
    {
        var values = ImmutableArray.CreateBuilder<Value>();
        var places = new Dictionary<int, int>();
        var codes = ImmutableArray.CreateBuilder<int>(rows.Count);
        var same = question.SameValues();
        foreach (var row in rows)
        {
            // -1: not asked. A value nobody in the table gave stands in no column.
            var code = HasColumns && IsAsked(row) ? same[question.Codes[row]] : -1;
            if (!places.TryGetValue(code, out var place))
            {
                places[code] = place = values.Count;
                values.Add(code < 0 ? new Value("", Answer.NotAsked) : question.Readings[code].Value);
            }
            codes.Add(place);
        }
        CountCells(cells);
        CountBoxes(cells);
        problems.AddRange(Troubles());
        problems.AddRange(NotAsked());
        return new AnswerColumn(question.Columns.Question, values.ToImmutable(), codes.ToImmutable())
        {
            Words = question.Boxes.ToImmutableDictionary(
                b => b.Key,
                b => rows.Select(r => IsAsked(r) ? b.Value[r] : null).ToImmutableArray()
            ),
        };
    }

    /// <summary>What this question made of a cell; null when it is not read from that column.</summary>
    public (CellFate Fate, bool Asked)? FateOf(int row, int column) =>
        question.Columns.Cells.IndexOf(column) is var at and >= 0 ? (question.Readings[question.Codes[row]].Fates[at], IsAsked(row)) : null;

    private bool IsAsked(int row) => _asked is null || _asked[row];

    private void CountCells(CellLedger cells)
    {
        // Two counts a distinct value: asked and not asked.
        var counts = new long[question.Readings.Count * 2];
        foreach (var row in rows)
        {
            counts[question.Codes[row] * 2 + (IsAsked(row) ? 1 : 0)]++;
        }
        for (var i = 0; i < counts.Length; i++)
        {
            foreach (var (at, fate) in counts[i] == 0 ? [] : question.Readings[i / 2].Fates.Index())
            {
                if (!shared.Contains(question.Columns.Cells[at]))
                {
                    cells.Count(fate, asked: i % 2 == 1, counts[i]);
                }
            }
        }
    }

    private void CountBoxes(CellLedger cells)
    {
        foreach (var box in question.Columns.Boxes.GroupBy(b => b.Box))
        {
            foreach (var row in rows)
            {
                // Columns of one box share its words; each counts as stored where the box has any.
                cells.Count(question.Boxes[box.Key][row] is null ? CellFate.Blank : CellFate.Stored, IsAsked(row), box.Count());
            }
        }
    }

    private IEnumerable<Problem> Troubles()
    {
        // The same words may stand beside many others, in many cells.
        var sorts = rows.Where(r =>
                IsAsked(r) && question.Readings[question.Codes[r]] is { Trouble: not null } reading && !IsPlace(reading)
            )
            .GroupBy(r => question.Codes[r])
            .GroupBy(same =>
                question.Readings[same.Key] is var reading ? (reading.Trouble, reading.LosesNothing, At: PlaceOf(reading)) : default
            )
            .ToArray();
        return TooMany.Told(
            sorts.Select(sort => new Problem(
                sort.Key.LosesNothing ? Severity.Unsure : Severity.LeftOut,
                Places.Cells(file, question.Columns.Cells[sort.Key.At], sort.SelectMany(same => same).Order().Select(r => numbers[r])),
                sort.Key.Trouble + "."
            )),
            sorts.Length,
            more =>
                new(
                    Severity.LeftOut,
                    file,
                    $"{more:N0} more different cells of question {question.Columns.Question.Code} were not, or not wholly, understood; check that it is the right kind of question."
                )
        );
    }

    private static int PlaceOf(Reading reading) =>
        Math.Max(0, reading.Fates.ToList().FindIndex(f => f is CellFate.NoListedOption or CellFate.Damaged));

    // An area, sector or organisation that nobody named is told as that, with what to do about it.
    private bool IsPlace(Reading reading) =>
        question.Columns.Question.Classifies is Classifies.Area or Classifies.Sector or Classifies.Organisation
        && reading.Value.Answer.Given == Given.Unreadable
        && !reading.Fates.Contains(CellFate.Damaged);

    private IEnumerable<Problem> NotAsked()
    {
        var answered = rows.Where(r => !IsAsked(r) && (HasAnswer(r) || question.Boxes.Values.Any(b => b[r] is not null)))
            .Select(r => numbers[r])
            .ToList();
        if (answered.Count == 0)
        {
            return [];
        }
        var column = question.Columns.Cells.IsEmpty ? question.Columns.Boxes[0].Column : question.Columns.Cells[0];
        return
        [
            new(
                Severity.LeftOut,
                Places.Cells(file, column, answered),
                $"question {question.Columns.Question.Code} is answered where it was not asked, because of the answer to question {question.Columns.Question.AskedIf[0].Question}; the answers were left out."
            ),
        ];
    }

    private bool HasAnswer(int row) =>
        question.Readings[question.Codes[row]].Fates.Any(f => f is not (CellFate.Blank or CellFate.NotTicked));
}
