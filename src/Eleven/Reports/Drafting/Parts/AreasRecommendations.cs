using System.Collections.Immutable;
using Eleven.Reports.Drafting.Wording;

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
        var own = scope
            .Audit.Areas.Select(a => (a.Name, All: ScopeProse.Of(scope.Input, scope.Lookup, a.Id).OwnRecommendations()))
            .ToArray();
        ImmutableArray<Row> rows = [.. own.SelectMany(area => area.All.Select(r => RowOf(scope, area.Name, r)))];
        if (rows.IsEmpty)
        {
            yield break;
        }
        yield return Paragraph.Of(
            "Each recommendation of an area stands in that area's own report, under the question that it arises from."
                + Without([.. own.Where(area => area.All.IsEmpty).Select(area => Sentence.Words(area.Name))])
        );
        yield return new TableBlock(
            new Table(
                "table-area-recommendations",
                "What the areas' own reports recommend",
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

    // Whoever reads of one area's recommendations alone would look for the others'.
    private static string Without(Sentence[] areas) =>
        areas.Length == 0 ? "" : $" {Sentence.List(areas).Text} {(areas.Length == 1 ? "has none of its own" : "have none of their own")}.";

    private static Row RowOf(Scope scope, string area, WrittenFor recommendation) =>
        new([
            new Cell(area),
            new Cell(recommendation.Text),
            new Cell(recommendation.Who ?? "To be agreed"),
            new Cell(recommendation.By ?? "To be agreed"),
            new Cell(scope.Now.Tallies.FindSet(recommendation.Question) is null ? "" : recommendation.Question),
        ]);
}
