namespace Eleven.Reports.Drafting.Organisations;

/// <summary>What an organisation says it will do.</summary>
internal static class OwnActions
{
    public static IEnumerable<Block> Of(Scope scope, string organisation)
    {
        var actions = OwnWords.Returns(scope, organisation).SelectMany(r => r.Table.Returns[r.Row].Actions).ToArray();
        if (actions.Length == 0)
        {
            yield break;
        }
        yield return new Heading(1, "Actions it has named", "actions");
        yield return new TableBlock(
            new Table(
                "table-actions",
                "Actions: what, who, by when, and how it will be known",
                [
                    new("Question", ColumnKind.Text, 0.9),
                    new("Action", ColumnKind.Text, 3.2),
                    new("Who", ColumnKind.Text, 1.6),
                    new("By when", ColumnKind.Text, 1.7),
                    new("How it will be known", ColumnKind.Text, 2.4),
                ],
                [
                    .. actions.Select(a => new Row([
                        new Cell(a.Question ?? "–"),
                        new Cell(a.What),
                        new Cell(a.Who ?? "–"),
                        new Cell(a.By ?? "–"),
                        new Cell(a.MeasureOfSuccess ?? "–"),
                    ])),
                ]
            )
        );
    }
}
