using System.Collections.Immutable;
using Eleven.QuestionSets;
using Eleven.Reports.Drafting.Wording;
using Eleven.Tallies;

namespace Eleven.Reports.Drafting.Tables;

/// <summary>
/// One question's options by groups. Up to three groups have count and percent; with more each has one column (counts of returns, percentages of survey
/// answers) and the region, which holds them all, has both. The last row is the base.
/// </summary>
internal static class GroupTable
{
    private const int MostWithBoth = 3;
    private const string OwnGrades =
        " A grade that a return gives for one area counts in that area. The region counts the return's own grade, so areas need not add up to it.";

    /// <param name="groups">Those in which the question was not tallied are left out.</param>
    public static Table? Of(Scope scope, Question question, ImmutableArray<Group> groups, string anchor, string caption)
    {
        Tallied[] all = [.. groups.Select(g => scope.Find(question.Code, g)).OfType<Tallied>()];
        if (all.Length == 0 || all.All(t => t.IsEmpty))
        {
            return null;
        }
        var lines = all.Select(
                (t, i) =>
                    new GroupColumns(
                        t,
                        scope.NameOf(t.Group),
                        Both: all.Length <= MostWithBoth || (i == all.Length - 1 && t.Group == Group.Region)
                    )
            )
            .ToArray();
        return new Table(
            anchor,
            caption,
            [
                new Column(FirstColumn(question), ColumnKind.Text, all.Length <= MostWithBoth ? 3 : 2.6),
                .. lines.SelectMany(l => l.Headings()),
            ],
            [.. Rows(question, all[^1], lines)]
        )
        {
            Note = TableNote.Of(question, all) + (AreasHaveGradesOfTheirOwn(scope, question, groups) ? OwnGrades : ""),
        };
    }

    private static bool AreasHaveGradesOfTheirOwn(Scope scope, Question question, ImmutableArray<Group> groups) =>
        groups.Any(g => g.Area is not null) && scope.Now.Answers.Tables.Any(t => t.Find(question.Code) is { InArea.IsEmpty: false });

    private static IEnumerable<Row> Rows(Question question, Tallied labels, GroupColumns[] columns)
    {
        for (var k = 0; k < labels.Counters; k++)
        {
            var counter = k;
            yield return Of(labels.Label(counter), columns, t => t[counter]);
        }
        if (question is RatingQuestion)
        {
            yield return Of("Did not rate" + OfAsked(question), columns, t => t.DidNotRate);
        }
        if (question is RatingQuestion { MayBeNotRelevant: true } || question.MayBeNotRelevant)
        {
            yield return Of("Not relevant" + OfAsked(question), columns, t => t.NotRelevant);
        }
        yield return new Row([new Cell(TableNote.BaseRow(question, labels.Who)), .. columns.SelectMany(c => c.BaseCells())], Total: true);
    }

    private static string OfAsked(Question question) => question.CountedOver == BaseKind.Asked ? "" : ", of all asked";

    private static Row Of(string label, GroupColumns[] columns, Func<Tallied, Stated?> figure) =>
        new([new Cell(label), .. columns.SelectMany(c => c.Cells(figure(c.Tallied)))]);

    /// <summary>What a question's rows are, as it heads their column.</summary>
    public static string FirstColumn(Question question) =>
        question switch
        {
            RatingQuestion => "Grade",
            ThemeQuestion => "Theme",
            TickEachQuestion or RankQuestion => "Item",
            ScaleQuestion => "Step",
            _ => "Answer",
        };
}
