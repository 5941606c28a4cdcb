using System.Collections.Immutable;
using Eleven.QuestionSets;

namespace Eleven.Reports.Drafting.Organisations;

/// <summary>The recommendations, of the region's report and of its areas', that name the organisation, its sector or all organisations.</summary>
internal static class Concerns
{
    public static IEnumerable<Block> Of(Scope scope, Organisation organisation)
    {
        var reports = organisation
            .Areas.Where(a => scope.Audit.Areas.Any(known => known.Id == a))
            .Select(a => AreaDraft.Of(Scope.Of(scope.Given, ReportKind.Area, a)).Report)
            .Prepend(AreaDraft.Of(Scope.Of(scope.Given, ReportKind.Region, null)).Report);
        var found = reports
            .SelectMany(r => r.Blocks.OfType<RecommendationBlock>().Where(b => Names(scope, organisation, b)).Select(b => (r, b)))
            .DistinctBy(f => f.b.Text)
            .ToImmutableArray();
        if (found.IsEmpty)
        {
            yield break;
        }
        yield return new Heading(1, "Recommendations that concern it", "recommendations");
        yield return new TableBlock(
            new Table(
                "table-recommendations",
                "Recommendations that name it, its sector or all organisations",
                [
                    new("Report", ColumnKind.Text, 1.6),
                    new("No.", ColumnKind.Text, 0.6),
                    new("Recommendation", ColumnKind.Text, 4.4),
                    new("Who", ColumnKind.Text, 2),
                    new("By when", ColumnKind.Text, 1.2),
                ],
                [
                    .. found.Select(f => new Row([
                        new Cell(f.r.Subtitle["Report for ".Length..]),
                        new Cell($"{f.b.Number}") { Number = f.b.Number, Format = "0" },
                        new Cell(f.b.Text),
                        new Cell(f.b.Who ?? "To be agreed"),
                        new Cell(f.b.By ?? "To be agreed"),
                    ])),
                ]
            )
        );
    }

    private static bool Names(Scope scope, Organisation organisation, RecommendationBlock recommendation)
    {
        var sector = scope.Audit.Sectors.FirstOrDefault(s => s.Id == organisation.Sector)?.Name;
        string[] names =
        [
            "every organisation",
            "all organisations",
            "each organisation",
            organisation.Name,
            .. organisation.FormerNames,
            .. sector is null ? [] : new[] { sector },
        ];
        var who = recommendation.Who ?? recommendation.Text;
        return names.Any(n => who.Contains(n, StringComparison.OrdinalIgnoreCase));
    }
}
