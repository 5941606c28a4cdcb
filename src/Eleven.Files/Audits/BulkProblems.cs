using Eleven.Answers;
using Eleven.Answers.Importing;
using Eleven.Tallies;

namespace Eleven.Files.Audits;

/// <summary>What a streamed tally left out, in sentences.</summary>
internal static class BulkProblems
{
    public static IEnumerable<Problem> Of(StreamedTally streamed, string file)
    {
        foreach (var misfit in streamed.Misfits)
        {
            yield return misfit.Problem(file);
        }
        foreach (var duplicate in streamed.Duplicates)
        {
            yield return new(
                Severity.LeftOut,
                $"{file}, row {duplicate.Row}",
                $"the row repeats row {duplicate.Repeats} in every cell and counts once."
            );
        }
        foreach (var asked in TotalsRow.Problems(streamed.LikeTotals, file))
        {
            yield return asked;
        }
        foreach (var trouble in streamed.Troubles)
        {
            var severity = trouble.LosesNothing ? Severity.Unsure : Severity.LeftOut;
            yield return new(severity, $"{file}, question {trouble.Question}, {Rows(trouble)}", $"{trouble.What}.");
        }
        if (streamed.MoreTroubled > 0)
        {
            yield return new(Severity.LeftOut, file, $"{streamed.MoreTroubled:N0} more cells were not, or not wholly, understood.");
        }
        if (streamed.Unanswered > 0)
        {
            yield return new(
                Severity.LeftOut,
                file,
                $"{streamed.Unanswered:N0} rows were opened and nothing in them was answered; they were left out."
            );
        }
        if (streamed.LeftOut > 0)
        {
            yield return new(Severity.Note, file, $"{streamed.LeftOut:N0} duplicate rows were left out, as audit.yaml says.");
        }
    }

    private static string Rows(StreamedTrouble trouble)
    {
        var more = trouble.Count - trouble.Rows.Length;
        return trouble.Count == 1 ? $"row {trouble.Rows[0]}"
            : more == 0 ? $"rows {string.Join(", ", trouble.Rows[..^1])} and {trouble.Rows[^1]}"
            : $"rows {string.Join(", ", trouble.Rows)} and {more:N0} more";
    }
}
