using System.Collections.Immutable;
using Eleven.Answers.Parsing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Importing;

/// <summary>Which rows become responses, and why the others do not.</summary>
internal sealed class RowFates
{
    public const string MisfitRow = "the row has another number of cells than the header";
    public const string HeadersAgain = "the row repeats the headers";
    private readonly string?[] _why;
    private readonly Intake _intake;
    private readonly string _file;

    public RowFates(Intake intake, ImportRequest request, string file)
    {
        (_intake, _file, _why) = (intake, file, new string?[intake.Rows.Count]);
        LeaveOutBlank(request.Form.Instrument);
        Decide(request);
        LeaveOutRepeats(request.Earlier);
        Problems.AddRange(
            intake
                .HeadersAgain.Take(TooMany.Most)
                .Select(row => new Problem(
                    Severity.LeftOut,
                    Where(row),
                    $"{HeadersAgain}, so it was left out. Where exports were pasted together, better name each of them as a source."
                ))
        );
        Problems.AddRange(TotalsRow.Problems(TotalsRow.Among(intake, row => _why[row] is null), file));
        ReportDoubles();
    }

    public List<Problem> Problems { get; } = [];

    /// <summary>Indexes of the rows that are stored, in file order.</summary>
    public List<int> Stored => [.. Enumerable.Range(0, _why.Length).Where(r => _why[r] is null)];

    public IEnumerable<Explained> Explained =>
        _why.OfType<string>()
            .Concat(Enumerable.Repeat(MisfitRow, _intake.Misfits.Count))
            .GroupBy(w => w)
            .Select(g => new Explained(g.Key, g.Count()));

    private void LeaveOutBlank(Instrument instrument)
    {
        var questions = _intake.Questions.Where(q => q.Columns.HasColumns).ToArray();
        for (var row = 0; row < _why.Length; row++)
        {
            _why[row] =
                _intake.Blank[row] ? "the row is blank"
                : _intake.HeadersAgain.Contains(row) ? HeadersAgain
                : !Array.Exists(questions, q => !IsBlank(q, row)) ? "opened, but nothing was answered"
                : instrument == Instrument.SelfAssessment
                && !Array.Exists(questions, q => q.Columns.Question.Classifies == Classifies.Nothing && !IsBlank(q, row))
                    ? "opened, but nothing was answered beyond who is answering"
                : null;
        }
    }

    // An answer that nobody could read is an answer all the same: the row stays.
    private static bool IsBlank(QuestionIntake question, int row) =>
        question.Readings[question.Codes[row]].Value.Answer.Given == Given.NotAnswered
        && question.Boxes.Values.All(words => words[row] is null);

    private void LeaveOutRepeats(ImmutableArray<Imported> earlier)
    {
        var first = new Dictionary<UInt128, string>();
        var repeats = new List<(int, string)>();
        var alike = new List<(int Row, string Before)>();
        foreach (var imported in _intake.TellsFilesApart ? earlier : [])
        {
            for (var row = 0; row < imported.RowPrints.Length; row++)
            {
                var origin = imported.Table!.Rows[row];
                first.TryAdd(imported.RowPrints[row], $"row {origin.Row} of {origin.File}");
            }
        }
        for (var row = 0; row < _why.Length; row++)
        {
            if (_why[row] is not null || first.TryAdd(_intake.Prints[row], $"row {_intake.Rows[row]}"))
            {
                continue;
            }
            var before = first[_intake.Prints[row]];
            if (_intake.TellsApart(row))
            {
                _why[row] = "an exact repeat of an earlier row, counted once";
                repeats.Add((row, before));
                continue;
            }
            alike.Add((row, before));
        }
        Problems.AddRange(
            TooMany.Told(
                alike.Select(a => new Problem(
                    Severity.Unsure,
                    Where(a.Row),
                    $"the row is the same as {a.Before} in every cell, and no id or time tells whether two people answered alike. Both count; a line under duplicates in audit.yaml can leave one out."
                )),
                alike.Count,
                more => new(Severity.Unsure, _file, $"{more:N0} more rows are the same as earlier rows in every cell, and count.")
            )
        );
        ReportRepeats(repeats);
    }

    private void ReportRepeats(List<(int Row, string Before)> repeats)
    {
        if (repeats.Count > Places.Named)
        {
            var rows = Places.Rows(repeats.Select(r => _intake.Rows[r.Row]));
            Problems.Add(new(Severity.LeftOut, $"{_file}, {rows}", "these rows repeat earlier rows in every cell and count once."));
            return;
        }
        Problems.AddRange(
            repeats.Select(r => new Problem(Severity.LeftOut, Where(r.Row), $"the row repeats {r.Before} in every cell and counts once."))
        );
    }

    // Decisions go before the rule on repeats, so that the row to keep is the one that people chose.
    private void Decide(ImportRequest request)
    {
        foreach (var decision in request.Decisions.Duplicates.Where(d => d.Source == request.Source && (d.File ?? _file) == _file))
        {
            foreach (var unknown in decision.Rows.Append(decision.Keep).Distinct().Where(n => !_intake.Rows.Contains(n)))
            {
                Problems.Add(
                    new(
                        Severity.Unsure,
                        _file,
                        $"audit.yaml names row {unknown} as a duplicate, which the file does not have; correct the line under duplicates."
                    )
                );
            }
            if (!_intake.Rows.Contains(decision.Keep))
            {
                continue;
            }
            foreach (var row in decision.Rows.Where(n => n != decision.Keep).Select(n => _intake.Rows.IndexOf(n)).Where(r => r >= 0))
            {
                _why[row] ??= "a duplicate, left out as decided";
            }
        }
    }

    private void ReportDoubles()
    {
        var damaged = Stored.Where(r => _intake.Ids[r] is { } id && SpreadsheetDamage.Seen(id)).Select(r => _intake.Rows[r]).ToList();
        if (damaged.Count > 0)
        {
            Problems.Add(
                new(
                    Severity.Unsure,
                    Places.Cells(_file, _intake.IdColumn, damaged),
                    $"the ids cannot be told apart: {SpreadsheetDamage.Advice}."
                )
            );
        }
        Report(r => _intake.Ids[r] is { Length: > 0 } id && !SpreadsheetDamage.Seen(id) ? id : $"row {r}", "have the same respondent id");
        if (_intake.HasMetadata && _intake.Ids.Exists(id => id is not null))
        {
            Report(r => _intake.PrintsWithoutId[r], "are the same in every cell but the id");
        }
    }

    private void Report<T>(Func<int, T> key, string what)
    {
        foreach (var same in Stored.GroupBy(key).Where(g => g.Skip(1).Any()))
        {
            var rows = Places.Rows(same.Select(r => _intake.Rows[r]));
            Problems.Add(
                new(
                    Severity.Unsure,
                    $"{_file}, {rows}",
                    $"these rows {what}. All count until a line under duplicates in audit.yaml says which one to keep."
                )
            );
        }
    }

    private string Where(int row) => $"{_file}, row {_intake.Rows[row]}";
}
