using System.Collections.Immutable;
using Eleven.Findings;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Organisations;

/// <summary>An organisation's grades beside those of its sector and of the region, and what it gave last time.</summary>
internal static class OwnGrades
{
    public static IEnumerable<Block> Of(Scope scope, Organisation organisation, HeatMap map, HeatRow row)
    {
        var before = Before(scope, organisation, map);
        yield return new Heading(1, "Grades", "grades");
        yield return Summary(map, row).As(ParagraphStyle.Finding);
        yield return new TableBlock(
            new Table(
                "table-own-grades",
                "Own grades beside the sector and the region",
                [
                    new("Question", ColumnKind.Text, 2.4),
                    new("Own grade", ColumnKind.Text, 1.4),
                    .. before is null ? Array.Empty<Column>() : [new($"In {before.Value.Period}", ColumnKind.Text, 1.4)],
                    new("Its sector", ColumnKind.Text, 2.2),
                    new("Region", ColumnKind.Text, 2.8),
                ],
                [.. map.Questions.Select((q, i) => RowOf(scope, organisation, q, row.Cells[i], before))]
            )
            {
                Note = "Sector and region count the grade that each return gave for itself, this one included.",
            }
        );
    }

    private static Sentence Summary(HeatMap map, HeatRow row)
    {
        var source = "returns of " + row.Organisation.Id;
        // The map holds yes-no questions too, which nobody grades.
        var totals = HeatTotals.Of(map.Bands, map.Questions.Zip(row.Cells).Where(c => c.First is RatingQuestion));
        Sentence[] given =
        [
            .. map
                .Bands.Select((b, i) => (b, n: totals.Bands[i]))
                .Where(b => b.n > 0)
                .Reverse()
                .Select(b => Sentence.Of($"{Said.Count(b.n, source)} {b.b.Label}")),
        ];
        var none = totals.Asked - totals.Rated - totals.NotRelevant;
        var grades = given.Length == 0 ? Sentence.Words("no grades") : Sentence.List(given);
        var asked = Sentence.Of($"Of {Plural.Of(totals.Asked, "graded question", "graded questions", source)}: {grades}");
        var without = none == 0 ? null : Sentence.Of($"{Said.Count(none, source)} without a grade");
        var apart = totals.NotRelevant == 0 ? null : Sentence.Of($"{Said.Count(totals.NotRelevant, source)} not relevant");
        return Sentence.Join(new[] { asked, without, apart }.OfType<Sentence>(), "; ").Stop();
    }

    private static Row RowOf(
        Scope scope,
        Organisation organisation,
        Question question,
        HeatCell cell,
        (string Period, ImmutableArray<TrendCell> Cells)? before
    ) =>
        new([
            new Cell($"{question.Code} {question.Label}"),
            CellOf(cell),
            .. before is null ? Array.Empty<Cell>() : [Then(before.Value.Cells.FirstOrDefault(c => c.Question.Code == question.Code))],
            new Cell(
                scope.Find(question.Code, new Group { Sector = organisation.Sector }) is { IsEmpty: false } sector
                    ? Sentence.Capital(Headline.Short(sector).Text)
                    : "–"
            ),
            new Cell(
                scope.Find(question.Code, Group.Region) is { IsEmpty: false } region ? Sentence.Capital(Headline.Short(region).Text) : "–"
            ),
        ]);

    private static Cell CellOf(HeatCell cell) =>
        cell.Mark switch
        {
            HeatMark.Given => new Cell(cell.Given!.Letter is { } letter ? $"{letter} {cell.Given.Label}" : cell.Given.Label)
            {
                Fill = cell.Given.Colour,
            },
            HeatMark.DidNotRate => new Cell("Did not rate") { Pattern = SeriesPattern.Outline },
            HeatMark.NotRelevant => new Cell("Not relevant") { Pattern = SeriesPattern.Hatched },
            HeatMark.Unreadable => new Cell("No grade that can be read"),
            _ => new Cell(cell.Mark == HeatMark.NotAsked ? "Not asked" : "Not comparable"),
        };

    private static Cell Then(TrendCell? trend)
    {
        if (trend is null || trend.Before.IsEmpty)
        {
            return new Cell("–") { Spoken = "nothing to compare with" };
        }
        var grades = trend.Before.Select(c => c.Given?.Label ?? "Did not rate").Distinct();
        var moved = trend.Movement switch
        {
            Movement.Up => " (up since)",
            Movement.Down => " (down since)",
            _ => "",
        };
        return new Cell(string.Join(", ", grades) + moved);
    }

    // The last audit that this organisation, under any of its names, sent a return to.
    private static (string Period, ImmutableArray<TrendCell> Cells)? Before(Scope scope, Organisation organisation, HeatMap map)
    {
        foreach (var earlier in scope.Input.Earlier)
        {
            var then = HeatMap.Of(earlier.Material.Answers, null, earlier.Material.NotComparable);
            var pairings = scope.Now.Tallies.Sets.SelectMany(one =>
                earlier.Material.Tallies.Sets.SelectMany(other => Pairing.Between(one, other))
            );
            var traced = QuestionSets.Organisations.Trace(scope.Audit, earlier.Material.Audit);
            var trend = OrganisationTrend.Between(map, then, pairings, traced).FirstOrDefault(t => t.Organisation.Id == organisation.Id);
            if (trend is { Was.IsEmpty: false, Cells.IsEmpty: false })
            {
                return (earlier.Material.Audit.Period, trend.Cells);
            }
        }
        return null;
    }
}
