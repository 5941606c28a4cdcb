using Eleven.Answers.Layouts;
using Eleven.Answers.Matching;
using Eleven.QuestionSets;

namespace Eleven.Answers.Importing;

/// <summary>What is to be said of a file as a whole: what was dropped of it, and which of its rows are none.</summary>
internal static class FileProblems
{
    public static IEnumerable<Problem> Of(string file, ColumnMap map, Intake intake)
    {
        var dropped = map
            .Columns.Where(c => c.Column.Role == ColumnRole.Identity && c.Question is null && !intake.Kept.ContainsKey(c.Column.Index))
            .Select(c => c.Column);
        if (IdentityColumns.Dropped(file, [.. dropped]) is { } told)
        {
            yield return told;
        }
        if (intake.Rows.Count + intake.Misfits.Count == 0)
        {
            yield return new(Severity.Unsure, file, "the file has headers but no response; check that it is the right export.");
        }
        foreach (
            var problem in TooMany.Told(
                intake.Misfits.Select(m => m.Problem(file)),
                intake.Misfits.Count,
                more => new(Severity.LeftOut, file, $"{more:N0} more rows have another number of cells than the header and were left out.")
            )
        )
        {
            yield return problem;
        }
    }

    /// <summary>Only a data date that nobody wrote down needs to know which number is the day.</summary>
    public static IEnumerable<Problem> OfDates(string file, Audit audit, Intake intake) =>
        intake.Dates.IsUnclear && audit.DataDate is null
            ?
            [
                new(
                    Severity.Unsure,
                    file,
                    "the dates can be read with the day or the month first, and no cell tells which. Write data-date in audit.yaml."
                ),
            ]
            : [];
}
