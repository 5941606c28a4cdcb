using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Tables;

/// <summary>
/// A ranking: first places, first three and mean place of each item, best mean of the report's own group first; equal means share their place. With more than three groups each has its
/// mean places, and the last has all.
/// </summary>
internal static class RankTable
{
    private const int MostWithAll = 3;

    public static Table? Of(Scope scope, RankQuestion question, IReadOnlyList<Group> groups, string anchor, string caption)
    {
        Tallied[] all = [.. groups.Select(g => scope.Find(question.Code, g)).OfType<Tallied>()];
        if (all.Length == 0 || all.All(t => t.IsEmpty))
        {
            return null;
        }
        var here = all.FirstOrDefault(t => t.Group == scope.Here) ?? all[0];
        var order = Wording.RankWords.Means(here).Select(m => m.Item).ToArray();
        bool HasAll(int at) => all.Length <= MostWithAll || at == all.Length - 1;
        var items = order.Concat(Enumerable.Range(0, question.Items.Length).Except(order));
        return new Table(
            anchor,
            caption,
            [new Column("Item", ColumnKind.Text, 3), .. all.SelectMany((t, i) => Headings(scope.NameOf(t.Group), HasAll(i)))],
            [
                .. items.Select(item => new Row([new Cell(all[0].Label(item)), .. all.SelectMany((t, i) => Cells(t, item, HasAll(i)))])),
                new Row(
                    [new Cell(TableNote.BaseRow(question, all[0].Who)), .. all.SelectMany((t, i) => BaseCells(t, HasAll(i)))],
                    Total: true
                ),
            ]
        )
        {
            Note = TableNote.Of(question, all) + " Mean place: the lower, the more it matters. Items of equal mean are tied.",
        };
    }

    private static IEnumerable<Column> Headings(string name, bool all) =>
        all ? [new($"{name}: put first", Weight: 1.4), new("First three"), new("Mean place")] : [new($"{name}, mean place")];

    private static IEnumerable<Cell> Cells(Tallied tallied, int item, bool all) =>
        all
            ?
            [
                FigureCells.Percent(tallied[item], tallied.Decimals),
                FigureCells.Percent(tallied.FirstThree(item), tallied.Decimals),
                FigureCells.Mean(tallied.MeanPlace(item)),
            ]
            : [FigureCells.Mean(tallied.MeanPlace(item))];

    private static IEnumerable<Cell> BaseCells(Tallied tallied, bool all) =>
        all ? [FigureCells.Base(tallied.Base), new Cell(""), new Cell("")] : [FigureCells.Base(tallied.Base)];
}
