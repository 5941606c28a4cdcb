using Eleven.Answers;
using Eleven.QuestionSets;
using Eleven.Tallies;

namespace Eleven.Tests.Tallies;

/// <summary>Counting as one would on paper: row by row, question by question, one form.</summary>
internal static class NaiveCount
{
    public static bool In(AnswerTable table, Audit audit, Group group, int row)
    {
        var area = audit.Areas.ToList().FindIndex(a => a.Id == group.Area);
        var inArea = area >= 0 && (table.AreasOf[row] & 1u << area) != 0;
        var sector = table.SectorOf[row] < 0 ? null : audit.Sectors[table.SectorOf[row]];
        var police = sector is { Police: true };
        return (group.Area is null || inArea != group.NotThatArea)
            && (group.Sector is null || sector?.Id == group.Sector)
            && (group.Side is null || police == (group.Side == PoliceSide.Police))
            && (group.Classifier is not { } c || Says(table.Find(c.Question)!, row, c.Option));
    }

    public static string Of(AnswerTable table, Audit audit, Group group, Question question)
    {
        var column = table.Find(question.Code)!;
        var counts = new long[question.Counters];
        var (asked, answered, notRelevant, unreadable) = (0, 0, 0, 0);
        foreach (var row in Enumerable.Range(0, table.Rows.Length).Where(r => In(table, audit, group, r)))
        {
            var answer = column.In(row, group.NotThatArea ? null : group.Area);
            asked += answer.Given == Given.NotAsked ? 0 : 1;
            notRelevant += answer.Given == Given.NotRelevant ? 1 : 0;
            unreadable += answer.Given == Given.Unreadable ? 1 : 0;
            var places = Enumerable.Range(0, question.Options.Length).Select(answer.PlaceOf).ToArray();
            if (answer.Given != Given.Answered || (question is RankQuestion && places.Contains(0)))
            {
                continue;
            }
            answered++;
            for (var i = 0; i < counts.Length; i++)
            {
                var counted = question switch
                {
                    RankQuestion => places[i] == 1,
                    TickEachQuestion => answer.Knows(i) && answer.AnsweredItem(i),
                    _ => answer.Has(i),
                };
                counts[i] += counted ? 1 : 0;
            }
        }
        return $"{question.Code}: {asked} {answered} {notRelevant} {unreadable} [{string.Join(' ', counts)}]";
    }

    public static string Of(QuestionTally t) =>
        $"{t.Question.Code}: {t.Asked} {t.Answered} {t.NotRelevant} {t.Unreadable} [{string.Join(' ', t.Counts)}]";

    private static bool Says(AnswerColumn column, int row, string option) =>
        column[row].Given == Given.Answered && column[row].Has(column.Question.Options.ToList().FindIndex(o => o.Id == option));
}
