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
        return new Outcome(sheet, request, map, intake).Imported();
    }
}
