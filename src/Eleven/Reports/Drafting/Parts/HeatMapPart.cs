using System.Collections.Immutable;
using Eleven.Answers;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Tables;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>Organisations by questions, with totals that are counted. It names organisations: for partners, unless the audit says public.</summary>
internal static class HeatMapPart
{
    public static IEnumerable<Block> Of(Scope scope)
    {
        if (scope.SetOf(Instrument.SelfAssessment) is null)
        {
            yield break;
        }
        Block[] written = [.. scope.Prose.Of("heat-map")];
        if (!MayBeSeen(scope) && written.Length == 0)
        {
            yield break;
        }
        yield return new PageBreak();
        yield return new Heading(1, "Heat map", "heat-map");
        foreach (var block in written)
        {
            yield return block;
        }
        if (!MayBeSeen(scope))
        {
            yield return Paragraph.Of(KeptBack);
            yield break;
        }
        var map = HeatMap.Of(scope.Now.Answers, scope.Area?.Id, scope.Now.NotComparable);
        yield return Paragraph.Of(
            "Each row is an organisation's return, each column a question. The letters tell the grades apart without colour."
        );
        yield return new TableBlock(TableOf(scope, map));
        if (LeftOut(map) is { Length: > 0 } left)
        {
            yield return Paragraph.Of(left, ParagraphStyle.Note);
        }
    }

    /// <summary>Why the public's copy has no heat map.</summary>
    public const string KeptBack =
        "The heat map, which shows the grades of each organisation, is shared with partner organisations only. Counts of returns are published whole, also where a sector has a single organisation.";

    public static bool MayBeSeen(Scope scope) => scope.Input.Audience != Audience.Public || scope.Audit.Thresholds.HeatMapPublic;

    private static Table TableOf(Scope scope, HeatMap map)
    {
        ImmutableArray<Option> bands = map.Bands;
        var rule = scope.Audit.Counting.WhereAspectsDiffer.Word();
        return new Table(
            "table-heat-map",
            $"Grades by organisation and question{scope.Where(scope.Here)}",
            [
                new Column("Organisation", ColumnKind.Text, 5),
                .. map.Questions.Select(q => new Column($"{q.Code} {q.Label}")),
                .. bands.Select(b => new Column($"Graded {b.Label}")),
            ],
            [
                .. map.Rows.Select(r => new Row([
                    new Cell(NameOf(r)),
                    .. r.Cells.Select(c => CellOf(c, rule)),
                    .. r.Totals.Bands.Select(n => FigureCells.Number(n)),
                ])),
                .. bands.Select((band, i) => TotalOf(map, band, i)),
            ]
        )
        {
            HeatMap = true,
            Note =
                $"{string.Join(", ", bands.Select(b => $"{b.Letter ?? b.Label[..1]} {b.Label}"))}. – did not rate; n/r not relevant; n/a not asked or not comparable; * the two aspects were graded differently and the {rule} counts. Totals are counted from the cells.",
        };
    }

    private static string NameOf(HeatRow row) =>
        row.Format switch
        {
            ReturnFormat.OwnTranscribed => $"{row.Organisation.Name} (own format, transcribed)",
            ReturnFormat.OwnNotComparable => $"{row.Organisation.Name} (own format)",
            _ => row.Organisation.Name,
        };

    private static Row TotalOf(HeatMap map, Option band, int at) =>
        new(
            [
                new Cell($"Graded {band.Label}"),
                .. map.Columns.Select((c, i) => map.Questions[i] is RatingQuestion ? FigureCells.Number(c.Bands[at]) : new Cell("")),
                .. map.Bands.Select((_, i) => i == at ? FigureCells.Number(map.All.Bands[at]) : new Cell("")),
            ],
            Total: true
        );

    private static Cell CellOf(HeatCell cell, string rule) =>
        cell.Mark switch
        {
            HeatMark.Given => new Cell(cell.Letter + (cell.TwoAspects ? "*" : ""))
            {
                Fill = cell.Given!.Colour,
                Spoken = cell.Given.Label + (cell.TwoAspects ? $", the {rule} of {string.Join(" and ", cell.AspectGrades)}" : ""),
            },
            HeatMark.DidNotRate => new Cell("–") { Pattern = SeriesPattern.Outline, Spoken = "Did not rate" },
            HeatMark.NotRelevant => new Cell("n/r") { Pattern = SeriesPattern.Hatched, Spoken = "Not relevant" },
            HeatMark.Unreadable => new Cell("?") { Pattern = SeriesPattern.Outline, Spoken = "Something was written that is no grade" },
            _ => new Cell("n/a") { Fill = "#dee0e2", Spoken = cell.Mark == HeatMark.NotAsked ? "Not asked" : "Not comparable" },
        };

    // Part of the table's notes, so that it stays on the page of the map.
    private static string LeftOut(HeatMap map)
    {
        var returns = DidNotRate.Of(map).Returns;
        return string.Join(
            ' ',
            new[]
            {
                Named("Did not rate", returns.Select(r => (r.Organisation.Name, r.DidNotRate))),
                Named("Not relevant", returns.Select(r => (r.Organisation.Name, r.NotRelevant))),
            }.OfType<string>()
        );
    }

    private static string? Named(string what, IEnumerable<(string Who, ImmutableArray<Question> Questions)> returns)
    {
        string[] named =
        [
            .. returns.Where(r => !r.Questions.IsEmpty).Select(r => $"{r.Who} ({string.Join(", ", r.Questions.Select(q => q.Code))})"),
        ];
        return named.Length == 0 ? null : $"{what}: {string.Join("; ", named)}.";
    }
}
