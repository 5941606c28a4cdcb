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

    // The first three of three are all of them.
    private const int FewestForThree = 4;

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
        var three = question.Items.Length >= FewestForThree;
        var items = order.Concat(Enumerable.Range(0, question.Items.Length).Except(order));
        return new Table(
            anchor,
            caption,
            [new Column("Item", ColumnKind.Text, 3), .. all.SelectMany((t, i) => Headings(scope.NameOf(t.Group), HasAll(i), three))],
            [
                .. items.Select(item => new Row([
                    new Cell(all[0].Label(item)),
                    .. all.SelectMany((t, i) => Cells(t, item, HasAll(i), three)),
                ])),
                new Row(
                    [new Cell(TableNote.BaseRow(question, all[0].Who)), .. all.SelectMany((t, i) => BaseCells(t, HasAll(i), three))],
                    Total: true
                ),
            ]
        )
        {
            Note = TableNote.Of(question, all) + " Mean place: the lower, the more it matters. Items of equal mean are tied.",
        };
    }

    private static IEnumerable<Column> Headings(string name, bool all, bool three) =>
        !all ? [new($"{name}, mean place")]
        : three ? [new($"{name}: put first", Weight: 1.4), new("First three"), new("Mean place")]
        : [new($"{name}: put first", Weight: 1.4), new("Mean place")];

    private static IEnumerable<Cell> Cells(Tallied tallied, int item, bool all, bool three)
    {
        if (all)
        {
            yield return FigureCells.Percent(tallied[item], tallied.Decimals);
        }
        if (all && three)
        {
            yield return FigureCells.Percent(tallied.FirstThree(item), tallied.Decimals);
        }
        yield return FigureCells.Mean(tallied.MeanPlace(item));
    }

    private static IEnumerable<Cell> BaseCells(Tallied tallied, bool all, bool three) =>
        Enumerable
            .Repeat(
                new Cell(""),
                !all ? 0
                    : three ? 2
                    : 1
            )
            .Prepend(FigureCells.Base(tallied.Base));
}
