using System.Collections.Immutable;
using Eleven.Findings;

namespace Eleven.Reports.Drafting.Parts;

/// <summary>All recommendations of the report once more: who does what by when.</summary>
internal static class RecommendationsPart
{
    public static IEnumerable<Block> Of(Scope scope, IReadOnlyList<Recommendation> all)
    {
        if (all.Count == 0)
        {
            yield break;
        }
        yield return new TableBlock(
            new Table(
                "table-recommendations",
                "Recommendations: who does what by when",
                [
                    new("No.", ColumnKind.Text, 0.6),
                    new("Recommendation", ColumnKind.Text, 5),
                    new("Who", ColumnKind.Text, 2.2),
                    new("By when", ColumnKind.Text, 1.4),
                    new("Question", ColumnKind.Text, 1),
                ],
                [.. all.Select(r => RowOf(scope, r))]
            )
        );
    }

    private static Row RowOf(Scope scope, Recommendation recommendation) =>
        new([
            FigureCells(recommendation.Number),
            new Cell(recommendation.Text),
            new Cell(recommendation.Who ?? "To be agreed"),
            new Cell(recommendation.By ?? "To be agreed"),
            new Cell(scope.Now.Tallies.FindSet(recommendation.Question ?? "") is null ? "" : recommendation.Question!),
        ]);

    private static Cell FigureCells(int number) => new($"{number}") { Number = number, Format = "0" };
}
