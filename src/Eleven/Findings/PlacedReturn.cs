using Eleven.Answers;
using Eleven.QuestionSets;

namespace Eleven.Findings;

/// <summary>A return and the row of the answer table that holds its answers.</summary>
internal sealed record PlacedReturn(AnswerTable Table, int Row, Return Return)
{
    /// <summary>Returns in the order of the files; of one area where given.</summary>
    public static IEnumerable<PlacedReturn> Of(AuditAnswers answers, string? area) =>
        answers
            .Tables.SelectMany(t => t.Returns.Select((r, row) => new PlacedReturn(t, row, r)))
            .Where(p => area is null || (p.Table.AreasOf[p.Row] >> IndexOf(answers.Audit, area) & 1) != 0);

    /// <summary>The answer as it counts in the area, or in the region where none is given; not asked where the form leaves the question out.</summary>
    public Value Answer(string question, string? area)
    {
        if (Table.Find(question) is not { } column)
        {
            return new("", Answers.Answer.NotAsked);
        }
        return area is not null && column.InArea.TryGetValue((Row, area), out var special) ? special : column.Values[column.Codes[Row]];
    }

    private static int IndexOf(Audit audit, string area)
    {
        for (var i = 0; i < audit.Areas.Length; i++)
        {
            if (audit.Areas[i].Id == area)
            {
                return i;
            }
        }
        throw new ArgumentException($"The audit has no area '{area}'.", nameof(area));
    }
}
