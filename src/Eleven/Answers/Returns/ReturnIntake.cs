using System.Collections.Immutable;
using Eleven.Answers.Importing;
using Eleven.QuestionSets;

namespace Eleven.Answers.Returns;

/// <summary>Makes one table of the returns of a source, and an account of every cell of each.</summary>
public static class ReturnIntake
{
    // A return is one row, and its file's first.
    private const int Row = 1;

    /// <summary>One result a file, in the order given. The table of them all stands in the first; it is null when no return counts.</summary>
    public static ImmutableArray<Imported> Read(ImmutableArray<WrittenReturn> returns, ImportRequest request)
    {
        var form = new ReturnForm(request.Form, request.Audit);
        var decided = request
            .Decisions.Duplicates.Where(d => d.Source == request.Source)
            .SelectMany(d => d.Files.Where(f => f != d.KeepFile))
            .ToHashSet();
        var read = returns
            .Select(r => new ReturnRow(new ReturnReader(r, form, request.Decisions), form, request)
            {
                IsDuplicate = decided.Contains(r.File),
            })
            .ToImmutableArray();
        var counted = read.Where(r => r.Counts).ToImmutableArray();
        ReportTwice(counted, request.Source, request.Audit);
        var table = counted.IsEmpty ? null : Table(counted, form, request);
        return [.. read.Select((r, i) => new Imported(i == 0 ? table : null, r.Reconciliation(request.Source)) { Extent = (Row, Row) })];
    }

    private static AnswerTable Table(ImmutableArray<ReturnRow> rows, ReturnForm form, ImportRequest request) =>
        new()
        {
            Source = request.Source,
            Questions = request.Form,
            Variant = request.Variant,
            PoliceForm = request.PoliceForm,
            Rows = [.. rows.Select(r => new RowOrigin(r.File, Row, r.Hash))],
            Columns = [.. form.Set.Questions.Select((q, i) => Column(q, i, rows))],
            AreasOf = [.. rows.Select(r => r.Place.Areas)],
            SectorOf = [.. rows.Select(r => r.Place.Sector)],
            Returns = [.. rows.Select(r => r.Return)],
        };

    private static AnswerColumn Column(Question question, int at, ImmutableArray<ReturnRow> rows)
    {
        var given = rows.Select(r => r.Answers[at].Value);
        var values = given.DistinctBy(v => (v.Raw, v.Answer)).ToImmutableArray();
        var codes = values.Select((v, code) => ((v.Raw, v.Answer), code)).ToDictionary(v => v.Item1, v => v.code);
        var boxes = rows.SelectMany(r => r.Answers[at].Words.Keys).Distinct();
        var inArea = rows.SelectMany((r, row) => r.Answers[at].InArea.Select(a => KeyValuePair.Create((row, a.Key), a.Value)));
        return new AnswerColumn(question, values, [.. given.Select(v => codes[(v.Raw, v.Answer)])])
        {
            InArea = inArea.ToImmutableDictionary(),
            Words = boxes.ToImmutableDictionary(b => b, b => rows.Select(r => r.Answers[at].Words.GetValueOrDefault(b)).ToImmutableArray()),
        };
    }

    private static void ReportTwice(ImmutableArray<ReturnRow> rows, string source, Audit audit)
    {
        foreach (var same in rows.GroupBy(r => r.Place.Organisation).Where(g => g.Skip(1).Any()))
        {
            var files = string.Join(", ", same.Select(r => r.File));
            var name = audit.Organisations.FirstOrDefault(o => o.Id == same.Key)?.Name ?? same.Key;
            same.Last()
                .Problems.Add(
                    new(
                        Severity.Unsure,
                        files,
                        $"{name} sent more than one return. All count until a line under duplicates in audit.yaml says which file to keep: source: {source}, files: [{files}], and keep: one of them."
                    )
                );
        }
    }
}
