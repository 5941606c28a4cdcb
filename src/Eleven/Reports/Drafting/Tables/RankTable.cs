using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Tables;

/// <summary>A ranking: first places, first three and mean place of each item, best mean first; equal means share their place.</summary>
internal static class RankTable
{
    public static Table? Of(Scope scope, RankQuestion question, IReadOnlyList<Group> groups, string anchor, string caption)
    {
        Tallied[] all = [.. groups.Select(g => scope.Find(question.Code, g)).OfType<Tallied>()];
        if (all.Length == 0 || all.All(t => t.IsEmpty))
        {
            return null;
        }
        var order = Wording.RankWords.Means(all[0]).Select(m => m.Item).ToArray();
        var items = order.Concat(Enumerable.Range(0, question.Items.Length).Except(order));
        return new Table(
            anchor,
            caption,
            [new Column("Item", ColumnKind.Text, 3), .. all.SelectMany(t => Headings(scope.NameOf(t.Group), all.Length))],
            [
                .. items.Select(item => new Row([new Cell(all[0].Label(item)), .. all.SelectMany(t => Cells(t, item, all.Length))])),
                new Row([new Cell(TableNote.BaseRow(question, all[0].Who)), .. all.SelectMany(t => BaseCells(t, all.Length))], Total: true),
            ]
        )
        {
            Note = TableNote.Of(question, all) + " Mean place: the lower, the more it matters. Items of equal mean are tied.",
        };
    }

    private static IEnumerable<Column> Headings(string name, int groups) =>
        groups > 3 ? [new($"{name}, mean place")] : [new($"{name}: put first"), new("First three"), new("Mean place")];

    private static IEnumerable<Cell> Cells(Tallied tallied, int item, int groups) =>
        groups > 3
            ? [FigureCells.Mean(tallied.MeanPlace(item))]
            :
            [
                FigureCells.Percent(tallied[item], tallied.Decimals),
                FigureCells.Percent(tallied.FirstThree(item), tallied.Decimals),
                FigureCells.Mean(tallied.MeanPlace(item)),
            ];

    private static IEnumerable<Cell> BaseCells(Tallied tallied, int groups) =>
        groups > 3 ? [FigureCells.Base(tallied.Base)] : [FigureCells.Base(tallied.Base), new Cell(""), new Cell("")];
}
