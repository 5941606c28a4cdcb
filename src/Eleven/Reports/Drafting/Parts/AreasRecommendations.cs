using System.Collections.Immutable;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>In the region's report: what the areas' own reports recommend.</summary>
internal static class AreasRecommendations
{
    public static IEnumerable<Block> Of(Scope scope)
    {
        if (scope.Area is not null)
        {
            yield break;
        }
        ImmutableArray<Row> rows =
        [
            .. scope.Audit.Areas.SelectMany(area =>
                ScopeProse.Of(scope.Input, scope.Lookup, area.Id).OwnRecommendations().Select(r => RowOf(scope, area.Name, r))
            ),
        ];
        if (rows.IsEmpty)
        {
            yield break;
        }
        yield return Paragraph.Of(
            "Each recommendation of an area stands in that area’s own report, under the question that it arises from."
        );
        yield return new TableBlock(
            new Table(
                "table-area-recommendations",
                "What the areas’ own reports recommend",
                [
                    new("Area", ColumnKind.Text, 1.3),
                    new("Recommendation", ColumnKind.Text, 4.6),
                    new("Who", ColumnKind.Text, 2.2),
                    new("By when", ColumnKind.Text, 1.3),
                    new("Question", ColumnKind.Text, 1),
                ],
                rows
            )
        );
    }

    private static Row RowOf(Scope scope, string area, WrittenFor recommendation) =>
        new([
            new Cell(area),
            new Cell(recommendation.Text),
            new Cell(recommendation.Who ?? "To be agreed"),
            new Cell(recommendation.By ?? "To be agreed"),
            new Cell(scope.Now.Tallies.FindSet(recommendation.Question) is null ? "" : recommendation.Question),
        ]);
}
