using System.Collections.Immutable;
using Eleven.Reports;

namespace Eleven.Files.Data;

/// <summary>A table and the heading it stands under, down to the question's; null before the first heading.</summary>
/// <param name="OfChart">Made of a chart that has no table beneath it.</param>
internal sealed record TableUnder(Heading? Heading, Table Table, bool OfChart);

/// <summary>All tables of a report in its order, those in columns too.</summary>
internal static class TablesOf
{
    private const int Question = 3;

    public static IEnumerable<TableUnder> Report(Report report)
    {
        Heading? heading = null;
        return In(report.Blocks);

        IEnumerable<TableUnder> In(IReadOnlyList<Block> blocks)
        {
            for (var i = 0; i < blocks.Count; i++)
            {
                switch (blocks[i])
                {
                    case Heading { Level: <= Question } under:
                        heading = under;
                        break;
                    case TableBlock table:
                        yield return new(heading, table.Table, false);
                        break;
                    case ChartBlock chart when ChartTable.Beneath(blocks, i) is null:
                        yield return new(heading, ChartTable.Of(chart.Chart, chart.Chart.Anchor), true);
                        break;
                    // Each stands in a box of its own in the report; one after the other they are a table.
                    case YouSaidBlock when i == 0 || blocks[i - 1] is not YouSaidBlock:
                        yield return new(heading, Said([.. blocks.Skip(i).TakeWhile(b => b is YouSaidBlock).Cast<YouSaidBlock>()]), false);
                        break;
                    case Columns columns:
                        foreach (var table in columns.Parts.SelectMany(p => In(p)))
                        {
                            yield return table;
                        }
                        break;
                }
            }
        }
    }

    private static Table Said(ImmutableArray<YouSaidBlock> said) =>
        new(
            "table-you-said",
            "You said, we will",
            [new("Who", ColumnKind.Text), new("You said", ColumnKind.Text), new("We will", ColumnKind.Text)],
            [.. said.Select(s => new Row([new Cell(s.Who), new Cell(s.YouSaid), new Cell(s.WeWill)]))]
        );
}
