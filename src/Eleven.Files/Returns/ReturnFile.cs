using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Answers.Returns;
using Eleven.Files.Xlsx;

namespace Eleven.Files.Returns;

/// <summary>Finds the fields of a return workbook by the names in its hidden first row and column, and accounts for every cell with anything in it.</summary>
internal sealed class ReturnFile(string path, ReturnForm form)
{
    private const int MostCells = 100_000;
    private const int MostNamed = 20;

    private readonly HashSet<string> _asked = [.. form.Fields];
    private readonly HashSet<string> _labels =
    [
        .. ReturnTemplate.Of(form).SelectMany(s => s.Rows).SelectMany(r => r.Cells).Select(c => c.Text.Trim()).Where(t => t.Length > 0),
    ];
    private readonly Dictionary<string, Written> _fields = [];
    private readonly Dictionary<string, long> _others = [];
    private readonly List<Problem> _problems = [];
    private readonly string _file = Path.GetFileName(path);
    private string _madeFrom = "";
    private int _cells;

    public WrittenReturn Read()
    {
        var sheets = XlsxSheet.OpenAll(path);
        foreach (var sheet in sheets)
        {
            ReadSheet(sheet, ReturnSheets.Contains(sheet.Worksheet!), sheet.Worksheet == ChoiceLists.Name);
        }
        if (_fields.Count == 0)
        {
            throw new FileRefused(
                _file,
                "is no return workbook, or its hidden first row and column are gone; copy the answers into a fresh template."
            );
        }
        CheckMadeFrom();
        ReportMissing();
        return new WrittenReturn
        {
            File = _file,
            FileHash = FileHash.Of(path),
            Fields = _fields.ToImmutableDictionary(),
            Others = [.. _others.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => new Explained(o.Key, o.Value))],
            Problems = [.. _problems],
        };
    }

    private static readonly ImmutableArray<string> ReturnSheets =
    [
        ReturnTemplate.Return,
        ReturnTemplate.Grades,
        ReturnTemplate.Actions,
        ReturnTemplate.Feedback,
    ];

    private void ReadSheet(XlsxSheet sheet, bool isForm, bool isLists)
    {
        string[] columns = [];
        var beside = 0;
        sheet.Read(
            0,
            batch =>
            {
                for (var row = 0; row < batch.Count; row++)
                {
                    var cells = Enumerable.Range(0, batch.Width).Select(c => batch.Text(row, c)).ToArray();
                    var number = batch.NumberOf(row);
                    if (isLists || !isForm)
                    {
                        beside += CountUnread(cells, isLists);
                    }
                    else if (number == 1)
                    {
                        columns = cells;
                        Count("name of a row or column, hidden", cells.Count(c => c.Length > 0));
                    }
                    else
                    {
                        ReadRow(sheet.Worksheet!, number, cells, columns);
                    }
                }
            },
            _ => { }
        );
        if (beside > 0)
        {
            _problems.Add(
                new(Severity.LeftOut, $"{_file}, sheet {sheet.Worksheet}", "the sheet is not one of the form's and was left out.")
            );
        }
    }

    private int CountUnread(string[] cells, bool isLists)
    {
        var written = cells.Count(c => c.Trim().Length > 0);
        Count(isLists ? "list of choices, hidden" : "on a sheet beside the form, left out", written);
        return isLists ? 0 : written;
    }

    private void ReadRow(string sheet, int row, string[] cells, string[] columns)
    {
        var name = cells.Length > 0 ? cells[0].Trim() : "";
        Count("name of a row or column, hidden", name.Length > 0 ? 1 : 0);
        for (var column = 1; column < Math.Max(cells.Length, columns.Length); column++)
        {
            var text = column < cells.Length ? cells[column] : "";
            var field =
                name.Length > 0 && column < columns.Length && columns[column] is [FormSheet.ColumnMark, ..]
                    ? name + columns[column][1..]
                    : null;
            Take(field, text, $"{_file}, sheet {sheet}, cell {CellAddress.Of(column, row)}");
        }
    }

    private void Take(string? field, string text, string where)
    {
        if (++_cells > MostCells)
        {
            throw new FileRefused(
                _file,
                $"holds more than {MostCells:N0} cells, which no return does; copy the answers into a fresh template."
            );
        }
        if (field == ReturnTemplate.MadeFrom)
        {
            _madeFrom = text;
            Count("label or help of the form", 1);
        }
        else if (field is not null && _asked.Contains(field) && _fields.TryAdd(field, new(text, where)))
        {
            // Its fate is told when it is understood.
        }
        else if (text.Trim() is { Length: > 0 } words)
        {
            var isLabel = _labels.Contains(words.ReplaceLineEndings("\n"));
            Count(isLabel ? "label or help of the form" : "beside the form, left out", 1);
            if (!isLabel)
            {
                Beside(words, where);
            }
        }
    }

    private void Beside(string words, string where)
    {
        var shown = words.Length <= 60 ? words : words[..57] + "...";
        if (_problems.Count < MostNamed)
        {
            _problems.Add(
                new(Severity.LeftOut, where, $"\"{shown.ReplaceLineEndings(" ")}\" stands where the form asks nothing, so it was left out.")
            );
        }
    }

    private void CheckMadeFrom()
    {
        if (_madeFrom.Length > 0 && _madeFrom != ReturnTemplate.Stamp(form.Set))
        {
            _problems.Add(
                new(
                    Severity.Unsure,
                    _file,
                    $"the workbook was made from {_madeFrom}, and the audit asks {ReturnTemplate.Stamp(form.Set)}; answers were taken by the questions' codes."
                )
            );
        }
    }

    private void ReportMissing()
    {
        var missing = form.Graded.Where(q => ReturnForm.AnswerFields(q).Any(f => !_fields.ContainsKey(f))).Select(q => q.Code).ToList();
        if (missing.Count > 0)
        {
            _problems.Add(
                new(
                    Severity.Unsure,
                    $"{_file}, sheet {ReturnTemplate.Grades}",
                    $"the rows or columns of {string.Join(", ", missing)} are gone, so they count as not answered; copy the answers into a fresh template."
                )
            );
        }
    }

    private void Count(string what, int cells)
    {
        if (cells > 0)
        {
            _others[what] = _others.GetValueOrDefault(what) + cells;
        }
    }
}
