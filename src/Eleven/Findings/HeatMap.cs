using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Findings;

/// <summary>One organisation's row; cells in the order of the map's questions.</summary>
/// <param name="Format">Own formats are marked: transcribed ones count, those that are not comparable stand outside every total.</param>
public sealed record HeatRow(Organisation Organisation, ReturnFormat Format, ImmutableArray<HeatCell> Cells, HeatTotals Totals);

/// <summary>Organisations by questions, rated and yes-no, with derived totals. Organisations stand in the order of the audit, then by id.</summary>
/// <param name="Bands">The bands of all scales in use, worst first; totals follow their order.</param>
/// <param name="Columns">Totals of each question.</param>
public sealed record HeatMap(
    ImmutableArray<Question> Questions,
    ImmutableArray<Option> Bands,
    ImmutableArray<HeatRow> Rows,
    ImmutableArray<HeatTotals> Columns,
    HeatTotals All
)
{
    /// <param name="area">Area id: its returns only, with the grades given for that area; null: the region.</param>
    /// <param name="notComparable">Organisations whose return came in an own format and is nowhere in the answers; those of other areas are left out.</param>
    public static HeatMap Of(AuditAnswers answers, string? area = null, IEnumerable<string>? notComparable = null)
    {
        var returns = PlacedReturn.Of(answers, area).ToArray();
        ImmutableArray<Question> questions =
        [
            .. returns
                .Select(r => r.Table)
                .Distinct()
                .SelectMany(t => t.Columns.Select(c => c.Question))
                .Where(q => q is RatingQuestion or YesNoQuestion)
                .DistinctBy(q => q.Code),
        ];
        ImmutableArray<Option> bands = [.. questions.OfType<RatingQuestion>().SelectMany(q => q.Scale.Bands).DistinctBy(b => b.Id)];
        var rows = returns
            .Select(r => RowOf(answers.Audit, questions, bands, r, area))
            .Concat(
                Elsewhere(
                    answers.Audit,
                    questions,
                    bands,
                    area,
                    [.. (notComparable ?? []).Except(returns.Select(r => r.Return.Organisation))]
                )
            )
            .OrderBy(r => Place(answers.Audit, r.Organisation.Id))
            .ThenBy(r => r.Organisation.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var columns = questions.Select((q, i) => HeatTotals.Of(bands, rows.Select(r => (q, r.Cells[i]))));
        var all = HeatTotals.Of(bands, rows.SelectMany(r => r.Cells.Select((c, i) => (questions[i], c))));
        return new(questions, bands, rows, [.. columns], all);
    }

    private static HeatRow RowOf(
        Audit audit,
        ImmutableArray<Question> questions,
        ImmutableArray<Option> bands,
        PlacedReturn placed,
        string? area
    )
    {
        var format = placed.Return.Format;
        HeatCell CellOf(Question question) =>
            format == ReturnFormat.OwnNotComparable
                ? HeatCell.NotComparable
                // As this form asked it: a variant may have other options under the same code.
                : HeatCell.Of(placed.Table.Find(question.Code)?.Question ?? question, placed.Answer(question.Code, area));
        return Row(Named(audit, placed.Return.Organisation), format, questions, bands, [.. questions.Select(CellOf)]);
    }

    private static IEnumerable<HeatRow> Elsewhere(
        Audit audit,
        ImmutableArray<Question> questions,
        ImmutableArray<Option> bands,
        string? area,
        ImmutableArray<string> ids
    ) =>
        ids.Select(id => Named(audit, id))
            .Where(o => area is null || o.Areas.Contains(area))
            .Select(o => Row(o, ReturnFormat.OwnNotComparable, questions, bands, [.. questions.Select(_ => HeatCell.NotComparable)]));

    private static HeatRow Row(
        Organisation organisation,
        ReturnFormat format,
        ImmutableArray<Question> questions,
        ImmutableArray<Option> bands,
        ImmutableArray<HeatCell> cells
    ) => new(organisation, format, cells, HeatTotals.Of(bands, cells.Select((c, i) => (questions[i], c))));

    internal static Organisation Named(Audit audit, string id) =>
        audit.Organisations.FirstOrDefault(o => o.Id == id) ?? new Organisation(id, id, "", []);

    private static int Place(Audit audit, string id)
    {
        var ids = audit.Organisations.Select(o => o.Id).ToArray();
        var at = Array.IndexOf(ids, id);
        return at < 0 ? ids.Length : at;
    }
}
