using Eleven.Answers.Layouts;
using Eleven.Answers.Matching;

namespace Eleven.Answers.Importing;

/// <summary>From a file's rows to answers, and to a reconciliation that names everything that is no answer.</summary>
public static class Import
{
    public static Imported Read(Sheet sheet, ImportRequest request)
    {
        var recognised = LayoutRecognition.Of(sheet, request.Layout);
        if (recognised.Layout is not { } layout)
        {
            return Imported.Refused(request.Source, sheet.File, recognised.Refused!);
        }
        var map = ColumnMatcher.Match(layout, request.Form, request.Mapping, request.Decisions, sheet.File);
        var intake = new Intake(map, request.Decisions);
        sheet.Read(layout.HeaderRows, intake.Take, intake.TakeMisfit);
        if (intake.IsTooLong)
        {
            return Imported.Refused(request.Source, sheet.File, TooLong(sheet.File));
        }
        return new Outcome(sheet, request, map, intake).Imported();
    }

    private static Problem TooLong(string file) =>
        new(
            Severity.Refused,
            file,
            $"holds more than {Intake.MostRows:N0} rows, too many to keep in memory; ask for the answers of this audit alone, or count a survey in one file with eleven tally."
        );
}
